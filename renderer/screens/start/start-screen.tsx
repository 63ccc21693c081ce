import { chooseFiles, openExample } from '../../app/actions';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { openProject } from '../../app/project-actions';
import { useProjectFile } from '../../app/project-file-store';
import { useProjectStore } from '../../app/project-store';
import { ActionButton } from '../../widgets/action-button';
import { Icon } from '../../widgets/icon';
import { KeyHint } from '../../widgets/key-hint';
import { RecentList } from '../project/recent-list';
import { Ornament } from './ornament';
import classes from './start-screen.module.css';

const steps = [
  ['Drop', 'Cycle, potential and sample are read from headers and names.'],
  ['Check', 'One page shows what was understood. Type over what is wrong.'],
  ['Fit series', 'The circuit is proposed with its reason. No starting values.'],
  ['Look at what is flagged', 'N for the next, A to accept.'],
  ['Export', 'The table with every error and how it was made.'],
] as const;

const commands: AppCommand[] = [{ id: 'start.example', title: 'Open the example', keys: 'E', run: () => void openExample() }];

/** The empty state: the whole window takes a drop. */
export function StartScreen() {
  const hasRecent = useProjectFile(({ recent }) => recent.length > 0);
  const info = useProjectStore((store) => store.info);
  useCommands('start', commands);
  return (
    <main className={classes.screen}>
      <section className={classes.drop} aria-label="Drop target">
        <h1 className={classes.headline}>Drop a folder of measurements here</h1>
        <p className={classes.lead}>
          Impedance, cyclic voltammetry, GITT and cycling of one cell or of many.
          <br />
          Nothing is changed in the files, and nothing leaves this computer.
        </p>
        <div className={classes.buttons}>
          <ActionButton primary keys="Mod+O" onClick={() => void chooseFiles('folder')}>
            Choose a folder
          </ActionButton>
          <ActionButton onClick={() => void chooseFiles('files')}>Choose files</ActionButton>
        </div>
        <Ornament />
      </section>
      <aside className={classes.side}>
        <h2 className={classes.heading}>Or begin with</h2>
        <button type="button" className={classes.card} onClick={() => void openExample()}>
          <Icon name="series" />
          <span className={classes.words}>
            <strong>The example</strong>
            <span>4 synthetic spectra of one cell, fresh to cycle 500</span>
          </span>
          <KeyHint keys="E" />
        </button>
        {hasRecent && (
          <>
            <h2 className={classes.heading}>Open recent</h2>
            <RecentList most={4} onChoose={(id) => void openProject({ recent: id })} />
          </>
        )}
        <h2 className={classes.heading}>From a folder to the table</h2>
        <ol className={classes.steps}>
          {steps.map(([name, words], index) => (
            <li key={name}>
              <span className={classes.number}>{index + 1}</span>
              <span className={classes.words}>
                <strong>{name}</strong>
                <span>{words}</span>
              </span>
            </li>
          ))}
        </ol>
        <p className={classes.formats}>
          <strong>Reads</strong> {formatWords(info?.formats ?? [])}
        </p>
      </aside>
    </main>
  );
}

/** "BioLogic EC-Lab mpr · Gamry dta": the readers present, one word each for their files. */
function formatWords(formats: { instrument: string; extensions: string[] }[]): string {
  return formats
    .map(({ instrument, extensions }) => `${instrument} ${extensions.map((ending) => ending.replace(/^\./, '')).join(' ')}`)
    .join(' · ');
}
