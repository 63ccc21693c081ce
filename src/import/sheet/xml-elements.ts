/** An element as text: what stands in its opening tag and what stands inside it (undefined for `<c/>`). */
export interface XmlElement {
  attributes: string;
  body: string | undefined;
}

/**
 * Elements of one name in a piece of XML, in order; elements of the same name do not nest in workbooks.
 * Found by searching onwards only, so that elements that never close cost no more than one pass: the first such ends the search.
 */
export function* xmlElements(xml: string, name: string): Generator<XmlElement> {
  const open = `<${name}`;
  const close = `</${name}>`;
  for (let at = xml.indexOf(open); at >= 0; ) {
    const from = at + open.length;
    const end = xml.indexOf('>', from);
    if (end < 0) return;
    if (!/[\s/>]/.test(xml.charAt(from))) {
      at = xml.indexOf(open, from);
      continue;
    }
    if (xml.charAt(end - 1) === '/') {
      yield { attributes: xml.slice(from, end - 1), body: undefined };
      at = xml.indexOf(open, end);
      continue;
    }
    const closing = xml.indexOf(close, end);
    if (closing < 0) return;
    yield { attributes: xml.slice(from, end), body: xml.slice(end + 1, closing) };
    at = xml.indexOf(open, closing + close.length);
  }
}
