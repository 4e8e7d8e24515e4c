import type { ProofFinding } from '../../model/claim';
import type { Interval } from '../../model/quantity';
import type { Reading } from '../claims';
import { comparable, unitFamily } from '../units';
import { decimalsOf, figure, overlap, printed, printedAmount, quotient, raise, SCALE, wordOf } from './shared';

/**
 * Records of one form: what two figures make of a third in one of them they make in the others. 抽检1836件，合格1742件，合格率94.9%;
 * 抽检426件，合格417件，合格率97.9%; …. The form is read off the words just before the figures and their units, never off a list of words.
 */
type Form = 'rate' | 'difference' | 'mean';

interface Formed {
  readonly form: Form;
  readonly key: string;
  readonly stated: Reading;
  readonly first: Reading;
  readonly second: Reading;
  readonly exact: Interval;
  readonly value: number;
  readonly holds: boolean;
}

const BACK = 4;
const MOST = 1200;

const usable = (claim: Reading): boolean =>
  claim.role === 'level' && !claim.isTarget && !claim.approx && claim.upper === null && claim.bound === null && claim.value > 0;

const isCount = (claim: Reading): boolean =>
  SCALE[claim.unit] === undefined && !claim.unit.includes('/') && unitFamily(claim.unit) !== 'points' && claim.unit !== '';

/** Cut off as often as rounded. */
const room = ({ interval, step }: Reading): Interval => ({ low: interval.low - step / 2, high: interval.high });

function rateOf(stated: Reading, first: Reading, second: Reading): Formed | null {
  const scale = SCALE[stated.unit];
  if (scale === undefined || first.value < second.value || !comparable(first.unit, second.unit)) return null;
  const exact = quotient(second.interval, first.interval, scale);
  return formed('rate', { stated, first, second }, exact, (second.value / first.value) * scale);
}

function differenceOf(stated: Reading, first: Reading, second: Reading): Formed | null {
  if (stated.unit !== first.unit || stated.unit !== second.unit || first.value < 10) return null;
  const more = first.value >= second.value ? first : second;
  const less = more === first ? second : first;
  const exact = { low: more.interval.low - less.interval.high, high: more.interval.high - less.interval.low };
  return formed('difference', { stated, first, second }, exact, more.value - less.value);
}

function meanOf(stated: Reading, first: Reading, second: Reading): Formed | null {
  if (stated.unit !== second.unit || first.unit === second.unit || unitFamily(first.unit) === 'money') return null;
  if (!/均|每/u.test(stated.lead) || second.value < first.value) return null;
  return formed('mean', { stated, first, second }, quotient(second.interval, first.interval, 1), second.value / first.value);
}

type Triple = Pick<Formed, 'stated' | 'first' | 'second'>;

function formed(form: Form, triple: Triple, exact: Interval, value: number): Formed | null {
  const { stated, first, second } = triple;
  const words = [wordOf(first), wordOf(second)];
  if (words.some((word) => word === '') || words[0] === words[1] || (form !== 'rate' && words.includes(wordOf(stated)))) return null;
  const key = [form, ...words, first.unit, second.unit, stated.unit, form === 'rate' ? '' : wordOf(stated)].join(' ');
  return { form, key, ...triple, exact, value, holds: overlap(exact, form === 'difference' ? stated.interval : room(stated)) };
}

