import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { printed, raise, SCALE } from './shared';
import { leadingDigitAway, movedPoint, slipOf } from './slips';

const MOST_NAMED = 2000;
const TOO_COMMON = /^(?:资金|金额|补偿金额|补助|投资|总投资|人数|总数|收入|支出|费用|占比|比例)$/u;

/** Between the rate and its number only words that say nothing of another thing: 接种率：卡介苗99.6% is a rate of BCG. */
const RATE_SUBJECT = /([\u4e00-\u9fff]{2,12}率)[仍还依然较偏高低只仅有约均已为达到是在，, ]{0,10}$/u;

/** What a rate is of, with words between it and the number: 剖宫产率仍偏高，为39.16% → 剖宫产率. */
function subjectOf(claim: Reading): string | null {
  if (SCALE[claim.unit] !== undefined) {
    const found = RATE_SUBJECT.exec(claim.lead);
    return found?.[1]?.replace(/^.*(?:的|其中|年|月|了|均|以及|是)/u, '') ?? null;
  }
  const name = claim.indicator.name.replace(/[\s\d、，,.]/gu, '');
  return name.length >= 3 && !TOO_COMMON.test(name) ? name : null;
}

/** Last year's figure, the province's, and that of one kind of people differ for a reason. */
const OTHER_SCOPE = /上年|去年|同期|全[国省]|平均|基期|其中|最[高低]|农村|城[市镇]|男|女/u;

interface Named {
  readonly claim: Reading;
  readonly subject: string;
}

/** Both name the same thing: exactly, or the shorter is how the longer ends. */
const agree = (left: string, right: string): boolean =>
  left === right || (left.length >= 3 && right.endsWith(left)) || (right.length >= 3 && left.endsWith(right));

/**
 * One quantity told twice, once with two digits exchanged or the point moved: 剖宫产率39.61% and 39.16%, 设备款86.5万元 and 865万元. Other
 * differences may be another scope and are not judged here.
 */
export function judgeSlippedRepeats({ claims }: ReportReading): ProofFinding[] {
  const named = claims.slice(0, MOST_NAMED).flatMap((claim): Named[] => {
    if (claim.role !== 'level' || claim.isTarget || claim.approx || claim.upper !== null || claim.bound !== null) return [];
    const subject = subjectOf(claim);
    return subject === null ? [] : [{ claim, subject }];
  });
  const byEnd = new Map<string, Named[]>();
  for (const one of named) {
    const key = `${one.subject.slice(-3)} ${one.claim.unit}`;
    byEnd.set(key, [...(byEnd.get(key) ?? []), one]);
  }
  return [...byEnd.values()].flatMap((group) => (group.length < 2 || group.length > 6 ? [] : pairsOf(group)));
}

function pairsOf(group: readonly Named[]): ProofFinding[] {
  return group.flatMap((later, order) => {
    const earlier = group
      .slice(0, order)
      .find((other) => other.claim.sentence !== later.claim.sentence && agree(other.subject, later.subject) && slipped(other, later));
    if (!earlier) return [];
    return [differ(earlier.claim, later.claim, later.subject.length < earlier.subject.length ? later.subject : earlier.subject)];
  });
}

function differ(earlier: Reading, later: Reading, name: string): ProofFinding {
  const unit = later.text.includes(later.unit) ? '' : later.unit;
  return raise({
    rule: 'same-quantity-agrees',
    severity: 'warning',
    at: later,
    others: [earlier],
    stated: later.value,
    expected: earlier.value,
    messageId: 'values-differ',
    params: { stated: `${printed(later)}${unit}`, expected: `${printed(earlier)}${unit}`, name },
  });
}

function slipped({ claim: earlier, subject }: Named, { claim: later, subject: other }: Named): boolean {
  if (earlier.value === later.value || (earlier.period !== null && later.period !== null && earlier.period !== later.period)) return false;
  if (movedPoint(earlier.value, later.value)) return true;
  const step = Math.min(earlier.step, later.step);
  if (earlier.step !== later.step || OTHER_SCOPE.test(earlier.lead + later.lead)) return false;
  if (subject === other && slipOf(later.value, earlier.value, step) === 'exchange') return true;
  return earlier.area === later.area && SCALE[later.unit] !== undefined && leadingDigitAway(earlier.value, later.value, step);
}

const LONG_NAME = 6;
const CONTEXT = 60;
const KNOWN = 6;

/** 1860 and 1680 share their digits: what may be one another with two of them exchanged. */
const digitsOf = (claim: Reading): string =>
  [...String(Number(claim.value.toPrecision(12))).replace(/\D|0+$/gu, '')].sort((left, right) => left.localeCompare(right, 'en')).join('');

/**
 * 医疗服务能力提升1860万元 and, later, 医疗服务能力提升项目预算2400万元，实际支出1680万元: one amount told twice with two digits exchanged, the
 * second under a name told with other figures of its sentence.
 */
export function judgeExchangedRepeats({ claims, folded, passages }: ReportReading): ProofFinding[] {
  const told = new Map<string, Reading[]>();
  const findings: ProofFinding[] = [];
  for (const later of claims.slice(0, MOST_NAMED)) {
    const digits = digitsOf(later);
    if (later.role !== 'level' || later.isTarget || later.approx || digits.length < 3 || SCALE[later.unit] !== undefined) continue;
    const key = `${digits} ${later.unit}`;
    const known = told.get(key) ?? [];
    told.set(key, [...known.slice(1 - KNOWN), later]);
    const context = folded.slice(Math.max(passages.sentences[later.sentence] ?? 0, later.start - CONTEXT), later.start);
    if (OTHER_SCOPE.test(context)) continue;
    const earlier = known.find(
      (claim) => claim.sentence !== later.sentence && exchanged(claim, later) && context.includes(longName(claim)),
    );
    if (earlier) findings.push(differ(earlier, later, longName(earlier)));
  }
  return findings;
}

const exchanged = (earlier: Reading, later: Reading): boolean =>
  longName(earlier).length >= LONG_NAME &&
  earlier.value !== later.value &&
  slipOf(later.value, earlier.value, Math.max(earlier.step, later.step)) === 'exchange';

const longName = (claim: Reading): string => claim.indicator.name.replace(/[\s\d、，,.]/gu, '');
