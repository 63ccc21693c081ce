import { ActionIcon, Tooltip } from '@mantine/core';
import { Icon, type IconName } from './icon';
import classes from './icon-button.module.css';
import { keyWords } from './key-hint';

interface IconButtonProps {
  icon: IconName;
  label: string;
  onClick(): void;
  keys?: string;
  disabled?: boolean;
}

/** A button that is only a drawing; its name and key show when it is pointed at. */
export function IconButton({ icon, label, onClick, keys, disabled }: IconButtonProps) {
  return (
    <Tooltip label={keys === undefined ? label : `${label}  ${keyWords(keys)}`} openDelay={400}>
      <ActionIcon
        className={classes.button ?? ''}
        variant="transparent"
        aria-label={label}
        {...(disabled ? { 'data-disabled': true, 'aria-disabled': true } : { onClick })}
      >
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
