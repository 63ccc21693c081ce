import { Popover } from '@mantine/core';
import type { VoltammetryResult } from '../../../src/core/voltammetry-result';
import { Icon } from '../../widgets/icon';
import classes from './cv.module.css';
import { useCvView } from './cv-view';
import { EvaluationChoices } from './evaluation-choices';
import choiceClasses from './evaluation-choices.module.css';
import { rateText } from './rate-text';
import type { CvSeries } from './use-cv';

/** How many rates, which cycle, corrected for what; a click opens the choices behind it. */
export function CvFactsLine({ series }: { series: CvSeries }) {
  const { result } = series;
  const choosing = useCvView((view) => view.choosing);
  if (result === null) return null;
  return (
    <span className={classes.facts}>
      <span>{factsOf(series)}</span>
      <Popover
        opened={choosing}
        onChange={(open) => useCvView.setState({ choosing: open })}
        position="bottom-start"
        trapFocus
        returnFocus
        classNames={{ dropdown: choiceClasses.dropdown ?? '' }}
      >
        <Popover.Target>
          <button type="button" className={classes.choose} onClick={() => useCvView.setState({ choosing: !choosing })}>
            {correctionOf(result.resistance)}
            <Icon name="down" size={12} />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label="How the series is evaluated">
          <EvaluationChoices series={series} />
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}

function correctionOf(resistance: VoltammetryResult['resistance']): string {
  if (resistance === null) return 'potential as measured';
  const value = `${Number(resistance.value_ohm.toPrecision(3))} Ω`;
  return resistance.from === 'typed' ? `corrected for ${value}` : `corrected for Rs ${value}`;
}

function factsOf({ result, sample, samples }: CvSeries): string {
  const { rates_VPerS = [], recordings = [] } = result ?? {};
  const cycles = [...new Set(recordings.map(({ cycle }) => cycle))];
  const [first, last] = [rates_VPerS[0] ?? 0, rates_VPerS.at(-1) ?? 0].map(rateText);
  return [
    ...(samples.length > 1 ? [sample] : []),
    rates_VPerS.length === 1 ? `one scan rate, ${first} mV/s` : `${rates_VPerS.length} scan rates, ${first} – ${last} mV/s`,
    cycles.length === 1 ? `cycle ${cycles[0]}${recordings.length > 1 ? ' of each' : ''}` : `cycles ${cycles.join(', ')}`,
  ].join(' · ');
}
