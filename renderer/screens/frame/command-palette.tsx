import { Modal } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type AppCommand, useCommandRegistry } from '../../app/command-registry';
import { useViewState } from '../../app/view-state';
import { Icon } from '../../widgets/icon';
import { KeyHint } from '../../widgets/key-hint';
import classes from './command-palette.module.css';

/** Every command by its words; each result shows its key. */
export function CommandPalette() {
  const open = useViewState(({ layer }) => layer === 'palette');
  const close = () => useViewState.setState({ layer: null });
  return (
    <Modal
      opened={open}
      onClose={close}
      withCloseButton={false}
      size={520}
      padding={0}
      yOffset={60}
      overlayProps={{ backgroundOpacity: 0.16 }}
      attributes={{ content: { 'aria-label': 'Commands' } }}
      classNames={{ content: classes.content ?? '' }}
    >
      <Palette onClose={close} />
    </Modal>
  );
}

function Palette({ onClose }: { onClose(): void }) {
  const byOwner = useCommandRegistry((registry) => registry.byOwner);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => matching(inOrder(byOwner), query), [byOwner, query]);
  const run = (command: AppCommand | undefined) => {
    if (command === undefined || command.blocked) return;
    onClose();
    // After the dialog has given the focus back to where it was.
    setTimeout(command.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = Math.min(Math.max(at + step, 0), found.length - 1);
      setAt(next);
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[at]);
    }
  };
  return (
    <>
      <div className={classes.search}>
        <Icon name="search" />
        <input
          data-autofocus
          className={classes.field}
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={found[at] === undefined ? undefined : `palette-${found[at].id}`}
          aria-label="Search commands"
          placeholder="Search or run a command"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id="palette-list" className={classes.list} role="listbox" aria-label="Commands">
        {found.map((command, index) => (
          <div
            key={command.id}
            id={`palette-${command.id}`}
            className={classes.item}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            aria-disabled={command.blocked != null}
            onPointerMove={() => setAt(index)}
            onClick={() => run(command)}
            onKeyDown={() => {}}
          >
            <span>{command.title}</span>
            {command.blocked != null && <span className={classes.blocked}>{command.blocked}</span>}
            {command.keys !== undefined && <KeyHint keys={command.keys} />}
          </div>
        ))}
        {found.length === 0 && <div className={classes.none}>No command has these words.</div>}
      </div>
    </>
  );
}

/** What can be done in this room comes before what can be done everywhere. */
function inOrder({ window = [], ...rooms }: Record<string, readonly AppCommand[]>): AppCommand[] {
  return [...Object.values(rooms).flat(), ...window];
}

/** Commands that hold every word typed; those that begin with the query first. */
function matching(commands: readonly AppCommand[], query: string): AppCommand[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = commands.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
  const rank = ({ title, blocked }: AppCommand) => (title.toLowerCase().startsWith(query.toLowerCase()) ? 0 : 1) + (blocked ? 2 : 0);
  return found.sort((a, b) => rank(a) - rank(b));
}
