import { useMemo } from 'react';
import type { CellComparison } from '../../../src/core/cell-comparison';
import { usePlotTheme } from '../../app/use-plot-theme';
import { useViewState } from '../../app/view-state';
import { VoltammogramPlot } from '../../plots/voltammogram-plot';
import { ActionButton } from '../../widgets/action-button';
import { PaneNote } from '../../widgets/pane-note';
import { methodsModel } from './methods-model';

/** D by each method on one logarithmic axis, their means and how far they are apart. */
export function MethodsPlot({ cell }: { cell: CellComparison }) {
  const theme = usePlotTheme();
  const model = useMemo(() => methodsModel(cell, theme), [cell, theme]);
  if (model === null) {
    return (
      <PaneNote>
        {cell.methods.length === 0
          ? 'No method has been measured that gives D: impedance with a diffusion line, GITT, or CV at several rates.'
          : 'No method gives D yet; the table says why.'}
        {cell.methods.length > 0 && (
          <ActionButton small onClick={() => useViewState.setState({ editedCell: cell.sample })}>
            Look at the cell record
          </ActionButton>
        )}
      </PaneNote>
    );
  }
  return (
    <VoltammogramPlot
      key={`${cell.sample} ${model.lines.length}`}
      label={`Diffusion coefficient by ${model.lines.map(({ label }) => label).join(', ')}`}
      x={model.x}
      y={model.y}
      lines={model.lines}
      paintOver={model.paintOver}
      theme={theme}
    />
  );
}
