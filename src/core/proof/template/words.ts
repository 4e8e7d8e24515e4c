/** Words that follow a value: what stands for more, for the same, for less. Null where the sentence would have to be written anew. */
export interface WordSet {
  readonly more: string;
  readonly same: string | null;
  readonly less: string;
}

const CHANGES: readonly (readonly [string, string])[] = [
  ['增长', '下降'],
  ['增加', '减少'],
  ['提高', '下降'],
  ['上升', '下降'],
  ['上涨', '下降'],
  ['提升', '下降'],
  ['升高', '降低'],
  ['净增', '净减'],
  ['延长', '缩短'],
  ['多', '少'],
];

/** The pair a direction word belongs to; 下降 takes its opposite from what fell: rates rise, quantities grow. */
export function changeWords(word: string, ofRate: boolean): WordSet | null {
  const rising = CHANGES.find(([more]) => more === word);
  if (rising) return { more: rising[0], same: '持平', less: rising[1] };
  if (word === '下降' || word === '回落' || word === '下滑') return { more: ofRate ? '提高' : '增长', same: '持平', less: word };
  if (word === '降低') return { more: '提高', same: '持平', less: word };
  const falling = CHANGES.find(([, less]) => less === word);
  return falling ? { more: falling[0], same: '持平', less: falling[1] } : null;
}

const VERDICTS: Readonly<Record<string, { readonly more: string | null; readonly same: string | null; readonly less: string | null }>> = {
  超额完成: { more: '超额完成', same: '完成', less: '未完成' },
  未完成: { more: '超额完成', same: '完成', less: '未完成' },
  高于: { more: '高于', same: '等于', less: '低于' },
  低于: { more: '高于', same: '等于', less: '低于' },
  超过: { more: '超过', same: '达到', less: '低于' },
  达到: { more: '高于', same: '达到', less: '低于' },
  未达到: { more: '高于', same: '达到', less: '未达到' },
  优于: { more: '高于', same: '达到', less: '优于' },
  还差: { more: null, same: null, less: '还差' },
};

/** The word for a value above, at or below its limit; null where none fits the sentence. */
export function verdictWord(word: string, sign: number): string | null {
  const set = VERDICTS[word];
  if (!set) return null;
  return sign > 0 ? set.more : sign < 0 ? set.less : set.same;
}

export const VERDICT_WORDS = Object.keys(VERDICTS).sort((left, right) => right.length - left.length);
