import { describe, expect, it } from 'vitest';
import type { FigureInk, FigureMarker, FigureModel, FigureSeries } from '../../../../src/core/figure-model';
import type { ReportSection } from '../../../../src/core/report-model';
import { greyCheck } from '../../../../src/report/build/grey-check';

const curve = (name: string, shape: FigureMarker, ink: FigureInk): FigureSeries => ({
  name,
  role: 'measured',
  ink,
  marker: { shape, filled: true },
  line: null,
  x: new Float64Array(),
  y: new Float64Array(),
});
const withCurves = (...series: FigureSeries[]): ReportSection[] => {
  const figure = { panels: [{ series, colourBar: null }] } as unknown as FigureModel;
  return [{ id: 'impedance', heading: '', blocks: [{ kind: 'figure', label: 'Figure S1', figure, caption: [] }] }];
};
const kinds = (sections: ReportSection[]) => greyCheck(sections).map(({ kind }) => kind);

describe('figures without colour', () => {
  it('are told apart by their markers', () => {
    expect(kinds(withCurves(curve('fresh', 'circle', { map: 0 }), curve('cycle 1', 'square', { map: 0.01 })))).toEqual(['ok']);
  });

  it('are told apart by lightness where that differs clearly', () => {
    expect(kinds(withCurves(curve('fresh', 'circle', { map: 0 }), curve('cycle 500', 'circle', { map: 1 })))).toEqual(['ok']);
  });

  it('are named where curves differ in colour alone', () => {
    expect(greyCheck(withCurves(curve('a', 'circle', { sample: 1 }), curve('b', 'circle', { sample: 2 })))[0]).toMatchObject({
      kind: 'warn',
      text: expect.stringContaining('Figure S1'),
    });
    expect(kinds(withCurves(curve('a', 'circle', { map: 0.5 }), curve('b', 'circle', { map: 0.55 })))).toEqual(['warn']);
  });

  it('are not spoken of where there is none', () => {
    expect(greyCheck([])).toEqual([]);
  });
});
