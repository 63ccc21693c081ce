import { RichText } from '../../../widgets/rich-text';
import classes from './formula-line.module.css';
import { type FormulaPart, formulaParts } from './formula-parts';
import { raisedMarkup } from './number-text';
import { formulaMarkup } from './symbol-markup';

/** Symbols = inserted values, with fractions as people write them. */
export function FormulaLine({ formula, inserted }: { formula: string; inserted: string }) {
  const { name, part } = formulaParts(formula);
  const values = inserted === '' ? null : formulaParts(inserted).part;
  return (
    <div className={classes.line}>
      {name !== '' && (
        <>
          <span>
            <RichText markup={formulaMarkup(name)} />
          </span>
          <span>=</span>
        </>
      )}
      <Part part={part} write={formulaMarkup} />
      {values !== null && (
        <>
          <span>=</span>
          <span className={classes.values}>
            <Part part={values} write={asWritten} />
          </span>
        </>
      )}
    </div>
  );
}

function Part({ part, write }: { part: FormulaPart; write(text: string): string }) {
  if (part.kind === 'line') {
    return (
      <span>
        <RichText markup={write(part.text)} />
      </span>
    );
  }
  return (
    <span className={classes.fraction}>
      <span>
        <RichText markup={write(part.above)} />
      </span>
      <span className={classes.below}>
        <RichText markup={write(part.below)} />
      </span>
    </span>
  );
}

function asWritten(text: string): string {
  return raisedMarkup(text).replaceAll('·', ' · ');
}
