/**
 * Kinds that by the field's own regulations and report forms are all there is: where a list tells each of them once, it tells the whole.
 * Each kind by the words that name it; the second list holds kinds that reports leave out where there are none.
 */
export interface Kinds {
  readonly all: readonly RegExp[];
  readonly optional?: readonly RegExp[];
}

const kinds = (all: readonly RegExp[], optional: readonly RegExp[] = []): Kinds => ({ all, optional });

export const KINDS: readonly Kinds[] = [
  kinds([/男/u, /女/u]),
  kinds([/城[市镇]/u, /农村|乡村/u]),
  kinds([/公立/u, /民营|私立|社会办|非公立/u]),
  kinds([/门诊|门急诊/u, /住院/u], [/其他|体检/u]),
  kinds([/职工/u, /居民/u], [/其他/u]),
  kinds([/主办/u, /[会协]办/u], [/[分独]办/u]),
  kinds([/简易程序/u, /(?:一般|普通)程序/u]),
  kinds([/罚款/u, /没收/u]),
  kinds([/自然人|公民|个人/u, /法人|单位|组织/u]),
  kinds([/(?:在|入)编/u, /(?:聘用|编外|非编|合同)/u], [/返聘|其他/u]),
  kinds([/约束性/u, /预期性/u]),
  kinds([/基本支出/u, /项目支出/u]),
  kinds([/人员经费/u, /公用经费/u], [/其他|补助/u]),
  kinds([/人大代表建议|建议/u, /政协(?:委员)?提案|提案/u]),
  kinds([/全血/u, /血小板|成分/u]),
  kinds([/初次|首次/u, /再次|重复|多次/u]),
  kinds([/团体/u, /街头|个人/u], [/其他/u]),
  kinds([/维持/u, /纠正|撤销|变更/u], [/尚未|未审结/u, /其他/u]),
  kinds([/县[域内]|县内|本地/u, /县外|外出|异地|转外/u]),
  kinds([/常住|户籍/u, /流动|非户籍/u]),
  kinds([/有效/u, /空返|无效/u]),
  kinds([/(?<!非)免疫规划|一类/u, /非免疫规划|二类/u]),
  kinds([/中央/u, /省/u, /市|县|区|地方/u], [/市/u, /县|区/u]),
  kinds([/乙类/u, /丙类/u], [/甲类/u]),
  kinds([/三级/u, /二级/u], [/一级/u, /未定级|未评|其他/u]),
  kinds([/高级|正高|副高/u, /中级/u, /初级及以下|初级|初职/u], [/副高/u, /其他|未评|无职称|见习/u]),
  kinds([/高级|正高|副高/u, /中级/u, /及以下/u]),
  kinds([/主任(?!助)|正高/u, /副主任|副高/u, /主治|中级/u, /住院医|初级/u], [/其他/u]),
  kinds([/优秀/u, /良好/u, /(?<!不)(?:合格|达标)/u, /不(?:合格|达标)/u]),
  kinds([/大型/u, /中型/u, /小型/u, /微型/u]),
  kinds([/轻度/u, /中度/u, /重度/u]),
  kinds([/低级别/u, /高级别/u], [/癌/u]),
  kinds([/网络|网上|电子/u, /信函|邮寄|来信/u], [/当面|现场/u, /电话/u, /传真|其他/u]),
  kinds([/来信/u, /来访/u], [/来电/u, /网/u]),
  kinds([/一孩/u, /二孩/u, /(?:二|三)孩及?以上|多孩/u]),
  kinds([/第?一季度/u, /第?二季度/u], [/第?三季度/u, /第?四季度/u]),
  kinds([/出厂水/u, /末梢水/u], [/二次供水/u]),
  kinds([/枯水期/u, /丰水期/u]),
  kinds([/一般反应/u, /异常反应/u], [/偶合/u, /心因|心理/u, /质量|差错/u]),
  kinds([/新办/u, /延续/u], [/变更/u, /注销/u, /补[办发]/u]),
  kinds([/政府/u, /社会/u, /个人/u]),
  kinds([/财政补助|财政补贴/u, /个人缴费/u], [/集体/u]),
];

/** How much of a division names tell: each of its kinds, or those that are always there while others may be left out. */
export type Told = 'all' | 'main';

/** What the names tell of one of the divisions, each kind once and nothing else; null where they are of none. */
export function kindsTold(names: readonly string[]): Told | null {
  const told = KINDS.map(({ all, optional = [] }): Told | null => {
    if (names.length < all.length || names.length > all.length + optional.length) return null;
    const patterns = [...all, ...optional];
    const used = new Set<number>();
    const each = names.every((name) => {
      const at = patterns.findIndex((pattern, order) => !used.has(order) && pattern.test(name));
      return at >= 0 && used.add(at).size > 0;
    });
    if (!each || !all.every((_pattern, order) => used.has(order))) return null;
    return used.size === patterns.length ? 'all' : 'main';
  });
  return told.includes('all') ? 'all' : told.includes('main') ? 'main' : null;
}
