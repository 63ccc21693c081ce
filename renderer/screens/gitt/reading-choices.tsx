import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { LengthSource, ParticleShape, PulseForm } from '../../../src/core/titration-options';
import { changeChoices, chosenFor } from '../../app/choose-analysis';
import { useProjectStore } from '../../app/project-store';
import { ActionButton } from '../../widgets/action-button';
import { RichText } from '../../widgets/rich-text';
import { Segmented } from '../../widgets/segmented';
import classes from './reading-choices.module.css';
import type { Titration } from './use-gitt';
import { WindowFields } from './window-fields';

/** How the pulses are read: form, window, shape of the host and where V/S is from. Every choice can be undone. */
export function ReadingChoices({ sample, titration }: { sample: string; titration: Titration }) {
  const [isOpen, setOpen] = useState(false);
  // Drawn anew when choices change.
  useProjectStore(({ project }) => project.settings);
  const chosen = chosenFor('gitt', sample);
  const { form, shape, length } = titration;
  const isOwn = chosen.form !== undefined || chosen.window !== undefined || chosen.shape !== undefined || chosen.length !== undefined;
  const change = (choice: Parameters<typeof changeChoices<'gitt'>>[2]) => void changeChoices('gitt', sample, choice);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionButton small onClick={() => setOpen(!isOpen)}>
          {isOwn ? 'Read your way' : 'How it is read'}
        </ActionButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.card ?? ''}>
        <Choice name="Δ*E*τ">
          <Segmented
            label="Form"
            value={form}
            options={[
              { value: 'slope', markup: 'slope · √*τ*' },
              { value: 'end-point', markup: '*E*(*τ*) − *E*(0⁺)' },
            ]}
            onChange={(value: PulseForm) => change({ form: value })}
          />
        </Choice>
        <Choice name="Window">
          <WindowFields window={titration.window} onWindow={(window) => change({ window })} />
        </Choice>
        <Choice name="Host">
          <Segmented
            label="Shape"
            value={shape}
            options={[
              { value: 'slab', markup: 'slab' },
              { value: 'sphere', markup: 'spheres' },
            ]}
            onChange={(value: ParticleShape) => change({ shape: value })}
          />
        </Choice>
        <Choice name="*V*/*S*">
          <Segmented
            label="Length"
            value={length}
            options={[
              { value: 'volume-area', markup: '*m* *V*_{M}/(*M* *A*)' },
              { value: 'record', markup: shape === 'sphere' ? '*r*/3' : '*L*_{D}' },
            ]}
            onChange={(value: LengthSource) => change({ length: value })}
          />
        </Choice>
        <p className={classes.words}>
          {shape === 'sphere'
            ? 'Spheres are put right up to Dτ/r² = 0.2; beyond, D is n.d.'
            : 'A slab needs Dτ/L² well below 1: below 0.25 less than 1 % is lost.'}
        </p>
        {isOwn && (
          <ActionButton small quiet onClick={() => change({ form: undefined, window: undefined, shape: undefined, length: undefined })}>
            Read it as the program does
          </ActionButton>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Choice({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <span className={classes.name}>
        <RichText markup={name} />
      </span>
      {children}
    </div>
  );
}
