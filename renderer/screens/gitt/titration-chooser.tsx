import { Menu } from '@mantine/core';
import { ActionButton } from '../../widgets/action-button';
import { useGittView } from './gitt-view';
import type { Gitt } from './use-gitt';

/** Which titration of the cell is shown; nothing where there is one. */
export function TitrationChooser({ gitt: { titrations, titration } }: { gitt: Gitt }) {
  if (titrations.length < 2) return null;
  const at = titrations.findIndex(({ id }) => id === titration?.id);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionButton>
          {titration?.name ?? ''}, {at + 1} of {titrations.length}
        </ActionButton>
      </Menu.Target>
      <Menu.Dropdown>
        {titrations.map(({ id, name, pulses }) => (
          <Menu.Item key={id} onClick={() => useGittView.setState({ titrationId: id, pulse: null })}>
            {name}, {pulses.length} pulses
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
