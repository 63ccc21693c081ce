import { useMemo, useState } from 'react';
import type { TitrationPulse } from '../../../src/core/titration-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import { type TraceQuestion, useTraces } from '../../app/use-traces';
import { TimeSeriesPlot } from '../../plots/time-series-plot';
import type { TraceBand, TracePick, TraceRule, TraceView } from '../../plots/trace-model';
import { tracePanels } from '../../plots/trace-panels';
import { Pane } from '../../widgets/pane';
import { Segmented } from '../../widgets/segmented';
import { type DirectionChoice, directionChoices, useGittView } from './gitt-view';
import type { Gitt, Titration } from './use-gitt';

/** The whole titration over time: the pulse that is shown below tinted, those that do not count grey. */
export function TitrationStrip({ gitt, titration }: { gitt: Gitt; titration: Titration }) {
  const { direction, pulses, selected, select } = gitt;
  const theme = usePlotTheme();
  const [view, setView] = useState<TraceView | null>(null);
  const questions = useMemo((): TraceQuestion[] => {
    const rows = direction === 'both' ? null : rowsOf(pulses);
    return [{ id: titration.id, kind: 'line', x: 'time_s', y: ['potential_V'], ...(rows === null ? {} : { rows }) }];
  }, [titration.id, direction, pulses]);
  const [trace] = useTraces(questions, view);
  const drawn = useMemo(
    () => tracePanels([{ id: titration.id, label: titration.name, colour: theme.text, trace: trace ?? null }]),
    [titration, theme, trace],
  );
  const bands = useMemo(() => bandsOf(titration.pulses, selected), [titration, selected]);
  const rules = useMemo(() => rulesOf(titration.pulses), [titration]);
  const pick = ({ x }: TracePick) => {
    const found = pulses.findLast(({ start_s }) => start_s <= x) ?? pulses[0];
    if (found !== undefined) select(found.index);
  };
  return (
    <Pane
      name="Titration"
      grow={1}
      remark="the pulse shown below is tinted; pulses that do not count are grey"
      end={
        <Segmented
          label="Direction"
          value={direction}
          options={directionChoices.map((value) => ({ value, markup: value.charAt(0).toUpperCase() + value.slice(1) }))}
          onChange={(value: DirectionChoice) => useGittView.setState({ direction: value, pulse: null })}
        />
      }
    >
      <TimeSeriesPlot
        key={`${titration.id} ${direction}`}
        {...drawn}
        bands={bands}
        rules={direction === 'both' ? rules : []}
        label={`Titration ${titration.name}: E over t, ${titration.pulses.length} pulses, pulse ${selected?.index ?? 'none'} selected`}
        theme={theme}
        onView={setView}
        onPick={pick}
      />
    </Pane>
  );
}

/** From the rest before the first of them to the end of the last rest; `to` is not included. */
function rowsOf(pulses: readonly TitrationPulse[]): { from: number; to: number } | null {
  const [first, last] = [pulses[0], pulses.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: (first.rows.before ?? first.rows.pulse)[0], to: (last.rows.rest ?? last.rows.pulse)[1] + 1 };
}

function endOf({ start_s, pulseDuration_s, restDuration_s }: TitrationPulse): number {
  return start_s + pulseDuration_s + (restDuration_s ?? 0);
}

function bandsOf(pulses: readonly TitrationPulse[], selected: TitrationPulse | null): TraceBand[] {
  const out = pulses.filter(({ standing, index }) => standing !== 'used' && index !== selected?.index);
  return [
    ...out.map((pulse): TraceBand => {
      const isRefused = pulse.standing === 'refused' || pulse.standing === 'left-out';
      return { id: `pulse ${pulse.index}`, from: pulse.start_s, to: endOf(pulse), tint: 'grey', refused: isRefused };
    }),
    ...(selected === null
      ? []
      : [
          {
            id: 'selected',
            from: selected.start_s,
            to: endOf(selected),
            tint: 'accent' as const,
            label: String(selected.index),
            refused: selected.standing === 'refused' || selected.standing === 'left-out',
          },
        ]),
  ];
}

/** Where the direction turns, with how many pulses lie on either side. */
function rulesOf(pulses: readonly TitrationPulse[]): TraceRule[] {
  const runs: TitrationPulse[][] = [];
  for (const pulse of pulses) {
    const open = runs.at(-1);
    if (open !== undefined && open[0]?.direction === pulse.direction) open.push(pulse);
    else runs.push([pulse]);
  }
  const words = (run: TitrationPulse[]) => `${run[0]?.direction}, ${run.length === 1 ? '1 pulse' : `${run.length} pulses`}`;
  return runs.slice(1).map((run, k) => ({ x: run[0]?.start_s ?? 0, ...(k === 0 ? { before: words(runs[0]!) } : {}), after: words(run) }));
}
