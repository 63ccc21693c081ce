import { useEffect } from 'react';
import { useCommandRegistry } from './command-registry';
import { matchesKeys } from './matches-keys';
import { useWindowSettings } from './window-settings';

const isMac = /mac/i.test(navigator.userAgent);

/** One listener for every command's key. Single letters act only when no text field has focus. */
export function useKeyboard(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = isTextField(event.target) || pressesControl(event);
      const layered = document.querySelector('[role="dialog"]') !== null;
      const commands = Object.values(useCommandRegistry.getState().byOwner).flat();
      const command = commands.find(({ keys }) => keys !== undefined && matchesKeys(event, keys, isMac));
      if (command?.keys === undefined) return;
      const chord = command.keys.includes('Mod+');
      if (isSingleSign(command.keys) && !useWindowSettings.getState().singleLetters) return;
      // Text fields keep their letters and their own undo; a dialog keeps everything but chords.
      if ((typing && (!chord || /\+Z$/.test(command.keys))) || (layered && !chord)) return;
      event.preventDefault();
      if (!command.blocked) command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A letter or sign alone; arrows, Enter and F6 are none. */
function isSingleSign(keys: string): boolean {
  return keys.replace('Shift+', '').length === 1;
}

/** Enter and Space belong to the button or box that has the focus. */
function pressesControl({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && target instanceof HTMLElement && target.closest('button, a, input, [role="radio"]') !== null;
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
