import { Menu } from '@mantine/core';
import { useCommandRegistry } from '../../app/command-registry';
import { IconButton } from '../../widgets/icon-button';
import { KeyHint } from '../../widgets/key-hint';

const shown = [
  'open.folder',
  'open.files',
  'open.example',
  'project.open',
  'project.recent',
  'project.new',
  'project.saveAs',
  'project.merge',
  'project.copy',
  'edit.undo',
  'edit.redo',
  'view.notes',
  'view.sidebar',
  'view.scheme',
  'view.settings',
  'view.help',
  'view.keys',
];

/** The commands of the whole window behind one button. */
export function MainMenu() {
  const byOwner = useCommandRegistry((registry) => registry.byOwner);
  const commands = [...(byOwner.window ?? []), ...(byOwner.project ?? [])];
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <IconButton icon="menu" label="Menu" />
      </Menu.Target>
      <Menu.Dropdown>
        {shown
          .map((id) => commands.find((command) => command.id === id))
          .filter((command) => command !== undefined)
          .map(({ id, title, keys, run, blocked }) => (
            <Menu.Item key={id} disabled={blocked != null} onClick={run} rightSection={keys === undefined ? null : <KeyHint keys={keys} />}>
              {title}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
