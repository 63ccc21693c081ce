import { type KeyboardEvent, useMemo } from 'react';
import { type PlacedElement, type SchematicNode, schematicLayout } from '../../../src/core/schematic/schematic-layout';
import { schematicSymbol } from '../../../src/core/schematic/schematic-symbol';
import { parseTextRuns } from '../../../src/core/text-runs';
import classes from './schematic-view.module.css';

export interface ElementState {
  /** Runs of text: *R*_{sei}. */
  name: string;
  /** What it was fitted to, or where its slider stands. */
  value: string;
  locked: boolean;
  atBound: boolean;
}

interface SchematicViewProps {
  circuit: SchematicNode;
  /** The string it is. */
  text: string;
  states: ReadonlyMap<string, ElementState>;
  selected: string | null;
  onSelect(label: string): void;
}

/** A circuit as it is drawn, high frequency on the left; elements take the focus, Enter selects. */
export function SchematicView({ circuit, text, states, selected, onSelect }: SchematicViewProps) {
  const layout = useMemo(() => schematicLayout(circuit), [circuit]);
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields */}
      <svg
        className={classes.drawing}
        viewBox={`-4 0 ${layout.width + 8} ${layout.height}`}
        style={{ maxWidth: layout.width + 8, height: 'auto' }}
        role="group"
        aria-label={`Circuit ${text}`}
      >
        <path className={classes.wire} d={layout.wires.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('')} />
        {layout.nodes.map(({ x, y }) => (
          <circle key={`${x} ${y}`} className={classes.node} cx={x} cy={y} r={2.4} />
        ))}
        {layout.terminals.map(({ x, y }) => (
          <circle key={`${x} ${y}`} className={classes.terminal} cx={x} cy={y} r={3} />
        ))}
        {layout.elements.map((element) => (
          <Element
            key={element.label}
            element={element}
            state={states.get(element.label)}
            selected={element.label === selected}
            onSelect={() => onSelect(element.label)}
          />
        ))}
      </svg>
    </div>
  );
}

interface ElementProps {
  element: PlacedElement;
  state: ElementState | undefined;
  selected: boolean;
  onSelect(): void;
}

function Element({ element: { label, symbol, x, y, width, textAt }, state, selected, onSelect }: ElementProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    onSelect();
  };
  const lines = textAt === 'above' ? [-30, -16] : [24, 38];
  const value = state?.value ?? '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      className={classes.element}
      transform={`translate(${x} ${y})`}
      data-selected={selected}
      data-at-bound={state?.atBound ?? false}
      role="button"
      tabIndex={0}
      aria-pressed={selected}
      aria-label={`${label}${value === '' ? '' : `, ${plain(value)}`}${state?.locked ? ', locked' : ''}${state?.atBound ? ', at its bound' : ''}`}
      onClick={onSelect}
      onKeyDown={onKeyDown}
    >
      <title>{label}</title>
      <rect className={classes.target} x={-46} y={textAt === 'above' ? -42 : -14} width={92} height={56} />
      <path className={classes.symbol} d={schematicSymbol(symbol, width)} />
      {state?.locked && <path className={classes.lock} d={`M${-width / 2 - 12} -2h7v6h-7zM${-width / 2 - 10.5} -2v-2a2 2 0 0 1 4 0v2`} />}
      <text className={classes.name} y={lines[0]}>
        <Runs markup={state?.name ?? label} />
      </text>
      <text className={classes.value} y={lines[1]}>
        <Runs markup={value} />
      </text>
    </g>
  );
}

function Runs({ markup }: { markup: string }) {
  let back = 0;
  return parseTextRuns(markup).map(({ text, italic, script }, index) => {
    const key = `${index}${text}`;
    const shift = script === 'sub' ? 3 : script === 'sup' ? -4 : 0;
    const dy = shift - back;
    back = shift;
    return (
      <tspan key={key} dy={dy} fontStyle={italic ? 'italic' : undefined} fontSize={script === undefined ? undefined : '0.78em'}>
        {text}
      </tspan>
    );
  });
}

function plain(markup: string): string {
  return parseTextRuns(markup)
    .map(({ text }) => text)
    .join('');
}
