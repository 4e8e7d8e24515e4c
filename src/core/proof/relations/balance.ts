import type { ProofFinding } from '../../model/claim';
import type { Interval } from '../../model/quantity';
import type { Reading } from '../claims';
import { bySentence, overlap, printed, printedAmount, raise, SCALE } from './shared';

const OPENING = /(?:年初|期初|上年结[转余存]|上年末|上期结[转余存]|上年度结转|原有)[^，。；]{0,10}$/u;
const CLOSING = /(?:年末|期末|现有|结余|结存|滚存|累计结余|结转(?:下|至|到)[^，。；]{0,4}|尚未办结|未办结)[^，。；]{0,10}$/u;
const OUT = /(?:支出|减少|转出|使用|撤销|注销|出库|领用|发出|报废|废止|办结|退出|死亡|核减|拨出|调出|关停|淘汰|结案|兑付)[^，。；]{0,8}$/u;
const MOST = 4;

const plain = (claim: Reading): boolean => !claim.isTarget && !claim.approx && claim.upper === null && claim.bound === null;

/** Every way in which the figures between are added or taken away. */
function signed(opening: Reading, moves: readonly Reading[]): Interval[] {
  return Array.from({ length: 1 << moves.length }, (_none, mask) =>
    moves.reduce<Interval>(
      (sum, { interval }, order) =>
        (mask >> order) & 1
          ? { low: sum.low + interval.low, high: sum.high + interval.high }
          : { low: sum.low - interval.high, high: sum.high - interval.low },
      opening.interval,
    ),
  );
}

/** 年初21件，年内制发3件，废止5件，年末19件: what there was, what came and went, what is left, told in one sentence. */
export function judgeBalance(claims: readonly Reading[]): ProofFinding[] {
  return bySentence(claims).flatMap((group) => {
    const openings = group.filter((claim) => OPENING.test(claim.lead.trimEnd()) && plain(claim));
    const [opening, other] = openings;
    const closing = group.findLast((claim) => CLOSING.test(claim.lead.trimEnd()) && claim !== opening && plain(claim));
    if (
      !opening ||
      other ||
      !closing ||
      closing.unit !== opening.unit ||
      closing.start < opening.start ||
      SCALE[opening.unit] !== undefined
    )
      return [];
    const moves = group.filter(
      (claim) => claim.unit === opening.unit && claim !== opening && claim.start < closing.start && claim.role === 'level' && plain(claim),
    );
    if (moves.length < 2 || moves.length > MOST || /其中/u.test(moves.map((claim) => claim.lead).join(' '))) return [];
    if (signed(opening, moves).some((range) => overlap(range, closing.interval))) return [];
    const went = moves.filter((claim) => OUT.test(claim.lead.trimEnd()));
    if (went.length !== 1) return [];
    const value = moves.reduce((all, claim) => all + (went.includes(claim) ? -claim.value : claim.value), opening.value);
    const largest = Math.max(opening.value, ...moves.map((claim) => claim.value));
    return value < 0 || Math.abs(value - closing.value) > largest * 0.2 ? [] : [differs(closing, opening, moves, went, value)];
  });
}

function differs(closing: Reading, opening: Reading, moves: readonly Reading[], went: readonly Reading[], value: number): ProofFinding {
  const shown = printedAmount(value, closing);
  const line = moves.map((claim) => `${went.includes(claim) ? '-' : '+'} ${printed(claim)}`).join(' ');
  return raise({
    rule: 'balance-recomputes',
    severity: 'error',
    at: closing,
    others: [opening, ...moves],
    stated: closing.value,
    expected: Number(value.toPrecision(12)),
    messageId: 'balance-differs',
    params: { stated: printed(closing), expected: shown, computation: `${printed(opening)} ${line} = ${shown}` },
  });
}

const APART = /^[，,](?:(?:两|二)[者地]|前后|首尾|高低|最高与最低)?(?:之间)?(?:相差|相距|差距为?|差值为?|级差为?)(?:了|达|为)? ?$/u;

/** 最高96.3分，最低68.5分，相差27.8分: the difference of the two figures just before. */
export function judgeApart(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((apart, index) => {
    const one = claims[index - 2];
    const two = claims[index - 1];
    if (!one || !two || !APART.test(apart.lead.trimEnd()) || !plain(apart) || apart.sentence !== one.sentence) return [];
    const unit = apart.unit === '个百分点' ? '%' : apart.unit === '个千分点' ? '‰' : apart.unit;
    if (one.unit !== unit || two.unit !== unit || !plain(one) || !plain(two)) return [];
    const told = claims.slice(Math.max(0, index - 12), index).filter((claim) => claim.sentence === apart.sentence && claim.unit === unit);
    const gaps = told.flatMap((left) =>
      told.map((right) => ({ low: left.interval.low - right.interval.high, high: left.interval.high - right.interval.low })),
    );
    if (gaps.some((gap) => overlap(gap, apart.interval))) return [];
    const [more, less] = one.value >= two.value ? [one, two] : [two, one];
    const shown = printedAmount(more.value - less.value, apart);
    return [
      raise({
        rule: 'balance-recomputes',
        severity: 'error',
        at: apart,
        others: [more, less],
        stated: apart.value,
        expected: Number((more.value - less.value).toPrecision(12)),
        messageId: 'balance-differs',
        params: { stated: printed(apart), expected: shown, computation: `${printed(more)} - ${printed(less)} = ${shown}` },
      }),
    ];
  });
}

const LEFT_OVER = /^[，,](?:(?:资金|基金|收支|当期|当年|本年)?(?:结余|盈余|剩余))(?:资金|为|达|共)* ?$/u;

/** 打包1.01亿元，支出1.04亿元，结余300万元: more was spent than there was, so that nothing is left. */
export function judgeOverspent(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((left, index) => {
    const had = claims[index - 2];
    const spent = claims[index - 1];
    if (!had || !spent || !LEFT_OVER.test(left.lead.trimEnd()) || left.unit !== '元' || had.unit !== '元' || spent.unit !== '元') return [];
    if ([had, spent, left].some((claim) => claim.sentence !== left.sentence || claim.role !== 'level' || !plain(claim)) || left.value <= 0)
      return [];
    if (!/支出|使用|支付|花费/u.test(spent.lead) || /支出|使用|支付|应付|应拨/u.test(had.lead) || spent.interval.low <= had.interval.high)
      return [];
    const over = { low: spent.interval.low - had.interval.high, high: spent.interval.high - had.interval.low };
    if (!overlap(over, left.interval)) return [];
    const shown = printedAmount(had.value - spent.value, had);
    return [
      raise({
        rule: 'balance-recomputes',
        severity: 'error',
        at: left,
        others: [had, spent],
        stated: left.value,
        expected: Number((had.value - spent.value).toPrecision(12)),
        messageId: 'balance-differs',
        params: { stated: printed(left), expected: shown, computation: `${printed(had)} - ${printed(spent)} = ${shown}` },
      }),
    ];
  });
}
