import { parseQuantity } from '../../../src/core/parse-quantity';
import type { CircuitParameter } from '../../../src/impedance/compile-circuit';
import { ActionButton } from '../../widgets/action-button';
import { QuantityField } from '../../widgets/quantity-field';
import { trackShare, valueAtShare } from './bound-track';
import classes from './parameter-editor.module.css';
import { readTie } from './read-tie';
import type { FittedSpectrum } from './use-fitted-spectrum';

interface ParameterEditorProps {
  spectrum: FittedSpectrum;
  parameter: CircuitParameter;
}

/** Units that a typed value may have, as `parseQuantity` wants them; others are taken as they are. */
const typedUnits: Readonly<Record<string, string>> = { ohm: 'ohm', F: 'F', H: 'H', s: 's' };
const steps = 1000;
/** Without bounds of one's own a slider spans two decades around its value. */
const span = 10;

/** Slider, value, bounds and tie of one parameter. The slider moves the curve as it goes. */
export function ParameterEditor({ spectrum, parameter }: ParameterEditorProps) {
  const { draft, change, read } = spectrum;
  const { name, min, max, scale } = parameter;
  const value = draft.values[name];
  const own = draft.bounds[name];
  const tie = draft.ties[name];
  const [low, high] = own ?? sliderRange(parameter, spectrum.result?.parameters.find((one) => one.name === name)?.value ?? value);
  const setValue = (next: number) =>
    change({ values: { ...draft.values, [name]: next }, touched: draft.touched.includes(name) ? draft.touched : [...draft.touched, name] });
  const setBound = (which: 0 | 1, text: string) => {
    const { [name]: _gone, ...others } = draft.bounds;
    const given = text === '' ? null : readNumber(text, parameter.unit);
    const next: [number, number] = which === 0 ? [given ?? min, own?.[1] ?? max] : [own?.[0] ?? min, given ?? max];
    const isPlain = next[0] === min && next[1] === max;
    change({ bounds: isPlain ? others : { ...others, [name]: next } });
  };
  const setTie = (text: string) => {
    const { [name]: _gone, ...others } = draft.ties;
    const made = text === '' ? null : readTie(text, name, read.compiled?.parameters.map((one) => one.name) ?? []);
    change({ ties: made === null || 'reason' in made ? others : { ...others, [name]: made } });
  };
  const quantity = (text: string) => reading(() => readNumber(text, parameter.unit));
  return (
    <div className={classes.editor}>
      <input
        type="range"
        className={classes.slider}
        aria-label={`${name} from ${low} to ${high}`}
        min={0}
        max={steps}
        step={1}
        disabled={value === undefined || tie !== undefined}
        value={value === undefined ? 0 : Math.round(steps * trackShare(value, low, high, scale))}
        onChange={(event) => setValue(valueAtShare(Number(event.currentTarget.value) / steps, low, high, scale))}
      />
      <div className={classes.fields}>
        <QuantityField
          label="start at"
          value={value === undefined ? '' : shortest(value)}
          example="as the data say"
          read={quantity}
          onCommit={(text) => text !== '' && setValue(readNumber(text, parameter.unit))}
        />
        <QuantityField
          label="not below"
          value={own === undefined ? '' : shortest(own[0])}
          example={shortest(min)}
          read={quantity}
          onCommit={(text) => setBound(0, text)}
        />
        <QuantityField
          label="not above"
          value={own === undefined ? '' : shortest(own[1])}
          example={shortest(max)}
          read={quantity}
          onCommit={(text) => setBound(1, text)}
        />
        <QuantityField
          label="tied to"
          value={tie === undefined ? '' : `${tie.factor} × ${tie.source}`}
          example="2 × R1"
          read={(text) => {
            const made = readTie(text, name, read.compiled?.parameters.map((one) => one.name) ?? []);
            return 'reason' in made ? made : { echo: `= ${made.factor} × ${made.source}` };
          }}
          onCommit={setTie}
        />
        {draft.touched.includes(name) && (
          <ActionButton small quiet onClick={() => release(spectrum, name)}>
            Back to the fit
          </ActionButton>
        )}
      </div>
    </div>
  );
}

function release({ draft, change, result }: FittedSpectrum, name: string): void {
  const fitted = result?.parameters.find((one) => one.name === name)?.value;
  change({
    touched: draft.touched.filter((one) => one !== name),
    ...(fitted === undefined ? {} : { values: { ...draft.values, [name]: fitted } }),
  });
}

function sliderRange({ min, max, scale }: CircuitParameter, around: number | undefined): [number, number] {
  if (around === undefined || scale === 'linear' || !(around > 0)) return [min, max];
  return [Math.max(min, around / span), Math.min(max, around * span)];
}

/** @throws ValidationError where it is no number, or its unit does not fit. */
function readNumber(text: string, unit: string): number {
  return parseQuantity(text, typedUnits[unit] ?? '1', 'value').value;
}

function reading(read: () => number): { echo: string } | { reason: string } {
  try {
    return { echo: `= ${shortest(read())}` };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

function shortest(value: number): string {
  const plain = Number(value.toPrecision(6));
  return plain !== 0 && (Math.abs(plain) < 1e-3 || Math.abs(plain) >= 1e6) ? plain.toExponential() : String(plain);
}
