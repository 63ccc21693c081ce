import type { VoltammetryResult } from '../../../src/core/voltammetry-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import { toggleOrigin } from '../../app/view-state';
import { PlotFrame } from '../../plots/plot-frame';
import { WithFigure } from '../figure/with-figure';
import { numberKey } from '../series/origin/number-key';
import { useCvView } from './cv-view';
import { rateColours } from './rate-colours';
import { rateText } from './rate-text';
import classes from './share-bars.module.css';
import { shareColumn } from './share-origin';
import { textOn } from './text-on';

const ticks = [0, 25, 50, 75, 100];

/** The share of each rate as a bar that ends in its 95 % interval; a click asks how it was made. */
export function ShareBars({ result, selected }: { result: VoltammetryResult; selected: number }) {
  const { scheme } = usePlotTheme();
  const { shares, rates_VPerS, sample } = result;
  const colours = rateColours(rates_VPerS, scheme);
  const percent = (share: number) => (100 * share).toFixed(0);
  const last = shares.length - 1;
  return (
    <WithFigure request={{ kinds: ['cv-shares'], sample }}>
      <PlotFrame
        label={`Capacitive share, ${shares.map(({ rate_VPerS, capacitiveShare }) => `${percent(capacitiveShare)} % at ${rateText(rate_VPerS)} mV/s`).join(', ')}`}
        chart={null}
        reading={null}
        onPoint={() => {}}
        onPick={() => {}}
        onStep={(direction) => useCvView.setState({ rate: Math.min(Math.max(selected + direction, 0), last) })}
        table={() => ({
          caption: 'Capacitive share',
          remark: `${shares.length} scan rates, 95 % intervals`,
          heads: [
            { name: '*v*', unit: 'mV/s' },
            { name: 'capacitive', unit: '%' },
            { name: 'low', unit: '%' },
            { name: 'high', unit: '%' },
            { name: 'charge', unit: 'C' },
          ],
          rows: shares.length,
          cell: (row, column) => {
            const { rate_VPerS, capacitiveShare, ci95, total_C } = shares[row]!;
            const cells = [
              rateText(rate_VPerS),
              ...[capacitiveShare, ...ci95].map((value) => (100 * value).toFixed(1)),
              total_C.toPrecision(4),
            ];
            return cells[column] ?? '';
          },
        })}
      >
        <div className={classes.plot}>
          <div className={classes.rows}>
            {shares.map(({ rate_VPerS, capacitiveShare, ci95 }, place) => (
              <button
                key={rate_VPerS}
                type="button"
                className={classes.row}
                aria-pressed={place === selected}
                aria-label={`${rateText(rate_VPerS)} mV/s: ${percent(capacitiveShare)} % capacitive, ${percent(ci95[0])} to ${percent(ci95[1])} %`}
                data-origin={numberKey(sample, shareColumn(place))}
                onClick={() => {
                  useCvView.setState({ rate: place });
                  toggleOrigin({ id: sample, column: shareColumn(place) });
                }}
              >
                <span className={classes.rate}>{rateText(rate_VPerS)}</span>
                <Bar share={capacitiveShare} ci95={ci95} colour={colours[place] ?? ''} />
              </button>
            ))}
          </div>
          <div className={classes.axis}>
            {ticks.map((tick) => (
              <span key={tick} className={classes.tick} style={{ left: `${tick}%` }}>
                {tick}
              </span>
            ))}
            <span className={classes.title}>share of the charge (%)</span>
          </div>
        </div>
      </PlotFrame>
    </WithFigure>
  );
}

function Bar({ share, ci95: [low, high], colour }: { share: number; ci95: readonly [number, number]; colour: string }) {
  const percent = (value: number) => `${(100 * value).toFixed(2)}%`;
  // The number stands before the whisker where the bar is long enough for both, else behind it.
  const isInside = low > 0.1;
  return (
    <span className={classes.track}>
      <span className={classes.fill} style={{ width: percent(share), background: colour }} />
      <span
        className={classes.inside}
        style={
          isInside
            ? { right: `calc(${percent(1 - Math.min(low, share))} + 6px)`, color: textOn(colour) }
            : { left: `calc(${percent(Math.max(high, share))} + 6px)` }
        }
      >
        {(100 * share).toFixed(0)}
      </span>
      {high - low > 0.001 && <span className={classes.whisker} style={{ left: percent(low), width: percent(high - low) }} />}
      {high < 0.9 && <span className={classes.rest}>{(100 * (1 - share)).toFixed(0)}</span>}
    </span>
  );
}
