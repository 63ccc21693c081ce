import classes from './mark.module.css';

/** Two arcs and a tail, from the beginning of a cell's life to its end. */
export function Mark() {
  return (
    <svg className={classes.mark} width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">
      <path className={classes.first} d="M1.5 13.5C1.8 10 4 8 7 8" />
      <path className={classes.late} d="M4.5 10.5C5.2 5.5 8 3 11.500 3s5.500 2 6.200 5" />
      <path className={classes.last} d="M14 5.500c2.500 1 4 3.500 4.500 7" />
    </svg>
  );
}
