import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { overlap, printed, raise } from './shared';

const STEADILY =
  /((?:逐年|逐月|逐季|逐季度|连年|连续[两二三四五六七八九十]年|连续下降|连续上升)(?:稳步|持续|明显|小幅)?(?:下降|减少|降低|回落|上升|增加|增长|提高|提升|扩大))/gu;
const FALLS = /下降|减少|降低|回落/u;
const VAGUE = /总体|整体|大体|基本|波动/u;
const PERIOD = /(?:(\d{4})年|(\d{1,2})月|第?([一二三四])季度)[^，。；、\d]{0,8}$/u;

interface Dated {
  readonly claim: Reading;
  readonly at: number;
}

/** The period just before a figure, as a number that grows with time; null where none is told. */
function periodOf(claim: Reading): number | null {
  const found = PERIOD.exec(claim.lead.trimEnd());
  if (!found) return null;
  return Number(found[1] ?? found[2] ?? '一二三四'.indexOf(found[3] ?? ''));
}

/** 由2021年的237户逐年下降到2022年的164户、2023年的171户: each period's figure goes the way the word says. */
export function judgeTrends({ claims, folded, passages }: ReportReading): ProofFinding[] {
  return [...folded.matchAll(STEADILY)].flatMap((found) => {
    const word = found[1] ?? '';
    const near = claims.filter((claim) => Math.abs(claim.start - found.index) < 200);
    const beside = near.find((claim) => claim.start > found.index) ?? near.at(-1);
    if (!beside || VAGUE.test(folded.slice(found.index - 6, found.index))) return [];
    const start = passages.sentences[beside.sentence] ?? 0;
    const dated = near.flatMap((claim): Dated[] => {
      const at = claim.sentence === beside.sentence && claim.unit === beside.unit && claim.role !== 'change' ? periodOf(claim) : null;
      return at === null || claim.isTarget || claim.approx || claim.upper !== null ? [] : [{ claim, at }];
    });
    const ascends = dated.every(({ at }, order) => order === 0 || at > (dated[order - 1]?.at ?? Infinity));
    if (found.index < start || dated.length < 3 || !ascends) return [];
    const wrong = dated.slice(1).findIndex(({ claim }, order) => {
      const earlier = dated[order]?.claim;
      return earlier && (FALLS.test(word) ? claim.interval.low > earlier.interval.high : claim.interval.high < earlier.interval.low);
    });
    const later = dated[wrong + 1]?.claim;
    const earlier = dated[wrong]?.claim;
    if (wrong < 0 || !later || !earlier) return [];
    const sign = later.value > earlier.value ? '>' : '<';
    return [
      raise({
        rule: 'direction-agrees',
        severity: 'error',
        at: later,
        others: [earlier],
        stated: later.value,
        expected: null,
        messageId: 'trend-differs',
        params: {
          stated: printed(later),
          expected: printed(earlier),
          word,
          sign,
          computation: dated.map(({ claim }) => printed(claim)).join(' → '),
        },
      }),
    ];
  });
}

const LEVEL = /^\)?(持平|一致|相同|相等)/u;
const THAN = /^[，,]?(?:与|和|同|较|比)[^，。；;\d]{0,12}\(?$/u;

/** 满意度93.9%，与去年（93.4%）持平: level means the same at the printed precision; 基本持平 leaves room. */
export function judgeLevel({ claims, folded }: ReportReading): ProofFinding[] {
  return claims.flatMap((against, index) => {
    const result = claims[index - 1];
    const word = LEVEL.exec(folded.slice(against.unitEnd, against.unitEnd + 5))?.[1];
    if (!result || word === undefined || result.sentence !== against.sentence || result.unit !== against.unit) return [];
    if (!THAN.test(folded.slice(result.unitEnd, against.start)) || [result, against].some((claim) => claim.approx || claim.isTarget))
      return [];
    if (overlap(result.interval, against.interval)) return [];
    const sign = result.value > against.value ? '>' : '<';
    return [
      raise({
        rule: 'comparison-agrees',
        severity: 'warning',
        at: result,
        others: [against],
        stated: result.value,
        expected: against.value,
        messageId: 'not-level',
        params: {
          stated: printed(result),
          expected: printed(against),
          word,
          computation: `${printed(result)} ${sign} ${printed(against)}`,
        },
      }),
    ];
  });
}

const MOVED =
  /^\)?(?:相比)?[，,]?(?:有所|略有|明显|大幅|小幅|稳步|均有|稍有)(上升|提高|提升|增加|增长|下降|降低|减少|回落)(?![^，。；;]*\d)/u;

/** 3.84人，较上年的3.62人有所下降: which way it went, without how far. */
export function judgeMoved({ claims, folded }: ReportReading): ProofFinding[] {
  return claims.flatMap((earlier, index) => {
    const level = claims[index - 1];
    const word = earlier.role === 'previous' ? MOVED.exec(folded.slice(earlier.unitEnd, earlier.unitEnd + 12))?.[1] : undefined;
    if (!level || word === undefined || level.sentence !== earlier.sentence || level.unit !== earlier.unit || level.role !== 'level')
      return [];
    if ([level, earlier].some((claim) => claim.approx || claim.isTarget || claim.upper !== null)) return [];
    const falls = FALLS.test(word);
    if (falls ? level.interval.low <= earlier.interval.high : level.interval.high >= earlier.interval.low) return [];
    const sign = level.value > earlier.value ? '>' : '<';
    return [
      raise({
        rule: 'direction-agrees',
        severity: 'error',
        at: level,
        others: [earlier],
        stated: level.value,
        expected: null,
        messageId: 'direction-differs',
        params: { stated: printed(level), expected: printed(earlier), word, computation: `${printed(level)} ${sign} ${printed(earlier)}` },
      }),
    ];
  });
}

const COMPARED =
  /(?:^|[，,；;。])([\u4e00-\u9fff]{2,8}?)(?:量|数|率|人次)?(?:首次|已|均|明显|仍|远)*(低于|高于|多于|少于|超过)([\u4e00-\u9fff]{2,8}?)(?:量|数|率|人次)?(?=[，。；;])/gu;

/** 上转1864人次，下转2053人次，下转量首次低于上转量: two figures of the sentence by their names. */
export function judgeNamesCompared({ claims, folded }: ReportReading): ProofFinding[] {
  return [...folded.matchAll(COMPARED)].flatMap((found) => {
    const [, left = '', word = '', right = ''] = found;
    const end = found.index + found[0].length;
    const told = claims.filter(
      (claim) => claim.start < end && end - claim.start < 80 && claim.role === 'level' && !claim.approx && !claim.isTarget,
    );
    const last = told.at(-1);
    const named = (name: string): readonly Reading[] =>
      told.filter((claim) => claim.sentence === last?.sentence && claim.lead.includes(name));
    const [[one, otherOne], [two, otherTwo]] = [named(left), named(right)];
    if (!one || !two || otherOne || otherTwo || one === two || one.unit !== two.unit) return [];
    const less = word === '低于' || word === '少于';
    if (less ? one.interval.low <= two.interval.high : one.interval.high >= two.interval.low) return [];
    return [
      raise({
        rule: 'comparison-agrees',
        severity: 'error',
        at: one,
        others: [two],
        stated: one.value,
        expected: null,
        messageId: 'comparison-differs',
        params: {
          stated: printed(one),
          expected: printed(two),
          word,
          computation: `${printed(one)} ${less ? '>' : '<'} ${printed(two)}`,
        },
      }),
    ];
  });
}
