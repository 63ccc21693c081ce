import { Tooltip } from '@mantine/core';
import { memo } from 'react';
import type { ProjectRecording, RecordingSpectrum } from '../../../src/app/api';
import { cyclePosition } from '../../../src/core/plot/cycle-position';
import { emberColour } from '../../../src/core/plot/ember-map';
import { frequencyLabel } from '../../../src/core/plot/frequency-label';
import { execute } from '../../app/actions';
import { useViewState } from '../../app/view-state';
import { formatCount } from '../../plots/format-count';
import { SpectrumThumbnail } from '../../plots/spectrum-thumbnail';
import { TraceThumbnail } from '../../plots/trace-thumbnail';
import { CheckBox } from '../../widgets/check-box';
import { EditableText } from '../../widgets/editable-text';
import { Icon } from '../../widgets/icon';
import { MapColumnsButton } from './column-mapping/map-columns-button';
import type { ImportRow } from './import-rows';
import classes from './import-table.module.css';
import { techniqueNames } from './import-words';
import { parseCycle } from './parse-cycle';
import { TintedName } from './tinted-name';
import type { SeriesThumbnail } from './use-series-thumbnails';

interface ImportTableRowProps {
  row: ImportRow;
  spectrum: RecordingSpectrum | null;
  /** Where it is a time series. */
  series: SeriesThumbnail | null;
  /** Where the series map ends. */
  lastCycle: number;
  selected: boolean;
  onSelect(id: string): void;
}

export const ImportTableRow = memo(function ImportTableRow({ row, spectrum, series, lastCycle, selected, onSelect }: ImportTableRowProps) {
  return (
    <tr
      className={classes.row}
      data-kind={row.kind}
      aria-selected={selected}
      onClick={() => onSelect(row.id)}
      onFocus={() => onSelect(row.id)}
    >
      {row.kind === 'recording' ? (
        <RecordingCells recording={row.recording} row={row} spectrum={spectrum} series={series} lastCycle={lastCycle} />
      ) : (
        <RefusedCells row={row} />
      )}
    </tr>
  );
});

function RefusedCells({ row }: { row: Extract<ImportRow, { kind: 'unread' | 'skipped' }> }) {
  return (
    <>
      <td className={classes.take}>
        <CheckBox label={`${row.file.name} cannot be taken`} checked={false} disabled />
      </td>
      <td className={classes.file} title={row.file.name}>
        {row.file.name}
      </td>
      <td className={classes.reason} colSpan={6} title={row.reason}>
        <span>
          <Icon name={row.kind === 'unread' ? 'error' : 'refused'} size={14} />
          {row.reason}
        </span>
      </td>
      <td className={classes.check}>
        {row.file.mappable ? <MapColumnsButton file={row.file} /> : row.kind === 'unread' ? 'not read' : 'passed over'}
      </td>
    </>
  );
}

interface RecordingCellsProps extends Pick<ImportTableRowProps, 'spectrum' | 'series' | 'lastCycle'> {
  recording: ProjectRecording;
  row: Extract<ImportRow, { kind: 'recording' }>;
}

function RecordingCells({ recording, row, spectrum, series, lastCycle }: RecordingCellsProps) {
  const scheme = useViewState((view) => view.scheme);
  const { id, tags, sample, technique, frequency_Hz, included } = recording;
  const colour = tags.cycle === null ? 'var(--text2)' : emberColour(cyclePosition(tags.cycle, lastCycle), scheme);
  const curve = series?.trace?.curves[0];
  const edit = (set: Partial<Pick<ProjectRecording, 'included' | 'sample'>> & { tags?: { cycle: number | null } }) =>
    void execute({ type: 'recordings.edit', payload: { ids: [id], set } });
  return (
    <>
      <td className={classes.take}>
        <CheckBox label={`Take ${recording.label}`} checked={included} onChange={() => edit({ included: !included })} />
      </td>
      <td className={classes.file}>
        <span className={classes.name}>
          <TintedName name={row.file.name} tags={tags} sample={sample} withSample={false} />
          {row.ofSeveral && <span className={classes.loop}>{/#\d+$/.exec(recording.recordingId)?.[0]}</span>}
        </span>
      </td>
      <td className={classes.sample}>
        <EditableText
          label={`Sample of ${recording.label}`}
          value={sample}
          refuse={(text) => (text.trim() === '' ? 'A sample needs a name.' : null)}
          onCommit={(text) => edit({ sample: text })}
        />
      </td>
      <td className={classes.technique} title={row.file.instrument ?? ''}>
        {techniqueNames[technique]}
      </td>
      <td className={classes.number}>{formatCount(recording.points)}</td>
      <td className={classes.range}>
        {frequency_Hz === null ? series?.range : `${frequencyLabel(frequency_Hz.max, 2)} – ${frequencyLabel(frequency_Hz.min, 2)}`}
      </td>
      <td className={classes.thumbnail}>
        {spectrum !== null && <SpectrumThumbnail zReal_ohm={spectrum.zReal_ohm} zImag_ohm={spectrum.zImag_ohm} colour={colour} />}
        {curve !== undefined && <TraceThumbnail x={curve.x} y={curve.y} colour={colour} />}
      </td>
      <td className={classes.cycle}>
        <EditableText
          label={`Cycle of ${recording.label}`}
          align="right"
          value={tags.cycle === null ? '–' : tags.cycle === 0 ? 'fresh' : String(tags.cycle)}
          refuse={(text) => {
            const parsed = parseCycle(text);
            return 'reason' in parsed ? parsed.reason : null;
          }}
          onCommit={(text) => {
            const parsed = parseCycle(text);
            if ('value' in parsed) edit({ tags: { cycle: parsed.value } });
          }}
        />
      </td>
      <td className={classes.check}>
        <Check row={row} />
      </td>
    </>
  );
}

function Check({ row: { recording, file } }: { row: Extract<ImportRow, { kind: 'recording' }> }) {
  const findings = [...recording.findings, ...file.warnings];
  if (findings.length > 0) {
    const words = findings.map(({ message }) => message).join(' ');
    return (
      <Tooltip label={words} multiline maw={320}>
        <span className={classes.finding}>
          <Icon name="warning" size={13} />
          <span>{words}</span>
        </span>
      </Tooltip>
    );
  }
  return <span className={classes.good}>{recording.included ? 'good' : 'left out'}</span>;
}
