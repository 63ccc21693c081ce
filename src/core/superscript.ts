const raised = '⁻⁰¹²³⁴⁵⁶⁷⁸⁹';

/** An exponent raised, as plain text has it: −14 → ⁻¹⁴. */
export function superscript(power: number): string {
  return [...String(power)].map((sign) => raised['-0123456789'.indexOf(sign)]).join('');
}
