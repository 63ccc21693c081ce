/** b this close to 0.5 (or to 1) is taken for it: no more than some 15 % of the current are of the other kind then. */
export const closeTo = 0.075;
