import { Pane } from '../../widgets/pane';
import { Segmented } from '../../widgets/segmented';
import { Splitter } from '../../widgets/splitter';
import { CellLifePlot } from './cell-life-plot';
import classes from './compare-table.module.css';
import { useCompareView } from './compare-view';
import { factorWords } from './factor-words';
import { MethodsPlot } from './methods-plot';
import { MethodsTable } from './methods-table';
import { TechniqueFailures } from './technique-failures';
import type { Comparison } from './use-comparison';

interface CellTabProps {
  comparison: Comparison;
  share: number;
  onShare(share: number | null): void;
}

/** One cell: every technique on one cycle axis, and D by every method on one logarithmic axis. */
export function CellTab({ comparison: { cell, busy }, share, onShare }: CellTabProps) {
  const { scale } = useCompareView();
  if (cell === null) return null;
  const placeless = [...cell.impedance, ...cell.diffusion].filter(({ cycle }) => cycle === null).length;
  const words = factorWords(cell);
  return (
    <Splitter
      share={share}
      least={[360, 420]}
      onShare={onShare}
      left={
        <Pane
          name="Over cycle"
          grow={1}
          busy={busy}
          remark={placeless === 0 ? '95 % intervals' : `95 % intervals; ${placeless} numbers without a cycle have no place here`}
          end={<ScaleChoice />}
        >
          <CellLifePlot cell={cell} scale={scale} />
        </Pane>
      }
      right={
        <>
          <Pane name="Diffusion coefficient by method" grow={1} remark="bars: geometric means">
            <MethodsPlot cell={cell} />
          </Pane>
          {words.length > 0 && <p className={classes.words}>{words.join(' ')}</p>}
          <MethodsTable cell={cell} />
          <TechniqueFailures cell={cell} />
        </>
      }
    />
  );
}

/** √cycle or even. */
export function ScaleChoice() {
  const { scale } = useCompareView();
  return (
    <Segmented
      label="Cycle axis"
      value={scale}
      options={[
        { value: 'root', markup: '√' },
        { value: 'linear', markup: 'linear' },
      ]}
      onChange={(next) => useCompareView.setState({ scale: next })}
    />
  );
}
