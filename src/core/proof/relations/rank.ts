import type { ProofFinding } from '../../model/claim';
import type { ReportReading } from '../claims';
import { raise } from './shared';

const PLACE = '第(\\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)';
const MOVED =
  '(前移|上升|提升|前进|进步|提高|后移|下降|下滑|后退|退步|降低)了?(\\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?:位次|名次|位|名)';
/** 居全省第3位，较上年的第7位前移4位. */
const AGAINST = new RegExp(`${PLACE}[，,(]?(?:较|比|与)[^。；;，,]{0,12}?${PLACE}\\)?(?:相比)?[，,]?${MOVED}`, 'gu');
/** 由第7位上升至第3位，前移4位. */
const FROM_TO = new RegExp(`(?:由|从)[^。；;，,]{0,12}?${PLACE}[^。；;，,]{0,6}(?:到|至)[^。；;，,第]{0,6}${PLACE}[，,]${MOVED}`, 'gu');

function numeral(word: string): number {
  if (/^\d+$/u.test(word)) return Number(word);
  const ten = word.indexOf('十');
  const digit = (char: string): number => (char === '两' ? 2 : '〇一二三四五六七八九'.indexOf(char));
  if (ten < 0) return digit(word);
  return (ten === 0 ? 1 : digit(word.charAt(0))) * 10 + (ten === word.length - 1 ? 0 : digit(word.slice(-1)));
}

/** Places in a ranking and by how many the place moved. */
export function judgeRanks(reading: ReportReading): ProofFinding[] {
  return [...judgeMoves(reading, AGAINST, true), ...judgeMoves(reading, FROM_TO, false)];
}

function judgeMoves({ folded }: ReportReading, pattern: RegExp, latestFirst: boolean): ProofFinding[] {
  return [...folded.matchAll(pattern)].flatMap((found) => {
    const [whole, one = '', two = '', word = '', moved = ''] = found;
    const [now, before] = latestFirst ? [numeral(one), numeral(two)] : [numeral(two), numeral(one)];
    const forward = /前|升|进|提/u.test(word);
    const expected = forward ? before - now : now - before;
    if (expected === numeral(moved)) return [];
    const end = found.index + whole.length;
    const at = folded.lastIndexOf(moved, end);
    const first = found.index + whole.indexOf(one);
    const second = found.index + whole.indexOf(two, whole.indexOf(one) + one.length);
    const turned = expected === -numeral(moved);
    return [
      raise({
        rule: turned ? 'direction-agrees' : 'balance-recomputes',
        severity: 'error',
        at: { start: at, end: at + moved.length },
        others: [
          { start: first, end: first + one.length },
          { start: second, end: second + two.length },
        ],
        stated: numeral(moved),
        expected: turned ? null : expected,
        messageId: turned ? 'comparison-differs' : 'balance-differs',
        params: {
          stated: turned ? `第${now}位` : String(numeral(moved)),
          expected: turned ? `第${before}位` : String(expected),
          word,
          computation: `${Math.max(now, before)} - ${Math.min(now, before)} = ${Math.abs(expected)}`,
        },
      }),
    ];
  });
}
