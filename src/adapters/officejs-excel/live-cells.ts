import { DEFAULT_STYLE, type Cell, type CellStyle, type CellValue, type SheetRow } from '../../core/model/workbook';

const HORIZONTAL: Readonly<Record<string, CellStyle['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

/** What Excel answers for a block of rows, as it answers it. */
export interface BlockAnswer {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  /** Null where the looks of the block were not asked for. */
  readonly looks: readonly (readonly Excel.CellProperties[])[] | null;
}

export function rowsOf(block: BlockAnswer, styles: StyleTable): SheetRow[] {
  return block.values.flatMap((line, i) => {
    const cells = line.flatMap((raw, j): Cell[] => {
      const formula = formulaOf(block.formulas[i]?.[j]);
      if (raw === '' && formula === null) return [];
      const style = styles.indexOf(block.numberFormat[i]?.[j], block.looks?.[i]?.[j]?.format);
      const cell: Cell = { row: block.top + i, col: block.left + j, value: valueOf(raw), style };
      return [formula === null ? cell : { ...cell, formula }];
    });
    return cells.length === 0 ? [] : [{ index: block.top + i, cells }];
  });
}

const ERROR_VALUE = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

/** Without its `=`; null for what is no formula. */
export const formulaOf = (written: unknown): string | null =>
  typeof written === 'string' && written.startsWith('=') && written.length > 1 ? written.slice(1) : null;

export function valueOf(raw: unknown): CellValue {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  const text = typeof raw === 'string' ? raw : '';
  return ERROR_VALUE.test(text) ? { error: text } : text;
}

/** Styles in the order of their first cell; the looks that tables are told by, not every format of Excel. */
export class StyleTable {
  readonly list: CellStyle[] = [];
  private readonly known = new Map<string, number>();

  indexOf(numberFormat: unknown, look: Excel.CellPropertiesFormat | undefined): number {
    const style: CellStyle = {
      ...DEFAULT_STYLE,
      numberFormat: typeof numberFormat === 'string' ? numberFormat : 'General',
      horizontal: HORIZONTAL[look?.horizontalAlignment ?? ''] ?? 'general',
      indent: look?.indentLevel ?? 0,
    };
    const key = keyOf(style);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    this.known.set(key, this.list.length);
    return this.list.push(style) - 1;
  }
}

const keyOf = (style: CellStyle): string => `${style.numberFormat}\u0000${style.horizontal}\u0000${String(style.indent)}`;
