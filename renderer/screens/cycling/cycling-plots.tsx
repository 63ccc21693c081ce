import { useMemo } from 'react';
import type { CyclingResult } from '../../../src/core/cycling-result';
import { EditableText } from '../../widgets/editable-text';
import { Pane } from '../../widgets/pane';
import { PaneNote } from '../../widgets/pane-note';
import { Segmented } from '../../widgets/segmented';
import { CurvesPlot } from './curves-plot';
import classes from './cycling-plots.module.css';
import { type CurveTab, type LifeTab, useCyclingView } from './cycling-view';
import { drawnCycles } from './drawn-cycles';
import { LifePlot } from './life-plot';
import { RatesPlot } from './rates-plot';
import { readCycles } from './read-cycles';
import type { Cycling } from './use-cycling';

const lifeTabs: { value: LifeTab; markup: string }[] = [
  { value: 'capacity', markup: 'Capacity' },
  { value: 'potential', markup: 'Potential' },
  { value: 'energy', markup: 'Energy' },
];
const curveTabs: { value: CurveTab; markup: string }[] = [
  { value: 'curves', markup: '*E*–*Q*' },
  { value: 'dqdv', markup: 'd*Q*/d*E*' },
  { value: 'rates', markup: 'Rates' },
  { value: 'ragone', markup: 'Ragone' },
];

/** The evidence: what the cell gave over its life, and the curves it gave it along. */
export function CyclingPlots({ cycling, low }: { cycling: Cycling; low: boolean }) {
  const { result, busy, error } = cycling;
  const { curveTab } = useCyclingView();
  const isLife = low && curveTab === 'life';
  const shown = curveTab === 'life' && !low ? 'curves' : curveTab;
  const tabs = low ? [{ value: 'life' as const, markup: 'Over cycle' }, ...curveTabs] : curveTabs;
  return (
    <>
      {!low && (
        <Pane name="Over cycle" grow={5} busy={busy} end={<LifeChoices />}>
          {result === null ? <Waiting busy={busy} failed={error !== null} /> : <Life cycling={cycling} result={result} />}
        </Pane>
      )}
      <Pane
        name="Cycles"
        grow={5}
        busy={low && busy}
        tabs={<Segmented label="Plot" value={shown} options={tabs} onChange={(tab) => useCyclingView.setState({ curveTab: tab })} />}
        {...(result === null || low ? {} : { remark: remarkOf(result, shown) })}
        end={(shown === 'curves' || shown === 'dqdv') && result !== null ? <CycleChoice cycling={cycling} /> : undefined}
      >
        {result === null ? (
          <Waiting busy={busy} failed={error !== null} />
        ) : isLife ? (
          <div className={classes.withBar}>
            <div className={classes.bar}>
              <LifeChoices />
            </div>
            <div className={classes.plot}>
              <Life cycling={cycling} result={result} />
            </div>
          </div>
        ) : (
          <Curves cycling={cycling} result={result} kind={shown} />
        )}
      </Pane>
    </>
  );
}

function Waiting({ busy, failed }: { busy: boolean; failed: boolean }) {
  return busy || !failed ? null : <PaneNote>Nothing can be drawn: the reason stands beside.</PaneNote>;
}

function Life({ cycling, result }: { cycling: Cycling; result: CyclingResult }) {
  return <LifePlot result={result} selected={cycling.selected?.cycle ?? null} onSelect={cycling.select} />;
}

function Curves({ cycling, result, kind }: { cycling: Cycling; result: CyclingResult; kind: CurveTab }) {
  const { drawn } = useCyclingView();
  const selected = cycling.selected?.cycle ?? null;
  const cycles = useMemo(() => drawnCycles(result, drawn, selected), [result, drawn, selected]);
  if (kind === 'rates' || kind === 'ragone') {
    const toStep = (k: number) => {
      const step = result.summary.rateCapability[k];
      if (step !== undefined) cycling.select(step.fromCycle);
    };
    return <RatesPlot result={result} kind={kind} onStep={toStep} />;
  }
  return (
    <CurvesPlot result={result} kind={kind === 'dqdv' ? 'dqdv' : 'curves'} cycles={cycles} selected={selected} onSelect={cycling.select} />
  );
}

function LifeChoices() {
  const { lifeTab, cycleScale } = useCyclingView();
  return (
    <>
      <Segmented label="Quantity" value={lifeTab} options={lifeTabs} onChange={(tab) => useCyclingView.setState({ lifeTab: tab })} />
      <Segmented
        label="Cycle axis"
        value={cycleScale}
        options={[
          { value: 'root', markup: '√' },
          { value: 'linear', markup: 'linear' },
        ]}
        onChange={(scale) => useCyclingView.setState({ cycleScale: scale })}
      />
    </>
  );
}

/** Which cycles are drawn: as typed, else spread over the life. */
function CycleChoice({ cycling: { result, selected } }: { cycling: Cycling }) {
  const { drawn } = useCyclingView();
  const shown = result === null ? [] : drawnCycles(result, drawn, selected?.cycle ?? null);
  return (
    <span className={classes.cycles}>
      <span>cycles</span>
      <EditableText
        label="Cycles that are drawn"
        framed
        value={shown.join(', ')}
        refuse={(text) => {
          const read = readCycles(text);
          return 'reason' in read ? read.reason : null;
        }}
        onCommit={(text) => {
          const read = readCycles(text);
          if ('cycles' in read) useCyclingView.setState({ drawn: read.cycles.length === 0 ? null : read.cycles });
        }}
      />
    </span>
  );
}

function remarkOf({ dqdv, mass_mg, massOf }: CyclingResult, tab: CurveTab): string {
  if (tab === 'curves') return 'discharge dashed';
  if (tab === 'dqdv') return `${Number((dqdv.grid_V * 1000).toPrecision(4))} mV, ${dqdv.filter.replace(/ \(.*/, '').replace('over', 'of')}`;
  if (tab === 'rates') return 'means of the steps, whiskers: standard deviation';
  if (tab === 'ragone') return mass_mg === null ? 'of the cell; a mass makes it specific' : `per ${massOf}`;
  return '';
}
