import { Segmented } from '../../widgets/segmented';
import classes from './cv.module.css';
import { useCvView } from './cv-view';
import { rateText } from './rate-text';
import type { CvSeries } from './use-cv';

const mostNames = 7;

/** Which scan rate is looked at: all in sight where there is room for them. */
export function RateChoice({ series: { result, rate } }: { series: CvSeries }) {
  const rates = result?.rates_VPerS ?? [];
  const choose = (place: string) => useCvView.setState({ rate: Number(place) });
  const options = rates.map((value, place) => ({ value: String(place), markup: rateText(value) }));
  return (
    <>
      {rates.length <= mostNames ? (
        <Segmented label="Scan rate" value={String(rate)} options={options} onChange={choose} />
      ) : (
        <select
          className={classes.select}
          aria-label="Scan rate"
          value={rate}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {options.map(({ value, markup }) => (
            <option key={value} value={value}>
              {markup}
            </option>
          ))}
        </select>
      )}
      <span className={classes.unit}>mV/s</span>
    </>
  );
}
