import type { Cell, CellStyle } from '../model/workbook';
import { exactly } from '../model/quantity';
import { isCellError } from '../model/workbook';
import type { CellReading } from './cell-reading';
import { formatFacts } from './displayed-text';
import { parseStatedNumber, roundingInterval, tidy } from './number-text';
import { compactText } from './plain-text';

const DASH = /^(?:[-—–－―─﹣_/\\／＼…⋯⋮·*×]{1,6}|\.{2,6})$/;
const NONE = /^(?:无|没有|缺|未报|不详|N\/?A|n\/?a|null|NULL|暂无|未统计|不适用)$/;

/** Decimals of a number as stored, without binary noise: 0.9640 → 3. */
export function storedDecimals(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(tidy(value));
  const exponent = /e([+-]\d+)$/.exec(text);
  const digits = (text.split('e')[0] ?? '').split('.')[1]?.length ?? 0;
  return Math.max(digits - Number(exponent?.[1] ?? 0), 0);
}

/** Reads one cell as a statistician would; total, never throws. Dates come as serials in the workbook's own date system. */
export function readCell(cell: Cell | undefined, style: CellStyle): CellReading {
  const value = cell?.value ?? null;
  if (cell === undefined || value === null) return { kind: 'blank' };
  if (isCellError(value)) return { kind: 'error', error: value.error };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  return typeof value === 'number' ? readNumber(value, cell.formula !== undefined, style) : readText(value);
}

function readNumber(stored: number, computed: boolean, style: CellStyle): CellReading {
  const facts = formatFacts(style.numberFormat);
  if (facts.date) return { kind: 'date', serial: stored, text: '' };
  const factor = facts.percent ? 100 : 1;
  const value = tidy(stored * factor);
  const typed = Math.max(storedDecimals(stored) - (facts.percent ? 2 : 0), 0);
  // A typed number stands for its last digit: the last one typed, or the last one printed where the format adds zeros.
  const last = Math.max(typed, facts.decimals ?? 0);
  return {
    kind: 'number',
    value,
    factor,
    decimals: facts.decimals ?? typed,
    interval: computed ? exactly(value) : roundingInterval(value, last),
    unit: facts.percent ? '%' : null,
    asText: false,
    approximate: false,
  };
}

function readText(text: string): CellReading {
  const plain = compactText(text);
  if (plain === '') return { kind: 'blank' };
  const first = plain.charCodeAt(0);
  // Most labels begin with a Chinese character that starts no number: the common case is settled here.
  if (first >= 0x4e00 && !/^[一二两三四五六七八九十百千约近大将无没缺未不暂]/.test(plain)) return { kind: 'text', text: text.trim() };
  if (DASH.test(plain)) return { kind: 'dash', text: plain };
  if (NONE.test(plain)) return { kind: 'none', text: plain };
  const stated = parseStatedNumber(plain);
  if (stated === null || stated.bound !== null || stated.unit === '年' || stated.unit === '月' || stated.unit === '日') {
    return { kind: 'text', text: text.trim() };
  }
  const { value, decimals, interval, unit, approximate, expanded } = stated;
  return { kind: 'number', value, factor: 1, decimals, interval, unit, asText: true, approximate, ...(expanded ? { expanded } : {}) };
}
