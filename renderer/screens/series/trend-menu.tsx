import { Menu } from '@mantine/core';
import { useViewState } from '../../app/view-state';
import { IconButton } from '../../widgets/icon-button';
import { RichText } from '../../widgets/rich-text';
import { typedTagKeys } from './series-axis';
import { axisOptions, quantityOptions, referenceOptions, scaleOptions, type TrendOption } from './trend-choices';
import classes from './trend-menu.module.css';
import type { Series } from './use-series';

/** Everything the plot over cycle (potential …) can be told to show. */
export function TrendMenu({ series }: { series: Series }) {
  const typed = typedTagKeys(series.rows.map(({ recording }) => recording));
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>
        <IconButton icon="adjust" label="What this plot shows" />
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>
        <Menu.Label>Followed over</Menu.Label>
        <Options options={axisOptions(series)} />
        {typed.map((key) => (
          <Menu.Item key={key} onClick={() => useViewState.setState({ editedTag: key })}>
            Edit the values of {series.axes.find(({ kind }) => kind === key)?.name.toLowerCase() ?? key} …
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => useViewState.setState({ editedTag: '' })}>A tag of your own …</Menu.Item>
        <Menu.Label>Numbers</Menu.Label>
        <Options options={referenceOptions(series)} />
        <Group label="Scale" options={scaleOptions(series)} />
        <Group label="Below the resistances" options={quantityOptions(series)} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** A group with one choice needs no room. */
function Group({ label, options }: { label: string; options: TrendOption[] }) {
  if (options.length < 2) return null;
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      <Options options={options} />
    </>
  );
}

function Options({ options }: { options: TrendOption[] }) {
  return (
    <Menu.RadioGroup
      value={options.find(({ chosen }) => chosen)?.id ?? ''}
      onChange={(id) => options.find((option) => option.id === id)?.choose()}
    >
      {options.map(({ id, markup }) => (
        <Menu.RadioItem key={id} value={id} closeMenuOnClick>
          <RichText markup={markup} />
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
