/**
 * Report text made readable for the scanner without moving a position: every character maps to exactly one character, so an index
 * into the result is an index into the original.
 */
const SINGLE: Readonly<Record<string, string>> = {
  '％': '%',
  '﹪': '%',
  '（': '(',
  '）': ')',
  '：': ':',
  '∶': ':',
  '＋': '+',
  '／': '/',
  '＞': '>',
  '＜': '<',
  '﹥': '>',
  '﹤': '<',
  '≧': '≥',
  '≦': '≤',
  '－': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '–': '—',
  '―': '—',
  '─': '—',
  '～': '~',
  '〜': '~',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  µ: 'μ',
  〇: '0',
};

const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

/** Code of an ASCII or full-width digit at `index`, as ASCII; NaN where there is none. */
function digitAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (isDigitCode(code)) return code;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 + 48 : Number.NaN;
}

function foldOne(text: string, index: number): string {
  const char = text.charAt(index);
  const code = text.charCodeAt(index);
  if (code < 128) return code >= 65 && code <= 90 ? char.toLowerCase() : char === '\t' ? ' ' : char;
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 48);
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return String.fromCharCode(code - 0xfee0).toLowerCase();
  const between = !Number.isNaN(digitAt(text, index - 1)) && !Number.isNaN(digitAt(text, index + 1));
  // A full-width point or comma is part of a number only between two digits: １．２万, １，２３４.
  if (char === '．') return between ? '.' : char;
  if (char === '，') return between && groupsOfThree(text, index) ? ',' : char;
  // 98。36% and 9·8%: a decimal point typed as another mark; only before a rate, where no sentence can end.
  if ((char === '。' || char === '·') && between && /^[0-9０-９]{1,2} ?[%％‰﹪]/u.test(text.slice(index + 1, index + 6))) return '.';
  return SINGLE[char] ?? char;
}

/** `，` separates thousands only where exactly three digits follow and no more than three stand before. */
function groupsOfThree(text: string, comma: number): boolean {
  for (let step = 1; step <= 3; step++) if (Number.isNaN(digitAt(text, comma + step))) return false;
  if (!Number.isNaN(digitAt(text, comma + 4))) return false;
  let before = 0;
  while (before < 4 && !Number.isNaN(digitAt(text, comma - 1 - before))) before++;
  const after = text.charAt(comma + 4);
  return before <= 3 && !/[年月日]/u.test(after);
}

/** Folds widths and cases; same length as `text`, position for position. Linear. */
export function foldText(text: string): string {
  const pieces: string[] = [];
  for (let index = 0; index < text.length; index++) pieces.push(foldOne(text, index));
  return pieces.join('');
}
