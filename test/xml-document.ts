/** An element of a parsed XML document. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Own text and that of everything within, in order. */
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Reads the XML that the program writes, strictly: what is not well-formed throws. No comments, no DTD, no processing but the declaration. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  const body = source.replace(/^<\?xml[^?]*\?>\s*/, '');
  let at = 0;
  for (const tag of body.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const between = body.slice(at, tag.index);
    addText(open, between);
    at = tag.index + tag[0].length;
    const [, closing, name, attributes, selfClosing] = tag as unknown as [string, string, string, string, string];
    if (closing !== '') {
      const ended = open.pop();
      if (ended?.name !== name) throw new Error(`</${name}> closes <${ended?.name}>`);
      continue;
    }
    const element: XmlElement = { name, attributes: attributesOf(attributes), children: [], text: '' };
    open.at(-1)?.children.push(element);
    if (selfClosing === '') open.push(element);
  }
  const [only] = root.children;
  const isWhole = open.length === 1 && root.children.length === 1 && body.slice(at).trim() === '' && root.text === only?.text;
  if (!isWhole || only === undefined) throw new Error('not one whole element');
  return only;
}

/** All elements of this name, in the document's order. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => elementsOf(child, name))];
}

function addText(open: readonly XmlElement[], text: string): void {
  if (/[<>]/.test(text)) throw new Error(`stray bracket in ${JSON.stringify(text.slice(0, 80))}`);
  for (const element of open) element.text += unescaped(text);
}

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of source.matchAll(/([\w:.-]+)="([^"]*)"/g) as Iterable<[string, string, string]>) {
    if (name in found) throw new Error(`attribute ${name} twice`);
    found[name] = unescaped(value);
  }
  return found;
}

function unescaped(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}
