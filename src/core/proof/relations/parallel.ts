import type { ProofFinding } from '../../model/claim';
import type { Reading } from '../claims';
import { figure, overlap, printed, raise, sum } from './shared';

const RATES = /%|‰|百分点|千分点|\//u;
const MEAN = /[人次例户]均|平均|每/u;
const BACK = 24;

interface Records {
  readonly first: readonly Reading[];
  readonly second: readonly Reading[];
  /** Index of the first claim of the first record. */
  readonly from: number;
}

/** 镇卫生院1106人次，补偿98.40万元；县级医院712人次，补偿176.05万元；…: records of two measures, in claims one after the other. */
function recordsAt(claims: readonly Reading[], from: number): Records | null {
  const one = claims[from];
  const two = claims[from + 1];
  if (!one || !two || one.unit === two.unit || [one, two].some((claim) => RATES.test(claim.unit) || claim.unit === '')) return null;
  const first: Reading[] = [];
  const second: Reading[] = [];
  const word = /[\u4e00-\u9fff]{2}[^\u4e00-\u9fff]*$/u.exec(two.lead)?.[0] ?? '';
  for (let index = from; index + 1 < claims.length; index += 2) {
    const left = claims[index];
    const right = claims[index + 1];
    if (!left || !right || left.unit !== one.unit || right.unit !== two.unit || left.paragraph !== one.paragraph) break;
    if (![left, right].every((claim) => claim.role === 'level' && !claim.isTarget && !claim.approx && claim.upper === null)) break;
    if (right.sentence !== left.sentence || MEAN.test(left.lead + right.lead) || !right.lead.endsWith(word)) break;
    if (first.length > 0 && /其中|合计|共计|总/u.test(left.lead)) break;
    first.push(left);
    second.push(right);
  }
  return first.length >= 2 ? { first, second, from } : null;
}

/** Where one measure of the records adds up to a total told before, the other must add up to the total told beside it. */
export function judgeParallel(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (let from = 0; from < claims.length; from++) {
    const records = recordsAt(claims, from);
    if (!records) continue;
    const finding = judgeRecords(claims, records);
    if (finding) findings.push(finding);
    from += records.first.length * 2 - 1;
  }
  return findings;
}

function judgeRecords(claims: readonly Reading[], { first, second, from }: Records): ProofFinding | null {
  const before = claims.slice(Math.max(0, from - BACK), from);
  const word = /([\u4e00-\u9fff]{2})[^\u4e00-\u9fff]*$/u.exec(second[0]?.lead ?? '')?.[1] ?? null;
  for (const total of before.filter(
    (claim) => claim.unit === first[0]?.unit && claim.value >= 100 && overlap(sum(first), claim.interval),
  )) {
    const beside = claims.filter(
      (claim) =>
        claim.sentence === total.sentence &&
        claim.start > total.start &&
        claim.start < (first[0]?.start ?? 0) &&
        claim.unit === second[0]?.unit,
    );
    const named = beside.filter((claim) => word !== null && claim.lead.includes(word) && !MEAN.test(claim.lead) && claim.role === 'level');
    const stated = named[0];
    if (!stated || stated.isTarget || stated.approx || beside.some((claim) => overlap(sum(second), claim.interval))) continue;
    const value = second.reduce((all, part) => all + part.value, 0);
    if (named.length > 1 || Math.abs(value - stated.value) > stated.value * 0.2) continue;
    const scale = stated.text.includes('亿') ? 1e8 : stated.text.includes('万') ? 1e4 : 1;
    return raise({
      rule: 'total-equals-parts',
      severity: 'error',
      at: stated,
      others: second,
      stated: stated.value,
      expected: Number(value.toPrecision(12)),
      messageId: 'sum-differs',
      params: {
        stated: printed(stated),
        expected: `${figure(value / scale)}${scale === 1e8 ? '亿' : scale === 1e4 ? '万' : ''}`,
        computation: `${second.map(printed).join(' + ')} ≠ ${printed(stated)}`,
      },
    });
  }
  return null;
}

const OF_THEM = /^[^，。；;,\d]{0,12}中[，,]? ?(?:有|仍有|已有|还有)?$/u;

/** 11个街道中，7个完成任务，5个未完成: those that did and those that did not are all of them. */
export function judgeComplement(claims: readonly Reading[], folded: string): ProofFinding[] {
  return claims.flatMap((whole, index) => {
    const did = claims[index + 1];
    const not = claims[index + 2];
    if (!did || !not || new Set([whole.sentence, did.sentence, not.sentence]).size > 1) return [];
    if (new Set([whole.unit, did.unit, not.unit]).size > 1 || !OF_THEM.test(folded.slice(whole.unitEnd, did.start))) return [];
    const verb = /^(?:未|没有|没|尚未|还未)([\u4e00-\u9fff]{2})/u.exec(folded.slice(not.unitEnd, not.unitEnd + 8))?.[1];
    const clause = folded.slice(did.unitEnd, not.start);
    if (verb === undefined || !clause.includes(verb) || /[未没]/u.test(clause) || (clause.match(/[，,、]/gu)?.length ?? 0) > 1) return [];
    const value = did.value + not.value;
    if (value === whole.value || [whole, did, not].some((claim) => claim.approx)) return [];
    return [
      raise({
        rule: 'total-equals-parts',
        severity: 'error',
        at: whole,
        others: [did, not],
        stated: whole.value,
        expected: value,
        messageId: 'sum-differs',
        params: {
          stated: printed(whole),
          expected: figure(value),
          computation: `${printed(did)} + ${printed(not)} = ${figure(value)} ≠ ${printed(whole)}`,
        },
      }),
    ];
  });
}
