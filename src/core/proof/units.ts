/** Units that may follow a number in a report, in the field's own words. Longest first when matching. */
const COUNT_UNITS = `
  人剂次 人次 人份 人天 户次 家次 件次 辆次 车次 例次 台次 批次 场次 班次 期次 份次 所次 项次 床日 剂次
  针次 单位次 个百分点 百分点 个千分点 千分点 大类 个点 个月 学时 课时 学分 小时 分钟 平方公里 平方千米
  平方米 立方米 公里 千米 厘米 毫米 毫升 公顷 公斤 千克 毫克 ㎡ m2 元 人 名 位 例 户 家 所 个 张
  份 台 套 件 条 期 场 次 项 种 类 篇 支 只 株 瓶 盒 袋 箱 块 辆 起 处 批 对 栋 幢 间 座 床
  天 周 倍 部 本 册 幅 面 颗 粒 片 针 剂 米 吨 亩 克 升 分 艘 架 枚 根 桶 头 宗 则 堂 节 届
  治疗量 轮 支队 岁 卷 顶 把 层 排 队 组 副 道 口 眼 章 站 株次 盘 匹 棵 滴 门 日 村 乡 镇 封 笔 席 首 个工作日
  工作日 单位
`;
const LATIN_UNITS = 'μg/l ug/l mg/l mg/kg mmol/l mmhg g/l kg km cm mm mg ml db kw kg/m2 mb gb';
const ALL_UNITS = `${COUNT_UNITS} ${LATIN_UNITS}`.trim().split(/\s+/u);

const byFirst = new Map<string, string[]>();
for (const unit of [...ALL_UNITS].sort((left, right) => right.length - left.length)) {
  const first = unit.charAt(0);
  const list = byFirst.get(first);
  if (list) list.push(unit);
  else byFirst.set(first, [unit]);
}

/** The unit that starts at `index` of folded text, or null. */
export function unitAt(text: string, index: number): string | null {
  const found = byFirst.get(text.charAt(index))?.find((unit) => text.startsWith(unit, index)) ?? null;
  if (found === null) return null;
  const next = text.charAt(index + found.length);
  // 由0.98升至1.05 rises; 1.2升 is a volume.
  if (found === '升' && /[至到高为幅]/u.test(next)) return null;
  // A Latin unit ends where the letters end: "2kg" but not "2kgb".
  if (/[a-z]$/u.test(found) && /[a-z0-9]/u.test(next)) return null;
  return found;
}

/** How a unit is printed in results: μg/L as the standard writes it, 个百分点 in full. */
export function printedUnit(unit: string): string {
  switch (unit) {
    case '百分点':
      return '个百分点';
    case '千分点':
      return '个千分点';
    case '个点':
      return '个百分点';
    case '工作日':
      return '个工作日';
    case '大类':
      return '类';
    case 'μg/l':
    case 'ug/l':
      return 'μg/L';
    case 'mg/l':
      return 'mg/L';
    case 'mmol/l':
      return 'mmol/L';
    case 'mmhg':
      return 'mmHg';
    case 'g/l':
      return 'g/L';
    case '㎡':
    case 'm2':
      return '㎡';
    default:
      return unit;
  }
}

export type UnitFamily =
  'person' | 'visit' | 'case' | 'money' | 'percent' | 'points' | 'permille' | 'per100k' | 'per-people' | 'place' | 'other';

/** Units that may be added and divided with each other: 人 and 名, 家 and 所 and 个. */
export function unitFamily(unit: string): UnitFamily {
  if (unit.includes('/千人') || unit.includes('/万人')) return 'per-people';
  switch (unit) {
    case '人':
    case '名':
    case '位':
      return 'person';
    case '人次':
    case '人剂次':
    case '剂次':
    case '针次':
    case '人份':
      return 'visit';
    case '例':
    case '例次':
      return 'case';
    case '元':
      return 'money';
    case '%':
      return 'percent';
    case '个百分点':
    case '个千分点':
      return 'points';
    case '‰':
      return 'permille';
    case '/10万':
      return 'per100k';
    case '个':
    case '家':
    case '所':
    case '处':
      return 'place';
    default:
      return 'other';
  }
}

/** Whether two counts can stand over each other in a rate: the same unit, or people in one of people's units. */
export function comparable(left: string, right: string): boolean {
  if (left === right) return true;
  const people: readonly UnitFamily[] = ['person', 'visit', 'case'];
  const a = unitFamily(left);
  const b = unitFamily(right);
  return (a === b && a !== 'other') || (people.includes(a) && people.includes(b));
}

const WHOLE = new Set([
  ...'元 治疗量 平方米 ㎡ 公斤 千克 kg 吨 亩 公里 千米 米 升 毫升 小时 倍 % ‰ /10万 个百分点 个千分点 岁 日 天 μg/L mg/L'.split(' '),
  '',
]);

/** Whether the unit counts things, so that only whole numbers are true. */
export function countsWholes(unit: string): boolean {
  return !WHOLE.has(unit) && !unit.includes('/');
}
