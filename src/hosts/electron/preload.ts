import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AppEvent } from '../../app/api';
import type { ElectronBridge } from '../../app/electron-bridge';
import { channels } from './channels';

const bridge: ElectronBridge = {
  call: (method, input) => ipcRenderer.invoke(channels.call, method, input),
  registerFile: (file, folder) => ipcRenderer.invoke(channels.registerFile, webUtils.getPathForFile(file as File), folder),
  subscribe: (listener) => {
    const pass = (_: unknown, event: AppEvent) => listener(event);
    ipcRenderer.on(channels.event, pass);
    return () => {
      ipcRenderer.off(channels.event, pass);
    };
  },
};

contextBridge.exposeInMainWorld('arctrace', bridge);
