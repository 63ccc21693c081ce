import type { ReactNode } from 'react';
import type { FigureStyle } from '../../../src/core/figure-style';
import { Segmented } from '../../widgets/segmented';
import classes from './save-figure-dialog.module.css';

interface FigureStyleFormProps {
  style: FigureStyle;
  onChange(change: Partial<FigureStyle>): void;
}

const widths = [
  { value: '85', markup: '85 mm' },
  { value: '178', markup: '178 mm' },
] as const;
const sizes = [
  { value: '7', markup: '7 pt' },
  { value: '8', markup: '8 pt' },
  { value: '9', markup: '9 pt' },
] as const;
const fonts = [
  { value: 'Arial', markup: 'Arial' },
  { value: 'Helvetica', markup: 'Helvetica' },
] as const;
const colours = [
  { value: 'colour', markup: 'colour' },
  { value: 'grey', markup: 'grey' },
] as const;
const titles = [
  { value: 'parentheses', markup: '*Z*′ (Ω)' },
  { value: 'slash', markup: '*Z*′ / Ω' },
] as const;
const decimals = [
  { value: 'point', markup: 'point' },
  { value: 'comma', markup: 'comma' },
] as const;

/** How the house writes its figures; kept for the next ones. */
export function FigureStyleForm({ style, onChange }: FigureStyleFormProps) {
  return (
    <div className={classes.form}>
      <Row name="width">
        <Segmented
          label="Width"
          value={String(style.width_mm) as '85' | '178'}
          options={widths}
          onChange={(value) => onChange({ width_mm: value === '85' ? 85 : 178 })}
        />
      </Row>
      <Row name="text">
        <Segmented
          label="Size of the text"
          value={String(style.fontSize_pt) as '7' | '8' | '9'}
          options={sizes}
          onChange={(value) => onChange({ fontSize_pt: Number(value) as FigureStyle['fontSize_pt'] })}
        />
      </Row>
      <Row name="font">
        <Segmented label="Font" value={style.font} options={fonts} onChange={(font) => onChange({ font })} />
      </Row>
      <Row name="colour">
        <Segmented label="Colour" value={style.colours} options={colours} onChange={(chosen) => onChange({ colours: chosen })} />
      </Row>
      <Row name="axis title">
        <Segmented label="Axis title" value={style.axisTitle} options={titles} onChange={(axisTitle) => onChange({ axisTitle })} />
      </Row>
      <Row name="decimal">
        <Segmented label="Decimal mark" value={style.decimal} options={decimals} onChange={(decimal) => onChange({ decimal })} />
      </Row>
    </div>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <span className={classes.name}>{name}</span>
      {children}
    </div>
  );
}
