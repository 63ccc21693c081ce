import { useMemo } from 'react';
import type { MeanDiffusion, TitrationPulse } from '../../../src/core/titration-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import { useViewState } from '../../app/view-state';
import type { DiffusionModel } from '../../plots/diffusion-model';
import { DiffusionPlot } from '../../plots/diffusion-plot';
import type { PlotTableData } from '../../plots/plot-table';
import type { PlotTheme } from '../../plots/plot-theme';
import { ActionButton } from '../../widgets/action-button';
import { Pane } from '../../widgets/pane';
import { Segmented } from '../../widgets/segmented';
import { numberMarkup, plainText } from '../series/origin/number-text';
import classes from './diffusion-pane.module.css';
import { type OverChoice, useGittView } from './gitt-view';
import { pulsePlace, signedDigits } from './gitt-words';
import { lackingWords } from './lacking-words';
import { diffusionOf } from './ledger-columns';
import { ReadingChoices } from './reading-choices';
import type { Gitt, Titration } from './use-gitt';

/** D of every pulse against potential or capacity, and how it is read. */
export function DiffusionPane({ gitt, titration }: { gitt: Gitt; titration: Titration }) {
  const { pulses, selected, select, step, sample } = gitt;
  const over = useGittView((view) => view.over);
  const theme = usePlotTheme();
  const model = useMemo(
    () => diffusionModel(titration, pulses, over, theme, selected?.index ?? null),
    [titration, pulses, over, theme, selected],
  );
  const form = titration.form === 'slope' ? 'slope of *E*–√*t*' : 'end of the pulse';
  return (
    <Pane
      name="Diffusion coefficient"
      grow={1}
      remark={`Weppner and Huggins, ${form}, ${titration.shape === 'sphere' ? 'put right for spheres' : 'planar'}, 95 % intervals`}
      end={
        <span className={classes.end}>
          <ReadingChoices sample={sample} titration={titration} />
          <Segmented
            label="Against"
            value={over}
            options={[
              { value: 'potential', markup: 'over *E*' },
              { value: 'capacity', markup: 'over *Q*' },
            ]}
            onChange={(value: OverChoice) => useGittView.setState({ over: value })}
          />
        </span>
      }
    >
      <div className={classes.plot}>
        <DiffusionPlot
          model={model}
          label={`D of ${pulses.length} pulses over ${over}, ${model.points.length} with a number, ${model.refused.length} not determined`}
          onSelect={select}
          onStep={step}
          table={() => diffusionTable(titration, pulses)}
        />
        {model.points.length === 0 && <NoDiffusion titration={titration} />}
      </div>
    </Pane>
  );
}

/** Why there is no point, and what would give one. */
function NoDiffusion({ titration }: { titration: Titration }) {
  const lacking = lackingWords(titration);
  return (
    <div className={classes.words}>
      <p>{lacking === null ? 'No pulse that is shown has a D; the ledger says why.' : `D needs the ${lacking} of the cell.`}</p>
      {lacking !== null && (
        <ActionButton small onClick={() => useViewState.setState({ editedCell: titration.sample })}>
          Enter it in the cell record
        </ActionButton>
      )}
    </div>
  );
}

function diffusionModel(
  titration: Titration,
  pulses: readonly TitrationPulse[],
  over: OverChoice,
  theme: PlotTheme,
  selectedId: number | null,
): DiffusionModel {
  const placeOf = (pulse: TitrationPulse) => (over === 'potential' ? pulse.potential_V : pulse.capacity_mAh);
  const placed = pulses.flatMap((pulse) => {
    const x = placeOf(pulse);
    return x === null ? [] : [{ pulse, x, title: `pulse ${pulse.index}, ${pulsePlace(pulse)}` }];
  });
  const points = placed.flatMap(({ pulse, x, title }) => {
    const { value, standardError, ci95 } = diffusionOf(pulse, titration.form);
    if (value === null) return [];
    const text = `${plainText(numberMarkup(value, standardError))} cm² s⁻¹`;
    const { index: id, direction, standing } = pulse;
    return [{ id, x, value, ci95, direction, isUsed: standing === 'used', title, text }];
  });
  const refused = placed
    .filter(({ pulse }) => diffusionOf(pulse, titration.form).value === null)
    .map(({ pulse, x, title }) => ({ id: pulse.index, x, title }));
  const dotted = points.filter(({ isUsed }) => !isUsed).length;
  const legend: DiffusionModel['legend'] = [
    ...directionLegend('discharge', 'filled', titration.mean.discharge, points),
    ...directionLegend('charge', 'open', titration.mean.charge, points),
    ...(dotted === 0 ? [] : [{ mark: 'dotted' as const, markup: `does not count, ${dotted === 1 ? '1 pulse' : `${dotted} pulses`}` }]),
  ];
  const xTitle = over === 'potential' ? '*E* (V)' : '*Q* in this direction (mAh)';
  return { xTitle, points, refused, legend, selectedId, theme };
}

function directionLegend(
  direction: 'charge' | 'discharge',
  mark: 'filled' | 'open',
  mean: MeanDiffusion,
  points: DiffusionModel['points'],
): DiffusionModel['legend'] {
  if (!points.some((point) => point.direction === direction && point.isUsed)) return [];
  const words = mean.diffusion_cm2PerS === null ? 'mean n.d.' : `mean ${numberMarkup(mean.diffusion_cm2PerS, mean.standardError)}`;
  return [{ mark, markup: `${direction}, ${words}` }];
}

function diffusionTable(titration: Titration, pulses: readonly TitrationPulse[]): PlotTableData {
  const cells: ((pulse: TitrationPulse) => string)[] = [
    ({ index }) => String(index),
    ({ direction }) => direction,
    ({ potential_V }) => (potential_V === null ? '–' : signedDigits(potential_V, 4)),
    ({ capacity_mAh }) => capacity_mAh.toPrecision(4),
    (pulse) => {
      const { value, standardError } = diffusionOf(pulse, titration.form);
      return value === null ? 'n.d.' : plainText(numberMarkup(value, standardError));
    },
    ({ standing }) => (standing === 'used' ? 'yes' : 'no'),
  ];
  return {
    caption: `D of ${titration.name}`,
    remark: `${pulses.length} pulses, ${titration.form} form`,
    heads: [
      { name: 'pulse', unit: '' },
      { name: 'direction', unit: '' },
      { name: '*E*', unit: 'V' },
      { name: '*Q*', unit: 'mAh' },
      { name: '*D*', unit: 'cm² s⁻¹' },
      { name: 'counts', unit: '' },
    ],
    rows: pulses.length,
    cell: (row, column) => {
      const pulse = pulses[row];
      return pulse === undefined ? '' : (cells[column]?.(pulse) ?? '');
    },
  };
}
