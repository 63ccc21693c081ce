import { Modal } from '@mantine/core';
import Markdown from 'markdown-to-jsx';
import { type ReactNode, useState } from 'react';
import readme from '../../../README.md?raw';
import { useViewState } from '../../app/view-state';
import classes from './help-dialog.module.css';
import { helpSections } from './help-sections';

const sections = helpSections(readme);

/** The README's own words, part by part, without a network. */
export function HelpDialog() {
  const open = useViewState(({ layer }) => layer === 'help');
  const [at, setAt] = useState(0);
  const shown = sections[at] ?? sections[0];
  return (
    <Modal
      opened={open}
      onClose={() => useViewState.setState({ layer: null })}
      title="Help"
      size={980}
      overlayProps={{ backgroundOpacity: 0.16 }}
    >
      <div className={classes.frame}>
        <nav className={classes.list} aria-label="Help">
          {sections.map(({ title }, index) => (
            <button
              key={title}
              type="button"
              className={classes.entry}
              aria-current={index === at ? 'page' : undefined}
              onClick={() => setAt(index)}
            >
              {title}
            </button>
          ))}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls takes the keyboard */}
        <article className={classes.text} tabIndex={0} aria-label={shown?.title}>
          <Markdown options={{ disableParsingRawHTML: true, overrides: { a: Reference, img: { component: () => null } } }}>
            {shown?.text ?? ''}
          </Markdown>
        </article>
      </div>
    </Modal>
  );
}

/** Nothing leaves the window: an address is shown, not followed. */
function Reference({ href, children }: { href?: string; children?: ReactNode }) {
  return (
    <span title={href}>
      {children}
      {href !== undefined && /^https?:/.test(href) && <span className={classes.address}> ({href})</span>}
    </span>
  );
}
