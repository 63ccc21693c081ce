import { Button, Tooltip } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './action-button.module.css';
import { Icon, type IconName } from './icon';
import { KeyHint } from './key-hint';

/** A menu or a card that opens from the button gives it these. */
interface MenuTargetProps {
  ref?: Ref<HTMLButtonElement>;
  id?: string;
  'aria-haspopup'?: 'menu' | 'dialog';
  'aria-expanded'?: boolean;
  'aria-controls'?: string;
}

interface ActionButtonProps extends MenuTargetProps {
  children: ReactNode;
  /** Missing where a menu opens from it. */
  onClick?(): void;
  /** Exactly one button of a room header is primary. */
  primary?: boolean;
  keys?: string;
  icon?: IconName;
  /** Inside panes buttons are lower. */
  small?: boolean;
  quiet?: boolean;
  disabled?: boolean;
  /** Why it cannot be pressed, or what it does. */
  hint?: string;
}

/** A verb with its object, and the key that does the same. */
export function ActionButton({ children, onClick, primary, keys, icon, small, quiet, disabled, hint, ...target }: ActionButtonProps) {
  const button = (
    <Button
      {...target}
      classNames={{ root: classes.button ?? '', label: classes.label ?? '' }}
      variant={primary ? 'filled' : quiet ? 'subtle' : 'default'}
      data-small={small}
      data-icon={icon !== undefined}
      // A disabled button still says why when it is pointed at or reached by Tab.
      {...(disabled ? { 'data-disabled': true, 'aria-disabled': true } : onClick === undefined ? {} : { onClick })}
    >
      {icon !== undefined && (
        <span className={classes.icon}>
          <Icon name={icon} />
        </span>
      )}
      {children}
      {keys !== undefined && <KeyHint keys={keys} onAccent={primary === true && !disabled} />}
    </Button>
  );
  return hint === undefined ? (
    button
  ) : (
    <Tooltip label={hint} openDelay={400} multiline maw={280}>
      {button}
    </Tooltip>
  );
}
