import type { Direction } from '../model/catalogue';
import type { Locale } from '../model/finding';
import type { Period } from '../model/quantity';
import type { TextPiece } from '../model/text';
import type { Pieces } from './pieces';
import type { RoundingMode } from '../model/decimal';

/** What a change is held against: the whole year before, the same months of it, its end. */
export type Base = 'last-year' | 'same-period' | 'year-end';
/** Counts and amounts grow; rates rise, and whether that is good depends on the indicator; a mean time becomes longer. */
export interface Noun {
  readonly kind: 'quantity' | 'rate' | 'mean';
  readonly direction: Direction;
}
export type Sign = -1 | 0 | 1;

/** A target as a sentence speaks of it. */
export interface AgainstTarget {
  readonly met: boolean;
  readonly equal: boolean;
  readonly direction: 'up' | 'down';
  readonly target: TextPiece;
  /** The gap with its unit; null where a gap has no unit of its own (‰, /10万). */
  readonly gap: TextPiece | null;
  /** Document and number, on request. */
  readonly source: string | null;
}

/** A task, what was done of it, how far that is. */
export interface Completion {
  readonly name: Pieces;
  readonly task: TextPiece | null;
  readonly done: TextPiece | null;
  readonly completion: TextPiece | null;
  /** Of the done to the task: more, all, less. */
  readonly sign: Sign;
  /** The sheet's own words for the task (预算) and for the completion (执行率); null for the usual ones. */
  readonly taskWord: string | null;
  readonly completionWord: string | null;
}

/** How many areas reached the target that the sheet states. */
export interface AreasReached {
  readonly all: TextPiece;
  readonly reached: TextPiece;
  readonly places: 'townships' | 'counties' | 'areas';
}

/** All that is written in one language. Functions get numbers as pieces, so that no number loses its cell. */
export interface Voice {
  readonly locale: Locale;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
  /** Letters of this language for one Chinese character, for the length of sentences. */
  readonly width: number;
  /** A finished sentence as it stands in a paragraph. */
  sentence(pieces: Pieces): Pieces;
  /** Between items of a list; `last` before the last item. */
  readonly list: { readonly between: string; readonly last: string };
  /** The number as printed, with its unit. */
  number(value: number, decimals: number, unit: string, rounding: RoundingMode): string;
  /** Between bare facts of one thing. */
  readonly between: string;
  /** 卡介苗99.60%: an item of a list. */
  item(name: Pieces, number: TextPiece): Pieces;
  /** 孕前优生健康检查完成率79.66% */
  completionOf(name: Pieces, completion: TextPiece): Pieces;
  /** A name inside a sentence. */
  inside(name: string): string;
  /** A number in the unit in which it is read best, no digit lost: 155600元 → 15.56万元. */
  readable(value: number, decimals: number, unit: string): { readonly value: number; readonly decimals: number; readonly unit: string };
  /** 增长5.2% · 下降1.2个百分点 · 持平; `amount` has no sign. */
  change(noun: Noun, sign: Sign, amount: string): string;
  /** 增加12人 · 减少12人 · 缩短0.3天 */
  difference(noun: Noun, sign: Sign, amount: string): string;
  /** 比上年同期增长5.2% */
  compared(base: Base, change: Pieces): Pieces;
  /** 2023年1—10月 · 截至2023年10月底 (`until`). Each number becomes a piece by `number`. */
  period(period: Period, number: (value: number) => TextPiece, until: boolean): Pieces;
  /** 全市 for 腾冲市. */
  wholeArea(area: string): string;
  /** 2023年1—10月，全市 */
  lead(period: Pieces, area: Pieces): Pieces;
  value(name: Pieces, number: TextPiece, kind: 'count' | 'stock' | 'rate' | 'mean'): Pieces;
  /** The name before a number, without what the unit says again: 活产数 + 人 → 活产. */
  nameBefore(name: string, unit: string): string;
  /** 病媒防制方面， : opens a run of clauses about one matter. */
  topic(subject: Pieces): Pieces;
  completed(fact: Completion): Pieces;
  againstTarget(fact: AgainstTarget): Pieces;
  share(share: TextPiece): Pieces;
  shareOf(name: Pieces, share: TextPiece): Pieces;
  /** 分别占53.3%、42.0%、4.7% */
  shares(shares: readonly TextPiece[]): Pieces;
  rank(rank: TextPiece): Pieces;
  /** 县级住院1458人次，补偿153.42万元 : a member and what is told of it. */
  member(name: Pieces, first: Pieces): Pieces;
  rankText(rank: number): string;
  ofWhich(parts: readonly Pieces[]): Pieces;
  /** 职工中，执业（助理）医师9人、注册护士8人 */
  among(whole: Pieces, parts: readonly Pieces[]): Pieces;
  /** ，甲镇最高（92.2%），乙镇最低（87.9%）: behind the rate itself. */
  ends(best: Pieces | null, worst: Pieces | null): readonly Pieces[];
  /** 按性别分，男1848人、女1804人 */
  brokenDown(by: Pieces, parts: readonly Pieces[]): Pieces;
  /** 按学历分，研究生84人、大学本科1092人: a sentence of its own. */
  divided(by: Pieces, parts: readonly Pieces[]): Pieces;
  /** 高血压、糖尿病患者规范管理率分别为97.69%、97.01% */
  respectively(names: readonly Pieces[], tail: Pieces, numbers: readonly TextPiece[]): Pieces;
  /** 接种率：卡介苗99.60%、乙肝疫苗98.32% */
  each(quantity: Pieces, items: readonly Pieces[]): Pieces;
  /** 公共场所、学校卫生完结率均为100% */
  alike(names: readonly Pieces[], tail: Pieces, number: TextPiece): Pieces;
  /** 除脊髓灰质炎疫苗（85%）外，其余各项接种率均为100%; 各单位 where the members are `places`. */
  exceptFor(exceptions: readonly Pieces[], quantity: Pieces, number: TextPiece, places: boolean): Pieces;
  topThree(quantity: Pieces, items: readonly Pieces[], shares: readonly TextPiece[]): Pieces;
  mainPart(name: Pieces, number: TextPiece, whole: Pieces, share: TextPiece): Pieces;
  /** A镇（99.2%） */
  inBrackets(name: Pieces, number: TextPiece): Pieces;
  bestAndWorst(quantity: Pieces, best: Pieces | null, worst: Pieces | null): Pieces;
  /** 出车最多的是7月（3655次），最少的是2月（2890次） */
  mostAndLeast(quantity: Pieces, most: Pieces, least: Pieces): Pieces;
  /** 21个乡镇中19个达到目标 · 21个乡镇均达到目标 */
  reached(areas: AreasReached): Pieces;
  /** 接种率未达到目标的有明光镇（88.31%） */
  missed(quantity: Pieces, items: readonly Pieces[]): Pieces;
  /** 低于序时进度3.67个百分点 */
  behindSchedule(schedule: TextPiece, gap: TextPiece): Pieces;
  /** 未完成年度任务 */
  readonly unfinished: Pieces;
  none(name: string): string | null;
  readonly headings: { readonly other: string; readonly problems: string; readonly brief: string };
}
