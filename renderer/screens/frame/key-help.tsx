import { Modal } from '@mantine/core';
import { useCommandRegistry } from '../../app/command-registry';
import { useViewState } from '../../app/view-state';
import { KeyHint } from '../../widgets/key-hint';
import classes from './key-help.module.css';

const always = [
  { keys: 'Escape', words: 'close the top layer; in a running job: cancel it' },
  { keys: 'Tab', words: 'next control' },
];
const inPlots = [
  { keys: '← →', words: 'along the points of the selected spectrum' },
  { keys: '+ −', words: 'zoom in, zoom out' },
  { keys: '0', words: 'show everything' },
];

/** All keys that act here, from the commands themselves. */
export function KeyHelp() {
  const open = useViewState(({ layer }) => layer === 'keys');
  const byOwner = useCommandRegistry((registry) => registry.byOwner);
  const { window: everywhere = [], project: onProjects = [], ...here } = byOwner;
  const rows = (commands: readonly { title: string; keys?: string }[]) =>
    commands.flatMap(({ title, keys }) => (keys === undefined ? [] : [{ keys, words: title }]));
  return (
    <Modal
      opened={open}
      onClose={() => useViewState.setState({ layer: null })}
      title="All keys"
      size={720}
      overlayProps={{ backgroundOpacity: 0.16 }}
    >
      <div className={classes.columns}>
        <Keys title="Everywhere" rows={[...rows(everywhere), ...rows(onProjects), ...always]} />
        <div>
          <Keys title="In this room" rows={rows(Object.values(here).flat())} />
          <Keys title="In a plot that has the focus" rows={inPlots} />
        </div>
      </div>
    </Modal>
  );
}

function Keys({ title, rows }: { title: string; rows: { keys: string; words: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.list}>
        {rows.map(({ keys, words }) => (
          <div key={`${keys}${words}`} className={classes.row}>
            <dt>
              <KeyHint keys={keys} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
