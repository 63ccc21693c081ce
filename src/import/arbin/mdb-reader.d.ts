/** What is used of the library; its own declarations would bring Node's into rooms that run in any engine. */
export default class MDBReader {
  /** `bytes` is a buffer of Node, or one that behaves alike. */
  constructor(bytes: never);
  getTableNames(): string[];
  getTable(name: string): { getData(): Record<string, unknown>[] };
}
