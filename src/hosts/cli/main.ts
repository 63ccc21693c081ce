/** Entry of the command line on Node ≥ 24. */
export async function run(): Promise<void> {
  process.stdout.write('arctrace\n');
}