const SHARED_WORD = /率|占|比|\($/u;

/** Every way in which a figure may follow from two told just before it in its sentence. */
function formsAt(claims: readonly Reading[], index: number): Formed[] {
  const stated = claims[index];
  if (!stated || !usable(stated)) return [];
  const back = claims.slice(Math.max(0, index - BACK), index).filter((claim) => claim.sentence === stated.sentence);
  const counts = back.filter((claim) => usable({ ...claim, isTarget: false }) && isCount(claim));
  const last = claims[index - 1];
  return counts.flatMap((second, order) =>
    counts.slice(0, order).flatMap((first): Formed[] => {
      const rate = second === last && SHARED_WORD.test(stated.lead) ? rateOf(stated, first, second) : null;
      const others = isCount(stated) ? [differenceOf(stated, first, second), meanOf(stated, first, second)] : [];
      return [rate, ...others].filter((one) => one !== null);
    }),
  );
}

const digits = (claim: Reading): number => String(Math.round(claim.value / claim.step)).length;

/** Whether that a form holds says something: 100% and small numbers do by chance. */
const tells = ({ form, stated, first, second }: Formed): boolean =>
  form === 'rate'
    ? first.value !== second.value && digits(stated) >= 3
    : form === 'mean'
      ? digits(stated) >= 2
      : Math.max(first.value, second.value) >= 100 && stated.value !== first.value && stated.value !== second.value;

/** As far as a slip goes: another meaning of the figure lies farther off. */
const near = ({ form, stated, first, value }: Formed): boolean =>
  form === 'difference' ? Math.abs(stated.value - value) <= first.value * 0.1 : Math.abs(stated.value - value) <= value * 0.25;

export function judgeRecords(all: readonly Reading[]): ProofFinding[] {
  const claims = all.slice(0, MOST);
  const byPlace = claims.map((_claim, index) => formsAt(claims, index));
  const holding = new Set(byPlace.flat().flatMap((one) => (one.holds && tells(one) ? [one.key] : [])));
  return byPlace.flatMap((forms, index) => {
    if (forms.length === 0 || forms.some((one) => one.holds)) return [];
    const broken = forms.find((one) => holding.has(one.key) && near(one));
    return broken && !explained(broken, claims, index) ? [differs(broken)] : [];
  });
}

/** Another count of the paragraph, or another pair of its figures, gives what is printed. */
function explained({ form, stated, second }: Formed, claims: readonly Reading[], index: number): boolean {
  const told = claims
    .slice(Math.max(0, index - 40), index + 3)
    .filter((claim) => claim !== stated && claim.value > 0 && isCount(claim) && claim.paragraph === stated.paragraph);
  const anywhere = claims
    .slice(Math.max(0, index - 80), index + 3)
    .filter((claim) => claim !== stated && claim.value > 0 && isCount(claim));
  if (form === 'rate')
    return anywhere.some(
      (whole) =>
        whole !== second &&
        comparable(whole.unit, second.unit) &&
        overlap(quotient(second.interval, whole.interval, SCALE[stated.unit] ?? 100), room(stated)),
    );
  if (form === 'mean')
    return told.some((amount) =>
      told.some((count) => amount.unit === stated.unit && overlap(quotient(amount.interval, count.interval, 1), room(stated))),
    );
  const alike = told.filter((claim) => claim.unit === stated.unit && claim.sentence === stated.sentence);
  return alike.some((one) => alike.some((two) => one !== two && overlap(apart(one, two), stated.interval)));
}

const apart = (one: Reading, two: Reading): Interval => ({
  low: one.interval.low - two.interval.high,
  high: one.interval.high - two.interval.low,
});

function differs({ form, stated, first, second, value }: Formed): ProofFinding {
  const decimals = decimalsOf(stated);
  if (form !== 'difference') {
    const shown = figure(value, decimals);
    const mean = form === 'mean';
    const { unit } = stated;
    return raise({
      rule: mean ? 'mean-recomputes' : 'rate-recomputes',
      severity: mean ? 'warning' : 'error',
      at: stated,
      others: [second, first],
      stated: stated.value,
      expected: Number(value.toFixed(decimals)),
      messageId: mean ? 'mean-differs' : 'rate-differs',
      params: {
        stated: mean ? `${printed(stated)}${unit}` : printed(stated),
        expected: `${shown}${unit}`,
        computation: `${printed(second)} ÷ ${printed(first)} = ${figure(value, decimals + 2)}${mean ? '' : unit}`,
      },
    });
  }
  const [more, less] = first.value >= second.value ? [first, second] : [second, first];
  const shown = printedAmount(value, stated);
  return raise({
    rule: 'balance-recomputes',
    severity: 'warning',
    at: stated,
    others: [first, second],
    stated: stated.value,
    expected: Number(value.toPrecision(12)),
    messageId: 'balance-differs',
    params: { stated: printed(stated), expected: shown, computation: `${printed(more)} - ${printed(less)} = ${shown}` },
  });
}
