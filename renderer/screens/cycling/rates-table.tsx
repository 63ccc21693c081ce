import type { CyclingResult, RateStep } from '../../../src/core/cycling-result';
import { RichText } from '../../widgets/rich-text';
import { capacityUnit } from './capacity-unit';
import classes from './cycles-table.module.css';

interface RateColumn {
  name: string;
  unit: string;
  text(step: RateStep): string;
}

/** A row a rate step: means of its cycles. */
export function RatesTable({
  result,
  selected,
  onSelect,
}: {
  result: CyclingResult;
  selected: number | null;
  onSelect(cycle: number): void;
}) {
  const steps = result.summary.rateCapability;
  const columns = rateColumns(result);
  return (
    <section className={classes.scroller} aria-label="Rates of the cell">
      <table className={classes.table} aria-label="Rates">
        <thead>
          <tr>
            <th className={classes.first}>Cycles</th>
            {columns.map(({ name, unit }) => (
              <th key={name}>
                <RichText markup={name} />
                <span className={classes.unit}>{unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr
              key={step.fromCycle}
              className={classes.row}
              aria-selected={selected !== null && selected >= step.fromCycle && selected <= step.toCycle}
              onClick={() => onSelect(step.fromCycle)}
            >
              <th scope="row" className={classes.first}>
                {step.fromCycle === step.toCycle ? step.fromCycle : `${step.fromCycle} – ${step.toCycle}`}
                {step.cyclesUsed < step.toCycle - step.fromCycle + 1 && <span className={classes.note}>{step.cyclesUsed} used</span>}
              </th>
              {columns.map(({ name, text }) => (
                <td key={name}>{text(step)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rateColumns(result: CyclingResult): RateColumn[] {
  const { mass_mg, summary } = result;
  const capacity = capacityUnit(result);
  const perGram = mass_mg !== null;
  const digits = (value: number | null) => (value === null ? '–' : String(Number(value.toPrecision(4))));
  const percent = (value: number | null) => (value === null ? '–' : (value * 100).toFixed(2));
  const withDeviation = (value: number, step: RateStep, isDelivered: boolean) => {
    const shown = digits(value * capacity.factor);
    if (!isDelivered || step.capacityDeviation_mAh === null) return shown;
    return `${shown} ± ${Number((step.capacityDeviation_mAh * capacity.factor).toPrecision(2))}`;
  };
  return [
    {
      name: perGram ? '*j*' : '*I*',
      unit: perGram ? 'A g⁻¹' : 'mA',
      text: (step) => digits(perGram ? step.currentDensity_APerG : step.current_A * 1000),
    },
    ...(summary.rateCapability.some(({ cRate_perHour }) => cRate_perHour !== null)
      ? [{ name: 'C-rate', unit: 'h⁻¹', text: (step: RateStep) => digits(step.cRate_perHour) }]
      : []),
    {
      name: '*Q*_{charge}',
      unit: capacity.unit,
      text: (step) => withDeviation(step.chargeCapacity_mAh, step, summary.capacityOf === 'charge'),
    },
    {
      name: '*Q*_{discharge}',
      unit: capacity.unit,
      text: (step) => withDeviation(step.dischargeCapacity_mAh, step, summary.capacityOf === 'discharge'),
    },
    { name: 'of the first', unit: '%', text: (step) => percent(step.relativeCapacity) },
    { name: 'CE', unit: '%', text: (step) => percent(step.coulombicEfficiency) },
    {
      name: '*W*',
      unit: perGram ? 'Wh kg⁻¹' : 'mWh',
      text: (step) => digits(perGram ? step.energyDischarge_WhPerKg : step.energyDischarge_Wh * 1000),
    },
    { name: '*P*', unit: perGram ? 'W kg⁻¹' : 'mW', text: (step) => digits(perGram ? step.meanPower_WPerKg : step.meanPower_W * 1000) },
  ];
}
