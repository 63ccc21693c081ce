import type { DroppedFile } from '../../src/app/api';

/** Asks with the browser's own dialog; empty where the person closed it. */
export function chosenFiles(kind: 'files' | 'folder'): Promise<DroppedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.webkitdirectory = kind === 'folder';
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      const chosen = [...(input.files ?? [])].filter(({ name }) => kind === 'files' || !name.startsWith('.'));
      resolve(chosen.map((file) => ({ file, folder: file.webkitRelativePath.split('/').at(-2) ?? null })));
    });
    input.click();
  });
}
