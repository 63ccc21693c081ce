import { Modal } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { copyFigure, type FigureRequest, figureStyleOf, saveFigure, useFigureDialog } from '../../app/figure-actions';
import { changeHouseStyle, loadHouseStyle, useHouseStyle } from '../../app/house-style';
import { useAnswer } from '../../app/use-answer';
import { FigureView } from '../../plots/figure/figure-view';
import { ActionButton } from '../../widgets/action-button';
import { PaneNote } from '../../widgets/pane-note';
import { Segmented } from '../../widgets/segmented';
import { FigureStyleForm } from './figure-style-form';
import { FigureWords } from './figure-words';
import classes from './save-figure-dialog.module.css';

const preview_px = 640;
type Resolution = '300' | '600' | '1200';

/** A figure as it will be printed, in the house's style, and the files it can leave as. */
export function SaveFigureDialog() {
  const request = useFigureDialog((dialog) => dialog.request);
  useEffect(() => {
    if (request !== null) void loadHouseStyle();
  }, [request]);
  return (
    <Modal
      opened={request !== null}
      onClose={() => useFigureDialog.setState({ request: null })}
      title="Save figure"
      size={960}
      overlayProps={{ backgroundOpacity: 0.16 }}
    >
      {request !== null && <Figure request={request} />}
    </Modal>
  );
}

function Figure({ request }: { request: FigureRequest }) {
  const house = useHouseStyle((kept) => kept.style);
  const style = useMemo(() => (house === null ? null : figureStyleOf(house)), [house]);
  const [resolution, setResolution] = useState<Resolution>('600');
  const [stale, setStale] = useState(false);
  const asked = { ...request, stale };
  const input = style === null ? null : { ...asked, style };
  const { value: model, error, busy } = useAnswer('figures.make', input, JSON.stringify(input));
  const options = style === null ? {} : { style };
  const ready = model !== null && !busy;
  const save = (format: 'svg' | 'pdf' | 'csv') => void saveFigure(asked, format, options);
  const button = { disabled: !ready, small: true } as const;
  return (
    <div className={classes.frame}>
      <div className={classes.figure} aria-busy={busy}>
        {model !== null && style !== null && (
          <>
            <div className={classes.page}>
              <FigureView model={model} style={style} width_px={style.width_mm === 85 ? preview_px * 0.62 : preview_px} />
            </div>
            <FigureWords model={model} />
          </>
        )}
        {error !== null && (
          <PaneNote>
            {error.message} {error.hint}
          </PaneNote>
        )}
        {error !== null && !stale && /stale/.test(error.message) && (
          <ActionButton small onClick={() => setStale(true)}>
            Draw the old numbers
          </ActionButton>
        )}
      </div>
      <div className={classes.side}>
        {style !== null && <FigureStyleForm style={style} onChange={(change) => void changeHouseStyle(change)} />}
        <Segmented
          label="Resolution of PNG"
          value={resolution}
          options={(['300', '600', '1200'] as const).map((value) => ({ value, markup: `${value} dpi` }))}
          onChange={(value: Resolution) => setResolution(value)}
        />
        <div className={classes.buttons}>
          <ActionButton primary {...button} onClick={() => save('svg')}>
            Save SVG
          </ActionButton>
          <ActionButton {...button} onClick={() => void saveFigure(asked, 'png', { ...options, dpi: Number(resolution) })}>
            Save PNG
          </ActionButton>
          <ActionButton {...button} onClick={() => save('pdf')}>
            Save PDF
          </ActionButton>
          <ActionButton {...button} onClick={() => save('csv')}>
            Save data
          </ActionButton>
          <ActionButton {...button} onClick={() => void copyFigure(asked, options)}>
            Copy figure
          </ActionButton>
        </div>
      </div>
    </div>
  );
}
