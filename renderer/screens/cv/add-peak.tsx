import { Popover } from '@mantine/core';
import { useState } from 'react';
import { ArctraceError } from '../../../src/core/errors';
import { parseQuantity } from '../../../src/core/parse-quantity';
import type { SweepName } from '../../../src/core/voltammetry-choices';
import { ActionButton } from '../../widgets/action-button';
import { QuantityField } from '../../widgets/quantity-field';
import { Segmented } from '../../widgets/segmented';
import { addPeak } from './cv-changes';
import { useCvView } from './cv-view';
import classes from './evaluation-choices.module.css';
import type { CvSeries } from './use-cv';

/** A peak by a click on its curve, or by its sweep and potential. */
export function AddPeak({ series: { sample, result, rate } }: { series: CvSeries }) {
  const adding = useCvView((view) => view.adding);
  const [sweep, setSweep] = useState<SweepName>('anodic');
  const read = (text: string) => {
    try {
      parseQuantity(text, 'V', 'The potential');
      return { echo: '' };
    } catch (error) {
      if (!(error instanceof ArctraceError)) throw error;
      return { reason: error.message };
    }
  };
  const commit = (text: string) => {
    const rate_VPerS = result?.rates_VPerS[rate];
    void addPeak(sample, { sweep, potential_V: parseQuantity(text, 'V').value, ...(rate_VPerS === undefined ? {} : { rate_VPerS }) });
  };
  return (
    <Popover
      opened={adding}
      position="bottom-end"
      closeOnClickOutside={false}
      withinPortal
      classNames={{ dropdown: classes.dropdown ?? '' }}
    >
      <Popover.Target>
        <ActionButton icon="plus" disabled={result === null} onClick={() => useCvView.setState({ adding: !adding })}>
          Add peak
        </ActionButton>
      </Popover.Target>
      <Popover.Dropdown role="group" aria-label="Add a peak">
        <div className={classes.form}>
          <p className={classes.hint}>Click on a curve where the peak is, or type it:</p>
          <div className={classes.line}>
            <span>Sweep</span>
            <Segmented
              label="Sweep"
              value={sweep}
              options={[
                { value: 'anodic', markup: 'anodic' },
                { value: 'cathodic', markup: 'cathodic' },
              ]}
              onChange={(next: SweepName) => setSweep(next)}
            />
          </div>
          <QuantityField label="Potential *E*" value="" example="0.34 V" read={read} onCommit={commit} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
