import type { ColumnSeparator } from '../../core/column-mapping';
import type { Separator } from '../text/split-cells';

/** The character that each named separator stands for. */
export const separatorCharacter: Readonly<Record<ColumnSeparator, Separator>> = { comma: ',', semicolon: ';', tab: '\t', blank: ' ' };
