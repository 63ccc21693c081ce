import { useState } from 'react';
import type { ImpedanceModel } from './impedance-model';
import type { PointAddress } from './impedance-reading';

/** The point under the pointer or the arrow keys; arrows walk along the selected spectrum, else along the first. */
export function usePointWalk(model: ImpedanceModel) {
  const [at, setAt] = useState<PointAddress | null>(null);
  const step = (direction: -1 | 1) => {
    const member = model.members.find(({ id }) => id === model.selectedId) ?? model.members[0];
    if (member === undefined) return;
    const last = member.measured.points.length - 1;
    const from = at?.id === member.id ? at.index : direction === 1 ? -1 : last + 1;
    setAt({ id: member.id, index: Math.min(Math.max(from + direction, 0), last) });
  };
  return { at, setAt, step };
}
