import type { Unit } from '../model/quantity';
import { joinNames } from './compose-name';
import type { IndicatorIndex } from './indicator-index';
import { nameKey } from './label-text';

/** Names that say only how something was counted; what was counted stands elsewhere. */
const GENERIC =
  /^(?:应|实|未|已|共|总|累计|实际|本期|全年|在管|在册)?(?:机构|项目|患者|病人|人员|人群|对象|服务|管理|规范管理|登记|建档|建卡|检查|筛查|检测|接种|体检|报告|监测|监督|检出|阳性|合格|处罚|救治|完成|参加|签约|覆盖|达标|报销|补偿|抽检|受理|办结|任务|计划|住院|门诊|患病|死亡|发病|治疗|培训|投资|发放|应种|实种|应管|在管|在册|检|种|查|治|管|服|访|筛|签|参)?(?:人数|人次|例数|户数|份数|个数|件数|次数|数量|金额|费用|面积|数|率|比例|占比|人|例)?$/u;

/** Words that name a quantity by themselves. */
const QUANTITY = /(?:收入|支出|费用|成本|拨款|补助|资金|金额|面积|人次|件次|总数|数|率|比例|人口)$/u;

const ORDINAL = /^(?:第?[\d一二三四五六七八九十]+(?:剂次|剂|针|次|轮|期|批|胎|孩)|[首末]剂|基础(?:免疫)?|加强(?:免疫)?)$/u;

const DEED = /(?:规范化?|健康)?(?:管理|筛查|监测|治疗|随访|体检|检查|检测|签约|救治|登记|报告)(?=(?:人数|例数|情况)?$)/u;

/** 高血压 under 慢性病规范管理 is counted as 高血压规范管理人数: the heading says what was done, the line to whom. Null where no such name is known. */
function deedName(parent: string, leaf: string, unit: Unit | null, index: IndicatorIndex): string | null {
  const deed = DEED.exec(nameKey(parent))?.[0];
  if (deed === undefined || isGenericName(leaf)) return null;
  return (
    [`${leaf}${deed}${unit === '%' ? '率' : '人数'}`, `${leaf}患者${deed}${unit === '%' ? '率' : '人数'}`].find(
      (name) => index.exact(name).length > 0,
    ) ?? null
  );
}

export function isGenericName(name: string): boolean {
  return GENERIC.test(nameKey(name)) || nameKey(name).length <= 2;
}

/** For each line its name parts (outer → inner); gives the one name by which the line is to be known. */
export function chooseNames(
  lines: readonly { readonly names: readonly string[]; readonly total: boolean }[],
  units: readonly (Unit | null)[],
  index: IndicatorIndex,
  joinByDefault: boolean,
): readonly string[] {
  const parts = lines.map((line) => line.names);
  const leaves = new Map<string, Set<string>>();
  for (const names of parts) {
    const leaf = nameKey(names.at(-1) ?? '');
    const outer = names.slice(0, -1).join('/');
    const set = leaves.get(leaf);
    if (set) set.add(outer);
    else leaves.set(leaf, new Set([outer]));
  }
  // Headings that a 合计 column under them stands for: what stands beside it are the parts of it.
  const totalled = new Set(lines.flatMap((line) => (line.total ? [line.names.join('/')] : [])));
  return parts.map((names, position) => {
    const leaf = names.at(-1) ?? '';
    if (names.length < 2) return leaf;
    if (
      totalled.has(names.slice(0, -1).join('/')) &&
      [names.at(-2) ?? '', leaf].every((name) => QUANTITY.test(name)) &&
      !isGenericName(leaf)
    )
      return leaf;
    const parent = names.at(-2) ?? '';
    const joined = joinNames(parent, leaf);
    const whole = names.reduce((outer, inner) => joinNames(outer, inner), '');
    const repeated = (leaves.get(nameKey(leaf))?.size ?? 0) > 1;
    const unit = units[position] ?? null;
    const known = (name: string): number => index.search(name, unit)[0]?.score ?? 0;
    // 第1剂, 加强: which of several, not what; the heading over it says that.
    if (names.length > 2 && ORDINAL.test(parent)) return whole;
    const deed = index.exact(joined).length === 0 ? deedName(parent, leaf, unit, index) : null;
    if (deed !== null) return deed;
    if (repeated) {
      // Two towns' 应种 under two vaccines: the nearest heading that tells them apart.
      return names.length > 2 &&
        parts.some(
          (other, at) =>
            at !== position && other.length > 2 && joinNames(other.at(-2) ?? '', other.at(-1) ?? '') === joined && other[0] !== names[0],
        )
        ? whole
        : joined;
    }
    if (joinByDefault && parent.length <= 2) return joined;
    if (parent.length > 2 && !isGenericName(leaf) && index.exact(leaf).some((hit) => hit.primary)) return leaf;
    const leafScore = known(leaf);
    const joinedScore = known(joined);
    if (joinedScore > leafScore + 0.02) return joined;
    if (isGenericName(leaf) || (joinByDefault && leafScore < 0.9)) return joined;
    return leaf;
  });
}
