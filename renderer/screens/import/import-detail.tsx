import { useMemo } from 'react';
import type { PendingImport, ProjectRecording } from '../../../src/app/api';
import { execute } from '../../app/actions';
import { useSpectra } from '../../app/spectra-cache';
import { usePlotTheme } from '../../app/use-plot-theme';
import { NyquistPlot } from '../../plots/nyquist-plot';
import { ActionButton } from '../../widgets/action-button';
import { EditableText } from '../../widgets/editable-text';
import { Pane } from '../../widgets/pane';
import classes from './import-detail.module.css';
import type { ImportRow } from './import-rows';
import { parseCycle } from './parse-cycle';
import { singleImpedance } from './single-impedance';
import { TintedName } from './tinted-name';

interface ImportDetailProps {
  row: ImportRow | null;
  pending: PendingImport;
}

/** The selected line at length: what its name says, its spectrum, or why it was refused. */
export function ImportDetail({ row, pending }: ImportDetailProps) {
  if (row === null) return <Pane name="Nothing selected">{null}</Pane>;
  if (row.kind !== 'recording') return <Refusal row={row} />;
  return (
    <>
      <Names recording={row.recording} name={row.file.name} pending={pending} />
      <Findings row={row} />
      {row.recording.technique === 'eis' && <Spectrum recording={row.recording} />}
    </>
  );
}

function Names({ recording, name, pending }: { recording: ProjectRecording; name: string; pending: PendingImport }) {
  const { id, sample, tags } = recording;
  const alike = pending.recordings.filter((other) => other.sample === sample).map((other) => other.id);
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
        <NyquistPlot model={model} label={`Nyquist plot of ${recording.label}`} onSelect={() => {}} />
      </div>
    </Pane>
  );
}

function Refusal({ row }: { row: Extract<ImportRow, { kind: 'unread' | 'skipped' }> }) {
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
        <ActionButton small onClick={() => void execute({ type: 'import.removeFiles', payload: { fileIds: [row.file.id] } })}>
          Take it off the list
        </ActionButton>
      </div>
    </Pane>
  );
}
