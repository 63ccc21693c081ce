/** `1, 5, 10-12` → the numbers, or why it cannot be read. */
export function readCycles(text: string): { cycles: number[] } | { reason: string } {
  const cycles: number[] = [];
  for (const part of text.split(/[,;\s]+/).filter(Boolean)) {
    const match = /^(\d{1,7})(?:[-–](\d{1,7}))?$/.exec(part);
    const [low, high] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    if (match === null || high < low) return { reason: `"${part}" is no cycle. Type numbers and ranges such as 1, 5, 10-12.` };
    if (high - low > 100_000) return { reason: `"${part}" is too many cycles.` };
    for (let cycle = low; cycle <= high; cycle++) cycles.push(cycle);
  }
  return { cycles };
}
