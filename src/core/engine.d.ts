// What every JavaScript engine we run in has, though it is not in the language's own library.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array | ArrayBuffer): string;
}
interface ImportMeta {
  glob<T>(pattern: string | string[], options: { eager: true; import: 'default' }): Record<string, T>;
}
declare const performance: { now(): number };
