import { format, getFormatInfo } from 'numfmt';
import type { Cell, CellStyle, WorkbookSnapshot } from '../model/workbook';
import { isCellError } from '../model/workbook';

/** What a number format does to a number, as far as reading it is concerned. */
export interface FormatFacts {
  readonly date: boolean;
  readonly percent: boolean;
  readonly text: boolean;
  readonly general: boolean;
  /** Decimals printed; null where the format leaves them to the value. */
  readonly decimals: number | null;
}

/** Built-in formats that files name by id only: zh-CN readers show them as dates (ECMA-376 part 1, 18.8.30). */
const ZH_BUILT_IN: Readonly<Record<string, string>> = {
  'zh-27': 'yyyy"年"m"月"', 'zh-28': 'm"月"d"日"', 'zh-30': 'm-d-yy', 'zh-31': 'yyyy"年"m"月"d"日"', 'zh-32': 'h"时"mm"分"', 'zh-33': 'h"时"mm"分"ss"秒"',
  'zh-57': 'yyyy"年"m"月"', 'zh-58': 'm"月"d"日"',
}; // prettier-ignore

/**
 * numfmt knows neither `!` as an escape nor [DBNum1]: `!` becomes a backslash, number-shape marks and quoted-out locales are dropped.
 * Quoted parts stay as they are.
 */
function prepare(code: string): string {
  const known = ZH_BUILT_IN[code] ?? code;
  return known
    .split(/("[^"]*")/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replaceAll('!', '\\')
            .replaceAll(/\[(?:DBNum\d|NatNum\d+)\]/gi, '')
            .replaceAll(/\[\$-[0-9A-Fa-f]+\]/g, ''),
    )
    .join('');
}

const factsByCode = new Map<string, FormatFacts>();
const preparedByCode = new Map<string, string>();

/** Memoised per format code; a broken code counts as General. */
export function formatFacts(code: string): FormatFacts {
  const known = factsByCode.get(code);
  if (known) return known;
  const facts = findFacts(prepare(code));
  factsByCode.set(code, facts);
  return facts;
}

function findFacts(code: string): FormatFacts {
  if (code === '' || /^general$/i.test(code)) return { date: false, percent: false, text: false, general: true, decimals: null };
  try {
    const info = getFormatInfo(code);
    const first = code.split(';')[0] ?? '';
    const fixed = /[0#?]/.test(first) && !/[Ee][+-]|\//.test(first.replaceAll(/"[^"]*"|\\./g, ''));
    return {
      date: info.isDate,
      percent: info.isPercent,
      text: info.isText,
      general: /general/i.test(first),
      decimals: fixed && !info.isDate ? info.maxDecimals : null,
    };
  } catch {
    return { date: false, percent: false, text: false, general: true, decimals: null };
  }
}

/** The text a cell shows on screen (zh-CN): the host's own where it gave one, else value under its number format. */
export function displayedText(cell: Cell, style: CellStyle, dateSystem: WorkbookSnapshot['dateSystem']): string {
  if (cell.text !== undefined) return cell.text;
  const { value } = cell;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  let code = preparedByCode.get(style.numberFormat);
  if (code === undefined) {
    code = prepare(style.numberFormat);
    preparedByCode.set(style.numberFormat, code);
  }
  if (typeof value === 'string' && !code.includes('@')) return value;
  if (typeof value === 'number' && /^(?:general)?$/i.test(code)) return String(Number(value.toPrecision(11)));
  // The 1904 system starts 1462 days later.
  const shown = typeof value === 'number' && dateSystem === '1904' && formatFacts(style.numberFormat).date ? value + 1462 : value;
  try {
    return format(code, shown, { locale: 'zh-CN', nbsp: false }).trim();
  } catch {
    return String(value);
  }
}
