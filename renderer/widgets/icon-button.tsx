import { ActionIcon, Tooltip } from '@mantine/core';
import type { Ref } from 'react';
import { Icon, type IconName } from './icon';
import classes from './icon-button.module.css';
import { keyWords } from './key-hint';

interface IconButtonProps {
  ref?: Ref<HTMLButtonElement>;
  id?: string;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
  'aria-controls'?: string;
  icon: IconName;
  label: string;
  /** Missing where a menu opens from it. */
  onClick?(): void;
  keys?: string;
  disabled?: boolean;
}

/** A button that is only a drawing; its name and key show when it is pointed at. */
export function IconButton({ icon, label, onClick, keys, disabled, ...target }: IconButtonProps) {
  return (
    <Tooltip label={keys === undefined ? label : `${label}  ${keyWords(keys)}`} openDelay={400}>
      <ActionIcon
        {...target}
        className={classes.button ?? ''}
        variant="transparent"
        aria-label={label}
        {...(disabled ? { 'data-disabled': true, 'aria-disabled': true } : onClick === undefined ? {} : { onClick })}
      >
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
