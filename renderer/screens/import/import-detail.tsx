import { useMemo } from 'react';
import type { ProjectFile, ProjectRecording } from '../../../src/app/api';
import { execute } from '../../app/actions';
import { useSpectra } from '../../app/spectra-cache';
import { usePlotTheme } from '../../app/use-plot-theme';
import { NyquistPlot } from '../../plots/nyquist-plot';
import { ActionButton } from '../../widgets/action-button';
import { EditableText } from '../../widgets/editable-text';
import { Pane } from '../../widgets/pane';
import { WithFigure } from '../figure/with-figure';
import { SeriesDetail } from '../files/series-detail';
import { MapColumnsButton } from './column-mapping/map-columns-button';
import classes from './import-detail.module.css';
import type { ImportRow } from './import-rows';
import { parseCycle } from './parse-cycle';
import { singleImpedance } from './single-impedance';
import { TeachOffer } from './teach-offer';
import { TintedName } from './tinted-name';

interface ImportDetailProps {
  row: ImportRow | null;
  /** Every recording of the list, to change a sample's name for all of them. */
  recordings: ProjectRecording[];
  /** Not imported yet: files can still be taken off the list. */
  pending: boolean;
}

/** The selected line at length: what its name says, its spectrum, or why it was refused. */
export function ImportDetail({ row, recordings, pending }: ImportDetailProps) {
  if (row === null) return <Pane name="Nothing selected">{null}</Pane>;
  if (row.kind !== 'recording') return <Refusal row={row} pending={pending} />;
  return (
    <div className={classes.scroller}>
      <Names recording={row.recording} name={row.file.name} recordings={recordings} />
      <Findings row={row} />
      {row.recording.technique === 'eis' ? (
        <Spectrum recording={row.recording} />
      ) : (
        <SeriesDetail key={row.recording.id} recording={row.recording} />
      )}
      <FileFacts file={row.file} />
    </div>
  );
}

function Names({ recording, name, recordings }: { recording: ProjectRecording; name: string; recordings: ProjectRecording[] }) {
  const { id, sample, tags } = recording;
  const alike = recordings.filter((other) => other.sample === sample).map((other) => other.id);
  return (
    <Pane name="What the name means" remark="type over what is wrong">
      <div className={classes.name}>
        <TintedName name={name} tags={tags} sample={sample} withSample />
      </div>
      <div className={classes.fields}>
        <span className={classes.label}>cycle</span>
        <EditableText
          framed
          label="Cycle"
          value={tags.cycle === null ? '' : tags.cycle === 0 ? 'fresh' : String(tags.cycle)}
          refuse={(text) => {
            const parsed = parseCycle(text);
            return 'reason' in parsed ? parsed.reason : null;
          }}
          onCommit={(text) => {
            const parsed = parseCycle(text);
            if ('value' in parsed)
              void execute({ type: 'recordings.edit', payload: { ids: [id], set: { tags: { cycle: parsed.value } } } });
          }}
        />
        <span className={classes.label}>sample</span>
        <EditableText
          framed
          label={alike.length > 1 ? `Sample of all ${alike.length}` : 'Sample'}
          value={sample}
          refuse={(text) => (text.trim() === '' ? 'A sample needs a name.' : null)}
          onCommit={(text) => void execute({ type: 'recordings.edit', payload: { ids: alike, set: { sample: text } } })}
        />
        {alike.length > 1 && (
          <>
            <span />
            <span className={classes.hint}>Changes all {alike.length} recordings of this sample.</span>
          </>
        )}
        <TeachOffer key={id} recording={recording} recordings={recordings} />
      </div>
    </Pane>
  );
}

function Findings({ row: { recording, file } }: { row: Extract<ImportRow, { kind: 'recording' }> }) {
  const findings = [...recording.findings, ...file.warnings];
  if (findings.length === 0) return null;
  return (
    <Pane name="To look at">
      <div className={classes.words}>
        {findings.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </div>
    </Pane>
  );
}

function Spectrum({ recording }: { recording: ProjectRecording }) {
  const theme = usePlotTheme();
  const ids = useMemo(() => [recording.id], [recording.id]);
  const spectrum = useSpectra(ids)[recording.id];
  const model = useMemo(() => singleImpedance(recording, spectrum, theme), [recording, spectrum, theme]);
  return (
    <Pane name="Spectrum" remark={`${recording.points} points`}>
      <div className={classes.plot}>
        <WithFigure request={{ kinds: ['nyquist'], sample: recording.sample, ids }}>
          <NyquistPlot model={model} label={`Nyquist plot of ${recording.label}`} onSelect={() => {}} />
        </WithFigure>
      </div>
    </Pane>
  );
}

function FileFacts({ file }: { file: ProjectFile }) {
  return (
    <Pane name="File">
      <dl className={classes.facts}>
        <dt>instrument</dt>
        <dd>{file.instrument ?? 'not known'}</dd>
        {file.folder !== null && (
          <>
            <dt>folder</dt>
            <dd>{file.folder}</dd>
          </>
        )}
        {file.size_bytes > 0 && (
          <>
            <dt>size</dt>
            <dd>{file.size_bytes < 1e6 ? `${(file.size_bytes / 1e3).toFixed(1)} kB` : `${(file.size_bytes / 1e6).toFixed(1)} MB`}</dd>
            <dt>SHA-256</dt>
            <dd className={classes.hash} title={file.sha256}>
              {file.sha256.slice(0, 4)} {file.sha256.slice(4, 8)} … {file.sha256.slice(-8, -4)} {file.sha256.slice(-4)}
            </dd>
          </>
        )}
      </dl>
    </Pane>
  );
}

function Refusal({ row, pending }: { row: Extract<ImportRow, { kind: 'unread' | 'skipped' }>; pending: boolean }) {
  const { error } = row.file;
  const where = [
    ...(error?.line === undefined ? [] : [`line ${error.line}`]),
    ...(error?.column === undefined ? [] : [`column ${error.column}`]),
  ].join(', ');
  return (
    <Pane name={row.kind === 'unread' ? `${row.file.name} cannot be read` : `${row.file.name} was passed over`}>
      <div className={classes.words}>
        <p>{row.reason}</p>
        {where !== '' && <p>Seen at {where}.</p>}
        {error?.expected !== undefined && <p>Expected: {error.expected}.</p>}
        {error?.hint !== undefined && <p>{error.hint}</p>}
        {pending && row.file.mappable && (
          <p>
            <MapColumnsButton file={row.file} />
          </p>
        )}
        {pending && (
          <ActionButton small onClick={() => void execute({ type: 'import.removeFiles', payload: { fileIds: [row.file.id] } })}>
            Take it off the list
          </ActionButton>
        )}
      </div>
    </Pane>
  );
}
