/** A4 at 96 px an inch, and the room on it, as the page's own style prints it. */
const millimetre = 96 / 25.4;
export const paper = {
  width: 210 * millimetre,
  height: 297 * millimetre,
  top: 22 * millimetre,
  side: 16 * millimetre,
  bottom: 20 * millimetre,
};
const room = paper.height - paper.top - paper.bottom;

/**
 * Lays the blocks of a report on sheets of A4: figures and rows stay whole, tables and lists go on over pages with their head, a heading
 * stays with what follows it. The sheets are made within `stage`, which must be in the document for measuring.
 * @returns how many there are
 */
export function paginate(stage: HTMLElement, report: Element): number {
  stage.replaceChildren();
  const sheets = new Sheets(stage);
  for (const block of blocksOf(report)) sheets.add(block);
  return sheets.count;
}

/** Headings, paragraphs, figures and lists, out of their sections, which keep their names. */
function blocksOf(report: Element): HTMLElement[] {
  return [...report.children].flatMap((child): HTMLElement[] => {
    if (child.tagName !== 'SECTION') return [child.cloneNode(true) as HTMLElement];
    const own = [...child.children].map((block) => block.cloneNode(true) as HTMLElement);
    own[0]?.setAttribute('data-section', child.id);
    return own;
  });
}

class Sheets {
  count = 0;
  #page: HTMLElement;

  constructor(private readonly stage: HTMLElement) {
    this.#page = this.#turn();
  }

  add(block: HTMLElement): void {
    this.#page.append(block);
    if (this.#fits()) return;
    const rest = split(block, () => this.#fits());
    // What cannot be split, or not even begun here, goes to the next page with the heading before it.
    const moved = rest ?? block;
    const heading = rest === null ? headingBefore(block) : null;
    const isAlone = rest === null && this.#page.firstElementChild === (heading ?? block);
    if (isAlone) return;
    moved.remove();
    heading?.remove();
    this.#page = this.#turn();
    if (heading !== null) this.#page.append(heading);
    this.add(moved);
  }

  #fits(): boolean {
    return this.#page.scrollHeight <= room + 1;
  }

  #turn(): HTMLElement {
    this.count += 1;
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    sheet.innerHTML = `<div class="running"><span>Supporting information</span><span>S${this.count}</span></div><div class="report"></div>`;
    this.stage.append(sheet);
    return sheet.lastElementChild as HTMLElement;
  }
}

function headingBefore(block: Element): Element | null {
  const before = block.previousElementSibling;
  return before !== null && /^H[1-6]$/.test(before.tagName) ? before : null;
}

/** Keeps as much as fits and returns the rest, with the head of a table again; null where nothing of it fits. */
function split(block: HTMLElement, fits: () => boolean): HTMLElement | null {
  const items = [...block.querySelectorAll<HTMLElement>(block.tagName === 'FIGURE' ? 'tbody > tr' : ':scope > li')];
  if (items.length < 4) return null;
  const after = block.tagName === 'FIGURE' ? [...block.children].filter((child) => child.matches('.note')) : [];
  for (const note of after) note.remove();
  let kept = items.length;
  if (!fits()) kept = lastThatFits(items, fits);
  for (const note of after) block.append(note);
  // At least two stay and two go, so that none stands alone.
  const from = Math.min(kept, items.length - 2);
  if (from < 2) {
    for (const item of items) item.hidden = false;
    return null;
  }
  const rest = block.cloneNode(true) as HTMLElement;
  rest.removeAttribute('id');
  rest.removeAttribute('data-section');
  const copies = [...rest.querySelectorAll<HTMLElement>(block.tagName === 'FIGURE' ? 'tbody > tr' : ':scope > li')];
  for (const [k, item] of items.entries()) {
    item.hidden = false;
    const copy = copies[k] as HTMLElement;
    copy.hidden = false;
    if (k < from) copy.remove();
    else item.remove();
  }
  for (const note of after) note.remove();
  rest.querySelector('figcaption')?.remove();
  if (rest.tagName === 'OL') rest.setAttribute('start', String(Number(block.getAttribute('start') ?? 1) + from));
  return rest;
}

/** By halving: each look lays the page out anew. */
function lastThatFits(items: readonly HTMLElement[], fits: () => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    for (const [k, item] of items.entries()) item.hidden = k >= middle;
    if (fits()) low = middle;
    else high = middle - 1;
  }
  return low;
}
