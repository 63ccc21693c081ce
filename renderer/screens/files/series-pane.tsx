import { useMemo, useState } from 'react';
import type { ProjectRecording } from '../../../src/app/api';
import { usePlotTheme } from '../../app/use-plot-theme';
import { type TraceQuestion, useTraces } from '../../app/use-traces';
import { quantityAxis } from '../../plots/quantity-axis';
import { TimeSeriesPlot } from '../../plots/time-series-plot';
import type { TraceView } from '../../plots/trace-model';
import { traceLines, tracePanels } from '../../plots/trace-panels';
import { VoltammogramPlot } from '../../plots/voltammogram-plot';
import { Pane } from '../../widgets/pane';
import { Segmented } from '../../widgets/segmented';
import { WithFigure } from '../figure/with-figure';
import { cycleLoops, loopsLeftOut } from './cycle-loops';
import classes from './series-pane.module.css';
import { canLoop, type SeriesFacts, type SeriesPlotChoice, xChoices } from './series-plot-choice';

interface SeriesPaneProps {
  recording: ProjectRecording;
  facts: SeriesFacts;
  choice: SeriesPlotChoice;
  onChoose(choice: SeriesPlotChoice): void;
}

const xNames: Readonly<Record<string, string>> = {
  time_s: '*t*',
  capacity_Ah: '*Q*',
  charge_Ah: '*Q*',
  charge_C: '*Q*',
  row: 'row',
};

/** The plot of a time series: over time, over charge, or current over potential. */
export function SeriesPane({ recording, facts, choice, onChoose }: SeriesPaneProps) {
  const options = [
    ...(canLoop(facts) ? [{ value: 'loop', markup: '*I*–*E*' }] : []),
    ...xChoices(facts).map((x) => ({ value: x, markup: `over ${xNames[x] ?? x}` })),
  ];
  const left = choice.kind === 'loop' ? loopsLeftOut(facts) : null;
  return (
    <Pane
      name="Recording"
      {...(left === null ? {} : { remark: left })}
      end={
        <Segmented
          label="Plot"
          value={choice.kind === 'loop' ? 'loop' : choice.x}
          options={options}
          onChange={(value) =>
            onChoose(
              value === 'loop'
                ? { kind: 'loop', x: 'potential_V', y: ['current_A'] }
                : { kind: 'over', x: value, y: choice.kind === 'over' ? choice.y : ['potential_V', 'current_A'] },
            )
          }
        />
      }
    >
      {choice.y.length === 0 ? (
        <p className={classes.words}>No column holds a number: there is nothing to draw.</p>
      ) : (
        <div className={classes.plot} style={{ height: choice.kind === 'over' ? 130 + 90 * choice.y.length : 300 }}>
          {choice.kind === 'loop' ? (
            <LoopPlot key={recording.id} recording={recording} facts={facts} />
          ) : (
            <OverPlot key={`${recording.id} ${choice.x}`} recording={recording} choice={choice} />
          )}
        </div>
      )}
    </Pane>
  );
}

function OverPlot({ recording, choice }: { recording: ProjectRecording; choice: SeriesPlotChoice }) {
  const theme = usePlotTheme();
  const [view, setView] = useState<TraceView | null>(null);
  const questions = useMemo((): TraceQuestion[] => [{ id: recording.id, kind: 'line', x: choice.x, y: choice.y }], [recording.id, choice]);
  const [trace] = useTraces(questions, view);
  const drawn = useMemo(
    () => tracePanels([{ id: recording.id, label: recording.label, colour: theme.text, trace: trace ?? null }]),
    [recording.id, recording.label, theme, trace],
  );
  const names = drawn.panels.map(({ axis }) => axis.name.replace(/[*_{}]/g, '')).join(' and ');
  return (
    <WithFigure request={{ kinds: ['recording'], sample: recording.sample, ids: [recording.id], x: choice.x, y: choice.y }}>
      <TimeSeriesPlot
        {...drawn}
        label={`${names} of ${recording.sample} over ${drawn.x.name.replace(/[*_{}]/g, '')}, ${recording.points} rows`}
        theme={theme}
        onView={setView}
      />
    </WithFigure>
  );
}

function LoopPlot({ recording, facts }: { recording: ProjectRecording; facts: SeriesFacts }) {
  const theme = usePlotTheme();
  const [view, setView] = useState<TraceView | null>(null);
  const { loops, key } = useMemo(() => cycleLoops(facts, theme), [facts, theme]);
  const questions = useMemo(
    () =>
      loops.map(
        ({ rows }): TraceQuestion => ({
          id: recording.id,
          kind: 'path',
          x: 'potential_V',
          y: ['current_A'],
          ...(rows === null ? {} : { rows }),
        }),
      ),
    [recording.id, loops],
  );
  const traces = useTraces(questions, view);
  const axes = useMemo(() => {
    const axis = (quantity: string) => {
      const column = facts.columns.find((each) => each.quantity === quantity);
      return quantityAxis({ quantity, unit: column?.unit ?? '', min: column?.min ?? Number.NaN, max: column?.max ?? Number.NaN });
    };
    return { x: axis('potential_V'), y: axis('current_A') };
  }, [facts]);
  const lines = useMemo(() => loops.flatMap((loop, k) => traceLines({ ...loop, trace: traces[k] ?? null }, 'current_A')), [loops, traces]);
  const cycles = loops.length === 1 ? '' : `, ${loops.length} cycles`;
  return (
    <WithFigure request={{ kinds: ['recording'], sample: recording.sample, ids: [recording.id], x: 'potential_V', y: ['current_A'] }}>
      <VoltammogramPlot
        {...axes}
        lines={lines}
        mapKey={key}
        label={`Voltammogram of ${recording.sample}${cycles}`}
        theme={theme}
        onView={setView}
      />
    </WithFigure>
  );
}
