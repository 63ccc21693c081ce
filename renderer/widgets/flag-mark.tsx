import { Tooltip } from '@mantine/core';
import classes from './flag-mark.module.css';
import { Icon, type IconName } from './icon';

const icons: Record<string, IconName> = { error: 'error', stale: 'stale', warning: 'warning', accepted: 'check', refused: 'refused' };

interface FlagMarkProps {
  kind: 'error' | 'stale' | 'warning' | 'accepted' | 'refused';
  /** What it means here, said when it is pointed at. */
  meaning: string;
}

/** Flags differ in shape, not in colour alone. */
export function FlagMark({ kind, meaning }: FlagMarkProps) {
  return (
    <Tooltip label={meaning} multiline maw={320} openDelay={200}>
      <span className={classes.flag} data-kind={kind} role="img" aria-label={meaning}>
        <Icon name={icons[kind] as IconName} size={15} />
      </span>
    </Tooltip>
  );
}
