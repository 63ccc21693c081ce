import { useMemo } from 'react';
import { useProjectStore } from '../../app/project-store';
import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { RichText } from '../../widgets/rich-text';
import classes from './comparison-line.module.css';
import { impedanceComparison } from './impedance-comparison';
import type { Titration } from './use-gitt';

/** D of the same cell by the other method, and the factor between them. */
export function ComparisonLine({ titration }: { titration: Titration }) {
  const project = useProjectStore((store) => store.project);
  const comparison = useMemo(() => impedanceComparison(project, titration), [project, titration]);
  if (comparison === null) return null;
  return (
    <section className={classes.line} aria-label="Beside impedance">
      <span className={classes.words}>
        <RichText markup={comparison.markup} />
      </span>
      {comparison.missing ? (
        <ActionButton small onClick={() => useViewState.setState({ editedCell: titration.sample })}>
          Enter it in the cell record
        </ActionButton>
      ) : (
        <ActionButton small quiet onClick={() => useViewState.setState({ room: 'series', sample: titration.sample })}>
          Show the impedance
        </ActionButton>
      )}
    </section>
  );
}
