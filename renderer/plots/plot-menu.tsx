import { Menu } from '@mantine/core';
import { KeyHint } from '../widgets/key-hint';
import type { PlotActions } from './plot-actions';
import classes from './plot-menu.module.css';

interface PlotMenuProps {
  actions: PlotActions;
  /** Where it opens, in CSS px of the plot. */
  at: { x: number; y: number };
  onClose(): void;
}

/** What can be taken away from a plot, where the pointer asked for it. */
export function PlotMenu({ actions, at, onClose }: PlotMenuProps) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" width={210} returnFocus>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label="What can be taken from this plot"
          className={classes.place}
          style={{ left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={actions.copyFigure} rightSection={<KeyHint keys="Mod+C" />}>
          Copy figure
        </Menu.Item>
        <Menu.Item onClick={actions.saveFigure} rightSection={<KeyHint keys="Mod+E" />}>
          Save figure …
        </Menu.Item>
        <Menu.Item onClick={actions.saveData} rightSection={<KeyHint keys="Mod+Shift+E" />}>
          Save data
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
