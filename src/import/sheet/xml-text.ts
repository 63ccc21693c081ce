import { decodeXmlText } from './decode-xml-text';
import { xmlElements } from './xml-elements';

/** The text of a string in a workbook: its runs `<t>` put together, without the phonetic ones. */
export function xmlText(body: string): string {
  let plain = body;
  for (const { body: phonetic } of xmlElements(body, 'rPh')) if (phonetic !== undefined) plain = plain.replace(phonetic, '');
  return Array.from(xmlElements(plain, 't'), (run) => decodeXmlText(run.body ?? '')).join('');
}
