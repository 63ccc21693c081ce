/** A title as a file name on every system, without an ending. */
export function titleAsFileName(title: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them in names.
  const plain = title.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-').replace(/^[. -]+|[. -]+$/g, '');
  // Devices of Windows, whatever comes behind the dot.
  return plain === '' ? 'arctrace' : /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `${plain}-` : plain.slice(0, 120);
}
