import { SegmentedControl } from '@mantine/core';
import { RichText } from './rich-text';
import classes from './segmented.module.css';

interface SegmentedProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; markup: string }[];
  onChange(value: Value): void;
}

/** One of a few, all in sight. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  return (
    <SegmentedControl
      aria-label={label}
      classNames={{
        root: classes.root ?? '',
        indicator: classes.indicator ?? '',
        control: classes.control ?? '',
        label: classes.label ?? '',
      }}
      withItemsBorders={false}
      transitionDuration={0}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      data={options.map(({ value: option, markup }) => ({ value: option, label: <RichText markup={markup} /> }))}
    />
  );
}
