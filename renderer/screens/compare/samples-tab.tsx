import { EditableText } from '../../widgets/editable-text';
import { Pane } from '../../widgets/pane';
import { Segmented } from '../../widgets/segmented';
import { ScaleChoice } from './cell-tab';
import { type SampleQuantity, useCompareView } from './compare-view';
import type { SampleColumn } from './sample-columns';
import { SamplesPlot } from './samples-plot';
import classes from './samples-tab.module.css';
import { SamplesTable } from './samples-table';
import { quantityWords } from './samples-trend';
import { stepSample } from './step-sample';
import type { Comparison } from './use-comparison';

interface SamplesTabProps {
  comparison: Comparison;
  columns: readonly SampleColumn[];
}

/** Samples beside each other: one quantity over cycle, and below it the table of a review. */
export function SamplesTab({ comparison: { cells, cell, busy }, columns }: SamplesTabProps) {
  const { quantity } = useCompareView();
  if (cells === null) return null;
  const selected = cell?.sample ?? null;
  const options = (Object.keys(quantityWords) as SampleQuantity[]).map((value) => ({ value, markup: quantityWords[value].markup }));
  return (
    <div className={classes.stack}>
      <Pane
        name="Over cycle"
        grow={1.6}
        busy={busy}
        tabs={
          <Segmented label="Quantity" value={quantity} options={options} onChange={(next) => useCompareView.setState({ quantity: next })} />
        }
        end={<ScaleChoice />}
      >
        <SamplesPlot cells={cells} selected={selected} />
      </Pane>
      <Pane name="Samples" grow={1} remark="standard error in parentheses; a number leads to its room" end={<CycleChoice />}>
        <SamplesTable cells={cells} columns={columns} selected={selected} onStep={(direction) => stepSample(cells, selected, direction)} />
      </Pane>
    </div>
  );
}

/** Whose impedance stands in the table. */
function CycleChoice() {
  const { cycle } = useCompareView();
  return (
    <span className={classes.cycle}>
      <span>impedance at cycle</span>
      <EditableText
        label="Cycle of the impedance"
        framed
        placeholder="last"
        value={cycle === null ? '' : cycle === 0 ? 'fresh' : String(cycle)}
        refuse={(text) => (/^(|fresh|last|\d{1,7})$/i.test(text.trim()) ? null : 'A cycle, "fresh", or nothing for the last.')}
        onCommit={(text) => {
          const word = text.trim().toLowerCase();
          useCompareView.setState({ cycle: word === '' || word === 'last' ? null : word === 'fresh' ? 0 : Number(word) });
        }}
      />
    </span>
  );
}
