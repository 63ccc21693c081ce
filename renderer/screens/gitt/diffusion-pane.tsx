import { useMemo } from 'react';
import { usePlotTheme } from '../../app/use-plot-theme';
import { useViewState } from '../../app/view-state';
import { DiffusionPlot } from '../../plots/diffusion-plot';
import { ActionButton } from '../../widgets/action-button';
import { Pane } from '../../widgets/pane';
import { Segmented } from '../../widgets/segmented';
import { pauseEntry, pulseEntry } from './diffusion-entry';
import { diffusionModelOf, diffusionTable } from './diffusion-model-of';
import classes from './diffusion-pane.module.css';
import { type OverChoice, useGittView, type WhatChoice } from './gitt-view';
import { lackingWords } from './lacking-words';
import { ReadingChoices } from './reading-choices';
import type { Gitt, Titration } from './use-gitt';

/** D of every pulse, or of every short pause, against potential or capacity; and how it is read. */
export function DiffusionPane({ gitt, titration }: { gitt: Gitt; titration: Titration }) {
  const { pulses, pauses, what, selected, selectedPause, select, selectPause, step } = gitt;
  const over = useGittView((view) => (what === 'pauses' ? 'potential' : view.over));
  const theme = usePlotTheme();
  const entries = useMemo(
    () => (what === 'pauses' ? pauses.map(pauseEntry) : pulses.map((pulse) => pulseEntry(pulse, titration.form))),
    [what, pulses, pauses, titration.form],
  );
  const selectedId = (what === 'pauses' ? selectedPause : selected)?.index ?? null;
  const mean = what === 'pauses' ? titration.interruptionMean : titration.mean;
  const model = useMemo(() => diffusionModelOf(entries, mean, over, selectedId, theme), [entries, mean, over, selectedId, theme]);
  const remark = remarkOf(titration, what);
  return (
    <Pane name="Diffusion coefficient" grow={1} remark={remark} end={<Controls gitt={gitt} titration={titration} />}>
      <div className={classes.plot}>
        <DiffusionPlot
          model={model}
          label={`D of ${entries.length} ${what} over ${over}, ${model.points.length} with a number, ${model.refused.length} not determined`}
          onSelect={what === 'pauses' ? selectPause : select}
          onStep={step}
          table={() => diffusionTable(entries, `D of ${titration.name}`, `${entries.length} ${what}`)}
        />
        {model.points.length === 0 && <NoDiffusion titration={titration} />}
      </div>
    </Pane>
  );
}

function remarkOf({ form, shape }: Titration, what: WhatChoice): string {
  if (what === 'pauses') return 'current interruption (Chien), 95 % intervals';
  const read = form === 'slope' ? 'slope of *E*–√*t*' : 'end of the pulse';
  return `Weppner and Huggins, ${read}, ${shape === 'sphere' ? 'put right for spheres' : 'planar'}, 95 % intervals`;
}

function Controls({ gitt: { sample, what }, titration }: { gitt: Gitt; titration: Titration }) {
  const over = useGittView((view) => view.over);
  return (
    <span className={classes.end}>
      {titration.interruptions.length > 0 && (
        <Segmented
          label="What"
          value={what}
          options={[
            { value: 'pulses', markup: 'pulses' },
            { value: 'pauses', markup: 'short pauses' },
          ]}
          onChange={(value: WhatChoice) => useGittView.setState({ what: value })}
        />
      )}
      <ReadingChoices sample={sample} titration={titration} />
      {what === 'pulses' && (
        <Segmented
          label="Against"
          value={over}
          options={[
            { value: 'potential', markup: 'over *E*' },
            { value: 'capacity', markup: 'over *Q*' },
          ]}
          onChange={(value: OverChoice) => useGittView.setState({ over: value })}
        />
      )}
    </span>
  );
}

/** Why there is no point, and what would give one. */
function NoDiffusion({ titration }: { titration: Titration }) {
  const lacking = lackingWords(titration);
  return (
    <div className={classes.words}>
      <p>{lacking === null ? 'Nothing that is shown has a D; the ledger says why.' : `D needs the ${lacking} of the cell.`}</p>
      {lacking !== null && (
        <ActionButton small onClick={() => useViewState.setState({ editedCell: titration.sample })}>
          Enter it in the cell record
        </ActionButton>
      )}
    </div>
  );
}
