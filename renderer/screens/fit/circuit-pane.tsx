import { Menu } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { elements } from '../../../circuits/registry';
import { execute } from '../../app/actions';
import { useProjectStore } from '../../app/project-store';
import { ActionButton } from '../../widgets/action-button';
import { Pane } from '../../widgets/pane';
import classes from './circuit-pane.module.css';
import { schematicNode } from './drawn-circuit';
import { type CircuitEdit, editCircuit } from './edit-circuit';
import { elementMarkup, parameterMarkup, parameterText } from './parameter-words';
import { type ElementState, SchematicView } from './schematic-view';
import type { FittedSpectrum } from './use-fitted-spectrum';

interface CircuitPaneProps {
  spectrum: FittedSpectrum;
  selected: string | null;
  onSelect(label: string | null): void;
}

/** Drawing and string of the circuit; either changes the other. */
export function CircuitPane({ spectrum, selected, onSelect }: CircuitPaneProps) {
  const { draft, read, change, isEditing } = spectrum;
  const shown = read.compiled;
  const states = useMemo(() => elementStates(spectrum), [spectrum]);
  const field = useRef<HTMLInputElement>(null);
  const edit = (label: string, what: CircuitEdit) => {
    if (shown === null) return;
    const next = editCircuit(shown.tree, label, what);
    if (next === null) return;
    change({ circuit: next });
    onSelect(null);
  };
  return (
    <Pane
      name="Circuit"
      remark={draft.circuit === '' ? 'chosen by evidence' : isEditing ? 'editing' : 'fitted'}
      end={<ChooseCircuit circuit={draft.circuit} onChoose={(circuit) => change({ circuit })} onType={() => field.current?.focus()} />}
    >
      {shown !== null && (
        <SchematicView
          circuit={schematicNode(shown.tree)}
          text={draft.circuit}
          states={states}
          selected={selected}
          onSelect={(label) => onSelect(label === selected ? null : label)}
        />
      )}
      {shown !== null && selected !== null && states.has(selected) && (
        <ElementTools label={selected} onEdit={(what) => edit(selected, what)} />
      )}
      <div className={classes.string}>
        <input
          ref={field}
          className={classes.field}
          aria-label="Circuit string"
          aria-invalid={read.error !== null}
          aria-describedby="circuit-reading"
          spellCheck={false}
          autoComplete="off"
          placeholder="chosen by evidence, or such as R0-p(R1,CPE1)-W2"
          value={draft.circuit}
          onChange={(event) => change({ circuit: event.currentTarget.value })}
          data-circuit-field
        />
        <div
          id="circuit-reading"
          className={classes.reading}
          data-bad={read.error !== null}
          role={read.error === null ? undefined : 'alert'}
        >
          {read.error === null
            ? shown !== null && shown.circuit !== draft.circuit.trim() && `read as ${shown.circuit}`
            : `${read.error.message}.${read.error.expected === undefined ? '' : ` Expected ${read.error.expected}.`}`}
        </div>
      </div>
    </Pane>
  );
}

/** Value of each element under its symbol: of its first parameter, exponents beside it. */
function elementStates({ read, draft, result, isEditing }: FittedSpectrum): Map<string, ElementState> {
  const states = new Map<string, ElementState>();
  for (const parameter of read.compiled?.parameters ?? []) {
    const fitted =
      isEditing && draft.touched.includes(parameter.name) ? undefined : result?.parameters.find(({ name }) => name === parameter.name);
    const value = fitted?.value ?? draft.values[parameter.name];
    const known = states.get(parameter.element);
    const locked = draft.locked.includes(parameter.name);
    const atBound = fitted?.atBound ?? false;
    if (known !== undefined) {
      states.set(parameter.element, { ...known, locked: known.locked || locked, atBound: known.atBound || atBound });
      continue;
    }
    const text =
      value === undefined ? null : parameterText({ ci95: null, standardError: null, ...(fitted ?? { unit: parameter.unit }), value });
    const own = parameter.name === parameter.element;
    states.set(parameter.element, {
      name: own && /^R/.test(parameter.element) ? parameterMarkup(parameter.name, fitted?.role) : elementMarkup(parameter.element),
      value: text === null ? '' : `${text.value.text} ${text.unit}`,
      locked,
      atBound,
    });
  }
  return states;
}

interface ElementToolsProps {
  label: string;
  onEdit(edit: CircuitEdit): void;
}

const kinds = [...elements.values()].map(({ symbol, name }) => ({ symbol, name }));

/** What can be done with the element that is selected in the drawing. */
function ElementTools({ label, onEdit }: ElementToolsProps) {
  const choices: { words: string; make(symbol: string): CircuitEdit }[] = [
    { words: 'Replace by', make: (symbol) => ({ kind: 'replace', symbol }) },
    { words: 'Add in series', make: (symbol) => ({ kind: 'series', symbol }) },
    { words: 'Add in parallel', make: (symbol) => ({ kind: 'parallel', symbol }) },
  ];
  return (
    <div className={classes.tools} role="toolbar" aria-label={`Edit ${label}`}>
      <span className={classes.toolsName}>{label}</span>
      {choices.map(({ words, make }) => (
        <Menu key={words} position="bottom-start" width={230}>
          <Menu.Target>
            <ActionButton small>{words}</ActionButton>
          </Menu.Target>
          <Menu.Dropdown>
            {kinds.map(({ symbol, name }) => (
              <Menu.Item key={symbol} rightSection={<span className={classes.symbol}>{symbol}</span>} onClick={() => onEdit(make(symbol))}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ))}
      <ActionButton small quiet onClick={() => onEdit({ kind: 'remove' })}>
        Remove
      </ActionButton>
    </div>
  );
}

interface ChooseCircuitProps {
  circuit: string;
  onChoose(circuit: string): void;
  onType(): void;
}

/** Circuits with a name: the program's, and the person's own. */
function ChooseCircuit({ circuit, onChoose, onType }: ChooseCircuitProps) {
  const known = useProjectStore(({ info }) => info?.circuits) ?? [];
  const own = useProjectStore(({ project }) => project.circuits);
  const [name, setName] = useState('');
  const isFree = circuit.trim() !== '' && name.trim() !== '';
  const keep = () => {
    if (!isFree) return;
    void execute({ type: 'circuits.save', payload: { name: name.trim(), circuit: circuit.trim() } });
    setName('');
  };
  return (
    <Menu position="bottom-end" width={380} closeOnItemClick>
      <Menu.Target>
        <ActionButton small quiet keys="C">
          Change
        </ActionButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>
        <Menu.Item onClick={() => onChoose('')}>Choose by evidence</Menu.Item>
        <Menu.Item onClick={onType}>Type a circuit</Menu.Item>
        {Object.entries(own).map(([title, text]) => (
          <Menu.Item key={title} rightSection={<code className={classes.symbol}>{text}</code>} onClick={() => onChoose(text)}>
            {title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {known
          .filter(({ id }) => !id.endsWith('-inductive'))
          .map(({ id, title, circuit: text, whenToUse }) => (
            <Menu.Item
              key={id}
              title={whenToUse}
              rightSection={<code className={classes.symbol}>{text}</code>}
              onClick={() => onChoose(text)}
            >
              {title}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <div className={classes.keep}>
          <input
            className={classes.name}
            aria-label="Name for this circuit"
            placeholder="name for this circuit"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === 'Enter') keep();
            }}
          />
          <ActionButton small disabled={!isFree} onClick={keep}>
            Keep it
          </ActionButton>
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
