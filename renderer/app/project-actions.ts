import type { ArctraceClient, DroppedFile, FileHandle, MethodInput } from '../../src/app/api';
import { chosenFiles } from './chosen-files';
import { listRecent } from './project-file-store';
import { useProjectStore, whenConnected } from './project-store';
import { reportError } from './report-error';
import { sayDone, useViewState } from './view-state';

type Choice = MethodInput<'project.open'>;

/** What can be done with project files; errors end as notices. */
async function attempt(what: (client: ArctraceClient) => Promise<void>): Promise<void> {
  try {
    await what(await whenConnected());
  } catch (error) {
    reportError(error);
  }
  await listRecent();
}

export function isProjectFile({ file }: DroppedFile): boolean {
  return /\.arctrace$/i.test(file.name);
}

export function openProject(choice: Choice): Promise<void> {
  return attempt((client) => open(client, choice));
}

/** Asks for a file, in the host's dialog or the browser's. */
export function chooseProject(use: 'open' | 'merge'): Promise<void> {
  return attempt(async (client) => {
    const [handle] = await chosenHandles(client);
    if (handle !== undefined) await (use === 'open' ? open(client, { handle }) : merge(client, { handle }));
  });
}

export function openDroppedProject(dropped: readonly DroppedFile[]): Promise<void> {
  return attempt(async (client) => {
    const [handle] = await client.registerFiles(dropped.slice(0, 1));
    if (handle !== undefined) await open(client, { handle });
  });
}

export function newProject(): Promise<void> {
  return attempt(async (client) => {
    await client.call('project.new', {});
    useViewState.setState({ room: 'files', sample: null, selectedId: null });
    sayDone('New project');
  });
}

export function saveProjectUnder(title: string): Promise<void> {
  return attempt((client) => saveAs(client, { title }));
}

export function saveAgain(): Promise<void> {
  return attempt(async (client) => {
    const { saved } = await client.call('project.save', {});
    sayDone(saved ? 'Saved' : 'Still not saved', saved);
  });
}

export function downloadCopy(): Promise<void> {
  return attempt(async (client) => {
    const file = await client.call('project.downloadCopy', {});
    if (await client.saveFile(file)) sayDone(`Copied to ${file.name}`);
  });
}

async function open(client: ArctraceClient, choice: Choice): Promise<void> {
  await client.call('project.open', choice);
  const { project } = await client.call('project.snapshot', {});
  useViewState.setState({
    room: project.recordings.length > 0 && project.pendingImport === null ? 'series' : 'files',
    sample: null,
    selectedId: null,
  });
  sayDone(`Opened ${project.title}`);
}

async function saveAs(client: ArctraceClient, input: MethodInput<'project.saveAs'>): Promise<void> {
  const { saved, file } = await client.call('project.saveAs', input);
  if (saved) sayDone(`Saved as ${file.name}`);
}

async function merge(client: ArctraceClient, choice: Choice): Promise<void> {
  const { recordings } = await client.call('project.mergeIn', choice);
  sayDone(`Merged in ${recordings} recordings`);
}

async function chosenHandles(client: ArctraceClient): Promise<FileHandle[]> {
  if (useProjectStore.getState().info?.offers.includes('openFiles')) return (await client.call('host.openFiles', {})).handles;
  return client.registerFiles(await chosenFiles('files'));
}
