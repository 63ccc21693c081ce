import { useMemo } from 'react';
import { formatUncertainty } from '../../../src/core/format-uncertainty';
import type { LineValue, TrasattiCharges } from '../../../src/core/voltammetry-result';
import { usePlotTheme } from '../../app/use-plot-theme';
import { XyPlot } from '../../plots/xy-plot';
import { Pane } from '../../widgets/pane';
import { PaneNote } from '../../widgets/pane-note';
import { Segmented } from '../../widgets/segmented';
import classes from './cv.module.css';
import { useCvView } from './cv-view';
import { ShareBars } from './share-bars';
import { trasattiModels } from './trasatti-models';
import type { CvSeries } from './use-cv';

/** What of the charge is capacitive at each rate; after Trasatti, what of it lies outside. */
export function SharePane({ series }: { series: CvSeries }) {
  const { result } = series;
  const tab = useCvView(({ shareTab }) => shareTab);
  const trasatti = result?.trasatti ?? null;
  return (
    <Pane
      name={tab === 'shares' ? 'Capacitive share' : 'Charge against rate'}
      grow={5}
      remark={
        tab === 'shares'
          ? 'the rest is diffusion · whisker: 95 % interval'
          : '*q* = *q*_{out} + *a* *v*^{−1/2}, 1/*q* = 1/*q*_{tot} + *b* *v*^{1/2}'
      }
      end={
        <Segmented
          label="Charge"
          value={tab}
          options={[
            { value: 'shares', markup: 'shares' },
            { value: 'trasatti', markup: 'Trasatti' },
          ]}
          onChange={(shareTab) => useCvView.setState({ shareTab })}
        />
      }
    >
      {result === null ? null : tab === 'trasatti' ? (
        trasatti === null ? (
          <PaneNote>{result.separationReason ?? 'It needs three scan rates.'}</PaneNote>
        ) : (
          <Trasatti charges={trasatti} />
        )
      ) : result.shares.length === 0 ? (
        <PaneNote>{result.separationReason ?? 'It needs three scan rates.'}</PaneNote>
      ) : (
        <ShareBars result={result} selected={series.rate} />
      )}
    </Pane>
  );
}

function Trasatti({ charges }: { charges: TrasattiCharges }) {
  const theme = usePlotTheme();
  const [outer, total] = useMemo(() => trasattiModels(charges, theme), [charges, theme]);
  return (
    <>
      <div className={classes.two}>
        <div>
          <XyPlot model={outer} label="Charge of a sweep over one by the root of the scan rate; the line ends at the outer charge" />
        </div>
        <div>
          <XyPlot
            model={total}
            label="One by the charge of a sweep over the root of the scan rate; the line ends at one by the total charge"
          />
        </div>
      </div>
      <p className={classes.caption}>{trasattiWords(charges)}</p>
    </>
  );
}

function trasattiWords({ outer_C, total_C, outerShare, notDetermined }: TrasattiCharges): string {
  const charge = (value: LineValue | null) => (value === null ? 'n.d.' : `${inMillicoulombs(value)} mC`);
  const share = outerShare === null ? '' : `; ${(100 * outerShare).toFixed(0)} % of it outer`;
  return `outer charge ${charge(outer_C)}, total ${charge(total_C)}${share}. ${notDetermined ?? 'Charge of one sweep, mean of both; all rates in both lines.'}`;
}

function inMillicoulombs({ value, standardError }: LineValue): string {
  return formatUncertainty(value * 1000, standardError * 1000).text;
}
