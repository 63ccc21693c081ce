import { useEffect } from 'react';
import { create } from 'zustand';

/** Something a person can do, by the palette, by its key, or by a button that shows the same key. */
export interface AppCommand {
  id: string;
  /** A verb with its object. */
  title: string;
  /** `Mod+Shift+O`, `F`, `?`; Mod is Ctrl, ⌘ on macOS. */
  keys?: string;
  run(): void;
  /** Why it cannot be done now. */
  blocked?: string | null;
}

interface CommandRegistry {
  byOwner: Record<string, readonly AppCommand[]>;
}

export const useCommandRegistry = create<CommandRegistry>()(() => ({ byOwner: {} }));

/** Offers these commands while the component that owns them is on screen. */
export function useCommands(owner: string, commands: readonly AppCommand[]): void {
  useEffect(() => {
    useCommandRegistry.setState(({ byOwner }) => ({ byOwner: { ...byOwner, [owner]: commands } }));
    return () => {
      useCommandRegistry.setState(({ byOwner: { [owner]: _gone, ...rest } }) => ({ byOwner: rest }));
    };
  }, [owner, commands]);
}
