import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';

/**
 * Stands in for the `electron` module: what main and preload use of it, in one process. Whatever passes between the two is cloned
 * as Electron's own IPC clones it. What the program asked for is kept, so that tests can look at it.
 */
export interface Exposed {
  [name: string]: unknown;
}
interface Frame {
  url: string;
}
type Handler = (event: { sender: unknown; senderFrame: Frame | null }, ...input: unknown[]) => unknown;

export class WebContents extends EventEmitter {
  readonly mainFrame: Frame = { url: 'about:blank' };
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  /** What is printed here: the address of the page stands in for its picture. */
  readonly printed: Record<string, unknown>[] = [];
  printToPDF(options: Record<string, unknown>): Promise<Uint8Array> {
    this.printed.push(options);
    return Promise.resolve(new TextEncoder().encode(`%PDF of ${readFileSync(this.mainFrame.url, 'utf8')}`));
  }
  send(channel: string, ...input: unknown[]): void {
    toRenderer.emit(channel, {}, ...structuredClone(input));
  }
}

export class BrowserWindow {
  static readonly made: BrowserWindow[] = [];
  readonly webContents = new WebContents();
  readonly options: Record<string, unknown>;
  readonly events = new EventEmitter();
  shown = false;
  destroyed = false;
  constructor(options: Record<string, unknown>) {
    this.options = options;
    BrowserWindow.made.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  once(event: string, listener: () => void): this {
    this.events.once(event, listener);
    return this;
  }
  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    this.events.emit('ready-to-show');
    return Promise.resolve();
  }
  loadFile(path: string): Promise<void> {
    this.webContents.mainFrame.url = path;
    return Promise.resolve();
  }
  destroy(): void {
    this.destroyed = true;
  }
  show(): void {
    this.shown = true;
  }
  focused = 0;
  focus(): void {
    this.focused += 1;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  isDestroyed(): boolean {
    return this.destroyed;
  }
}

const toRenderer = new EventEmitter();
const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`second handler for ${channel}`);
    handlers.set(channel, handler);
  },
};

/** The sender of the next calls; tests set it to be somebody else. */
export const caller: { sender?: unknown; frame?: Frame | null } = {};

export const ipcRenderer = {
  invoke: async (channel: string, ...input: unknown[]): Promise<unknown> => {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const contents = BrowserWindow.made.at(-1)?.webContents;
    const sender = caller.sender ?? contents;
    const senderFrame = caller.frame === undefined ? (contents?.mainFrame ?? null) : caller.frame;
    return structuredClone(await handler({ sender, senderFrame }, ...structuredClone(input)));
  },
  on: (channel: string, listener: (...input: unknown[]) => void): void => {
    toRenderer.on(channel, listener);
  },
  off: (channel: string, listener: (...input: unknown[]) => void): void => {
    toRenderer.off(channel, listener);
  },
};

export const exposed: Exposed = {};
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown): void => {
    exposed[name] = value;
  },
};

/** Paths of dropped files; a File that is not in here is not on disk. */
export const pathsOfFiles = new Map<unknown, string>();
export const webUtils = { getPathForFile: (file: unknown): string => pathsOfFiles.get(file) ?? '' };

class StandInApp extends EventEmitter {
  quits = 0;
  exitCode: number | undefined;
  /** Whether this is the only one of its kind; tests set it. */
  isFirst = true;
  requestSingleInstanceLock(): boolean {
    return this.isFirst;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  quit(): void {
    this.quits += 1;
  }
  exit(code = 0): void {
    this.exitCode = code;
  }
}
export const app = new StandInApp();

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
export const protocol = {
  privileged: [] as { scheme: string; privileges: Record<string, boolean> }[],
  handlers: new Map<string, ProtocolHandler>(),
  registerSchemesAsPrivileged: (schemes: { scheme: string; privileges: Record<string, boolean> }[]): void => {
    protocol.privileged.push(...schemes);
  },
  handle: (scheme: string, handler: ProtocolHandler): void => {
    protocol.handlers.set(scheme, handler);
  },
};

type PermissionAsker = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
export const session = {
  defaultSession: {
    asker: undefined as PermissionAsker | undefined,
    checker: undefined as ((contents: unknown, permission: string) => boolean) | undefined,
    setPermissionRequestHandler(asker: PermissionAsker): void {
      this.asker = asker;
    },
    setPermissionCheckHandler(checker: (contents: unknown, permission: string) => boolean): void {
      this.checker = checker;
    },
  },
};

export const Menu = {
  application: undefined as unknown,
  setApplicationMenu: (menu: unknown): void => {
    Menu.application = menu;
  },
  buildFromTemplate: (template: unknown): unknown => template,
};

export const nativeTheme = { shouldUseDarkColors: false };

export const shell = {
  opened: [] as string[],
  revealed: [] as string[],
  openExternal: (url: string): Promise<void> => {
    shell.opened.push(url);
    return Promise.resolve();
  },
  showItemInFolder: (path: string): void => {
    shell.revealed.push(path);
  },
};

export const dialog = {
  nextOpen: { canceled: true, filePaths: [] as string[] },
  nextSave: { canceled: true, filePath: '' },
  asked: [] as Record<string, unknown>[],
  showOpenDialog: (_: unknown, options: Record<string, unknown>): Promise<{ canceled: boolean; filePaths: string[] }> => {
    dialog.asked.push(options);
    return Promise.resolve(dialog.nextOpen);
  },
  said: [] as { message: string; detail: string }[],
  showMessageBox: (_: unknown, options: { message: string; detail: string }): Promise<void> => {
    dialog.said.push(options);
    return Promise.resolve();
  },
  showSaveDialog: (_: unknown, options: Record<string, unknown>): Promise<{ canceled: boolean; filePath: string }> => {
    dialog.asked.push(options);
    return Promise.resolve(dialog.nextSave);
  },
};

/** Forgets everything, as if the program had been started anew. */
export function resetStandIn(): void {
  handlers.clear();
  toRenderer.removeAllListeners();
  app.removeAllListeners();
  BrowserWindow.made.length = 0;
  pathsOfFiles.clear();
  protocol.handlers.clear();
  Object.assign(caller, { sender: undefined, frame: undefined });
}
