import { emberColour } from '../../../src/core/plot/ember-map';
import type { ReportStyle } from '../../../src/core/report-style';
import { changeHouseStyle } from '../../app/house-style';
import { Segmented } from '../../widgets/segmented';
import classes from './report-room.module.css';
import type { Report } from './use-report';

interface StylePaneProps {
  report: Report;
  /** A figure that is selected in the contents: it may have a width of its own. */
  figure: { id: string; title: string } | null;
}

/** How the house writes its figures and numbers: remembered from one project to the next. */
export function StylePane({ report, figure }: StylePaneProps) {
  const { style, choices } = report;
  const width = figure === null ? style.width_mm : (choices.widths[figure.id] ?? style.width_mm);
  const name = figure?.title.split(',')[0] ?? 'Figures';
  const setWidth = (width_mm: ReportStyle['width_mm']) => {
    if (figure === null) void changeHouseStyle({ width_mm });
    else report.choose({ widths: { ...choices.widths, [figure.id]: width_mm } });
  };
  return (
    <>
      <section className={classes.block} aria-label={name}>
        <h2 className={classes.head}>{name}</h2>
        <Row name="width">
          <Choice
            label="Width"
            value={String(width)}
            options={{ '85': '85 mm', '178': '178 mm' }}
            onChange={(text) => setWidth(text === '85' ? 85 : 178)}
          />
        </Row>
        <Row name="text">
          <Choice
            label="Font"
            value={style.font}
            options={{ Arial: 'Arial', Helvetica: 'Helvetica' }}
            onChange={(font) => void changeHouseStyle({ font })}
          />
        </Row>
        <Row name="size">
          <Choice
            label="Size of the text"
            value={String(style.fontSize_pt)}
            options={{ '7': '7 pt', '8': '8 pt', '9': '9 pt' }}
            onChange={(size) => void changeHouseStyle({ fontSize_pt: Number(size) as ReportStyle['fontSize_pt'] })}
          />
        </Row>
        <Row name="axis title">
          <Choice
            label="Axis title"
            value={style.axisTitle}
            options={{ parentheses: '*Z*′ (Ω)', slash: '*Z*′ / Ω' }}
            onChange={(axisTitle) => void changeHouseStyle({ axisTitle })}
          />
        </Row>
        <Row name="colours">
          <Choice
            label="Colours"
            value={style.colours}
            options={{ colour: 'colour', grey: 'in grey' }}
            onChange={(colours) => void changeHouseStyle({ colours })}
          />
        </Row>
        <Row name="colour">
          <span className={classes.bar} style={{ background: gradient(false) }} role="img" aria-label="Colours of the series" />
        </Row>
        <Row name="in grey">
          <span className={classes.bar} style={{ background: gradient(true) }} role="img" aria-label="The same in grey" />
        </Row>
      </section>
      <section className={classes.block} aria-label="Numbers">
        <h2 className={classes.head}>Numbers</h2>
        <Row name="uncertainty">
          <Choice
            label="Uncertainty"
            value={style.uncertainty}
            options={{ parentheses: '42.3(8)', plusMinus: '42.3 ± 0.8' }}
            onChange={(uncertainty) => void changeHouseStyle({ uncertainty })}
          />
        </Row>
        <Row name="means">
          <Choice
            label="What the uncertainty means"
            value={style.means}
            options={{ standardError: 'std. error', ci95: '95 %' }}
            onChange={(means) => void changeHouseStyle({ means })}
          />
        </Row>
        <Row name="decimal">
          <Choice
            label="Decimal mark"
            value={style.decimal}
            options={{ point: 'point', comma: 'comma' }}
            onChange={(decimal) => void changeHouseStyle({ decimal })}
          />
        </Row>
      </section>
    </>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={classes.row}>
      <span className={classes.rowName}>{name}</span>
      {children}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: Readonly<Record<Value, string>>;
  onChange(value: Value): void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const list = Object.entries(options) as [Value, string][];
  return (
    <Segmented label={label} value={value} options={list.map(([option, markup]) => ({ value: option, markup }))} onChange={onChange} />
  );
}

/** The series map as exports use it, and what a printer without colours makes of it. */
function gradient(grey: boolean): string {
  const stops = Array.from({ length: 9 }, (_, k) => emberColour(k / 8, 'light'));
  return `linear-gradient(to right, ${stops.map((colour) => (grey ? greyOf(colour) : colour)).join(', ')})`;
}

function greyOf(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  const value = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  return `#${value.toString(16).padStart(2, '0').repeat(3)}`;
}
