import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { printed, raise } from './shared';

const WORD = /(超过|高于|大于|达到|低于|不足|小于|不到|在)$/u;
const OF_THEM = /^(以上|以下)?的(?:县|区|县区|乡镇|地区|单位|机构|医院|卫生院|市|省)*(?:共)?(?:有|是|为|包括)?$/u;
const OPENS_LIST = /^[^，。；;\d]{0,6}(?:[:]|[，,](?:分别(?:为|是)|依次(?:为|是)|即|包括|有))[^，。；;\d]{1,10}$/u;
const NEXT = /^(?:、|和|与|及|以及)[^，。；;\d]{1,10}$/u;
const MOST = 20;

/** The rates named after the threshold, one place each: 青原县91.2%、城关区86.5%和石泉县78.4%. */
function membersOf(claims: readonly Reading[], index: number, folded: string): readonly Reading[] {
  const threshold = claims[index];
  let at = index + 1;
  let end = threshold?.unitEnd ?? 0;
  const counted = claims[at];
  // 的有4个：…
  if (counted && counted.unit !== threshold?.unit && counted.sentence === threshold?.sentence) {
    if (!OF_THEM.test(folded.slice(end, counted.start).trim())) return [];
    end = counted.unitEnd;
    at++;
  } else return [];
  const list: Reading[] = [];
  for (; threshold && at < claims.length && list.length < MOST; at++) {
    const claim = claims[at];
    if (!claim || claim.sentence !== threshold.sentence || claim.unit !== threshold.unit || claim.approx || claim.upper !== null) break;
    const lead = folded.slice(end, claim.start).trim();
    if (!(list.length === 0 ? OPENS_LIST.test(lead) : NEXT.test(lead))) break;
    list.push(claim);
    end = claim.unitEnd;
  }
  return list;
}

/** 完成率超过80%的有4个：青原县91.2%、…: each one named must lie on the side of the threshold that the word says. */
export function judgeThresholds({ claims, folded }: ReportReading): ProofFinding[] {
  return claims.flatMap((threshold, index) => {
    const word =
      threshold.unit === '%' || threshold.unit === '‰' || threshold.unit === '/10万' ? WORD.exec(threshold.lead.trimEnd())?.[1] : undefined;
    if (word === undefined) return [];
    const after = folded.slice(threshold.unitEnd, threshold.unitEnd + 2);
    const above = word === '在' ? (after === '以上' ? true : after === '以下' ? false : null) : /超|高|大|达/u.test(word);
    if (above === null) return [];
    const wrong = membersOf(claims, index, folded).find((member) =>
      above ? member.interval.high < threshold.value : member.interval.low > threshold.value,
    );
    if (!wrong) return [];
    const sign = above ? '<' : '>';
    return [
      raise({
        rule: 'comparison-agrees',
        severity: 'error',
        at: wrong,
        others: [threshold],
        stated: wrong.value,
        expected: null,
        messageId: 'comparison-differs',
        params: {
          stated: printed(wrong),
          expected: printed(threshold),
          word: word === '在' ? after : word,
          computation: `${printed(wrong)} ${sign} ${printed(threshold)}`,
        },
      }),
    ];
  });
}
