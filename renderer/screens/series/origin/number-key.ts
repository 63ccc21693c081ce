/** The name under which a number of the table is found in the page. */
export function numberKey(id: string, column: string): string {
  return `${column} of ${id}`;
}
