import type { KeyboardEvent } from 'react';
import { formatUncertainty } from '../../../src/core/format-uncertainty';
import { superscript } from '../../../src/core/superscript';
import type { VoltammetryPeak, VoltammetryResult } from '../../../src/core/voltammetry-result';
import { toggleOrigin, useViewState } from '../../app/view-state';
import { NotedValue } from '../../widgets/noted-value';
import { RefusedMark } from '../../widgets/refused-mark';
import { RichText } from '../../widgets/rich-text';
import { UncertainValue } from '../../widgets/uncertain-value';
import { numberKey } from '../series/origin/number-key';
import seriesClasses from '../series/series-table.module.css';
import { useCvView } from './cv-view';
import { type AskedColumn, askedColumns } from './peak-columns';
import classes from './peak-table.module.css';
import { rateText } from './rate-text';
import type { CvSeries } from './use-cv';

/** The peaks with their numbers; ↑ ↓ choose a peak, a click on a number asks where it comes from. */
export function PeakTable({ series: { sample, result, peak: selected } }: { series: CvSeries }) {
  const asked = useViewState(({ columnId }) => columnId);
  const column = (askedColumns as readonly string[]).includes(asked ?? '') ? asked : 'b';
  if (result === null || result.peaks.length === 0) return null;
  const tail = Math.max(...result.peaks.map((peak) => exponentText(peak)?.tail ?? 0));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const at = selected === null ? -1 : result.peaks.indexOf(selected);
    useCvView.setState({ peak: result.peaks[Math.min(Math.max(at + step, 0), result.peaks.length - 1)]!.name });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move through the rows
    <section className={classes.frame} aria-label="Peaks" tabIndex={0} onKeyDown={onKeyDown}>
      <table className={seriesClasses.table} aria-label="Table of peaks" data-dense="true">
        <PeakHead result={result} />
        <tbody>
          {result.peaks.map((peak) => (
            <PeakRow key={peak.name} sample={sample} peak={peak} tail={tail} selected={peak === selected} column={column} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PeakHead({ result: { rates_VPerS } }: { result: VoltammetryResult }) {
  const [first, last] = [rates_VPerS[0]!, rates_VPerS.at(-1)!].map(rateText);
  const heads: [markup: string, unit: string][] = [
    ['peak', ''],
    [`*E*_{p} at ${first}`, 'V'],
    [`shift to ${last}`, 'mV'],
    ['*b*', ''],
    ['95 % interval', ''],
    ['*R*²', ''],
    ['reads as', ''],
    ['*D*_{RŠ}', 'cm² s^{−1}'],
  ];
  return (
    <thead>
      <tr>
        {heads.map(([markup, unit], k) => (
          <th key={markup} className={k === 0 ? seriesClasses.first : k === 6 ? classes.words : undefined}>
            <span className={classes.head}>
              <span>
                <RichText markup={markup} />
              </span>
              <span className={seriesClasses.unit}>
                <RichText markup={unit} />
              </span>
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface PeakRowProps {
  sample: string;
  peak: VoltammetryPeak;
  tail: number;
  selected: boolean;
  column: string | null;
}

function PeakRow({ sample, peak, tail, selected, column }: PeakRowProps) {
  const { name, points, shift_V, bCi95, bR2, readsAs, randlesSevcik } = peak;
  const id = `${sample} ${name}`;
  const ask = (asked: AskedColumn) => {
    useCvView.setState({ peak: name });
    useViewState.setState({ columnId: asked });
    toggleOrigin({ id, column: asked });
  };
  const number = (of: AskedColumn, children: React.ReactNode) => (
    <td data-column={of}>
      <button
        type="button"
        tabIndex={-1}
        className={seriesClasses.number}
        data-origin={numberKey(id, of)}
        data-asked={selected && column === of}
        onClick={(event) => {
          event.stopPropagation();
          ask(of);
        }}
      >
        {children}
      </button>
    </td>
  );
  const exponent = exponentText(peak);
  return (
    <tr className={seriesClasses.row} aria-selected={selected} data-row={name} onClick={() => useCvView.setState({ peak: name })}>
      <th scope="row" className={seriesClasses.first}>
        <strong>{name}</strong>
      </th>
      {number('potential', withMinus(points[0]!.potential_V.toFixed(3)))}
      {number('shift', shift_V === null ? '–' : signed(shift_V * 1000))}
      {number(
        'b',
        exponent === null ? <RefusedMark reason={peak.notDetermined ?? ''} /> : <UncertainValue text={exponent.text} tail={tail} />,
      )}
      <td>{bCi95 === null ? '–' : withMinus(`${bCi95[0].toFixed(2)} – ${bCi95[1].toFixed(2)}`)}</td>
      <td>{bR2 === null ? '–' : bR2.toFixed(4)}</td>
      <td className={classes.words}>{readsAs ?? '–'}</td>
      {number('D', <Diffusion of={randlesSevcik} />)}
    </tr>
  );
}

function Diffusion({ of: { value, standardError, notDetermined } }: { of: VoltammetryPeak['randlesSevcik'] }) {
  if (value === null) return <RefusedMark reason={notDetermined ?? ''} />;
  const exponent = Math.floor(Math.log10(value));
  const text = formatUncertainty(value, standardError, exponent).text;
  return <NotedValue text={text} note={`× 10${superscript(exponent)}`} />;
}

function exponentText({ b, bStandardError }: VoltammetryPeak) {
  if (b === null) return null;
  const text = formatUncertainty(b, bStandardError);
  return { text, tail: text.fraction.length + text.uncertainty.length };
}

const withMinus = (text: string) => text.replaceAll('-', '−');

function signed(value: number): string {
  const text = Math.abs(value).toFixed(0);
  if (text === '0') return '0';
  return `${value < 0 ? '−' : '+'}${text}`;
}
