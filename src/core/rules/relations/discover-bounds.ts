import { isCount, type Relation, type RelationInstance } from './relation';
import { holds } from './solve';
import type { GridLine, GridView } from './table-grid';

const MANY_LINES = 60;

/** Words of a whole and of a part that the same people pass through; `rest` must agree where both leave one. */
const STEPS: readonly { readonly whole: RegExp; readonly part: RegExp }[] = [
  { whole: /应(?=[查检种治管访报登筛随服接])/u, part: /实(?=[查检种治管访报登筛随服接])/u },
  { whole: /(?:登记|建档|发现|确诊|患者|在册|累计)(?:人|例)?数/u, part: /(?:规范|健康)?管理(?:人|例)?数/u },
  { whole: /(?:登记|建档|确诊)$/u, part: /(?:规范|健康)?管理$/u },
  {
    whole: /(?:检查|体检|筛查|检测|监测|实检|抽检|受检|普查)(?:人|例|户|件|份)?数/u,
    part: /(?:异常|阳性|患病|合格|不合格|检出|确诊|超标)(?:人|例|户|件|份)?数/u,
  },
  { whole: /(?:总|常住|户籍)?人(?:口)?数|应签/u, part: /^(?:已)?签约(?:人|户)?数?/u },
];

/** Of the same people, whatever the other lines show: reimbursed stays are stays. */
const CERTAIN: readonly { readonly whole: RegExp; readonly part: RegExp }[] = [
  ...['住院', '门诊'].map((kind) => ({
    whole: new RegExp(`^${kind}(?:总)?人(?:次)?数?$`, 'u'),
    part: new RegExp(`^(?:新农合|农合|医保|城乡居民医保|城乡居民|参合|参保).*${kind}.*(?:报补|报销|补偿|结算)?人(?:次)?数?$`, 'u'),
  })),
  // Each age is within the next: 新生儿 < 28 days, 婴儿 < 1 year.
  { whole: /^5岁以下儿童死亡(?:人)?数?$/u, part: /^婴儿死亡(?:人)?数?$/u },
  { whole: /^婴儿死亡(?:人)?数?$/u, part: /^新生儿死亡(?:人)?数?$/u },
];

/** Part ≤ whole where words say it for certain: 其中 lines, and steps that the same people pass through. */
export function discoverBounds(view: GridView, ratios: readonly Relation[]): readonly Relation[] {
  const relations: Relation[] = [];
  if (view.lines.length <= MANY_LINES)
    relations.push(...ofWhich(view), ...steps(view), ...certain(view), ...staff(view), ...cumulated(view));
  return [...relations, ...fromRates(ratios)];
}

/** A share of a whole cannot pass it: the operands of a rate in % that no word lets pass 100. */
function fromRates(ratios: readonly Relation[]): readonly Relation[] {
  return ratios.flatMap((ratio): Relation[] => {
    if (ratio.kind !== 'ratio' || ratio.scale !== 100 || ratio.completion || MAY_PASS_100.test(ratio.name)) return [];
    // What falls below 0 anywhere is a change and no part.
    if (ratio.instances.some(({ operands: [part] }) => part !== undefined && part.value < 0)) return [];
    const instances = ratio.instances.flatMap(({ operands: [part, whole], label }) =>
      part && whole && part.value >= 0 && whole.value >= 0 ? [{ result: whole, operands: [part], label }] : [],
    );
    return settle({
      ...ratio,
      kind: 'at-most',
      name: ratio.operandNames[1] ?? '',
      operandNames: ratio.operandNames.slice(0, 1),
      scale: 1,
      instances,
    });
  });
}

/** Rates that may rightly pass 100 %. */
export const MAY_PASS_100 =
  /完成|任务|增|减|比上年|同比|环比|幅|使用率|周转|执行率|比例|性别比|负担系数|抚养比|(?<!总体)到位率|报告率|利润|结余|超|兑现|进度|死亡|发病|出生|指数/u;

function ofWhich(view: GridView): readonly Relation[] {
  return view.lines.flatMap((line, position): Relation[] => {
    const marked = line.role === 'of-which' || /^其中/u.test(line.label);
    if (!marked || line.rate) return [];
    const parent = view.lines.findIndex((other) => (line.parent === null ? false : other.index === line.parent));
    if (parent < 0 || view.lines[parent]?.rate !== false) return [];
    const relation = bound(view, parent, [position]);
    // 其中 right under its whole is plain even on a form with one column of figures; amounts may be net of something.
    const counts = relation.instances.every(({ result }) => isCount(result));
    const next = line.index === (line.parent ?? -2) + 1 && /^其中/u.test(line.label) && counts;
    return next && relation.instances.length > 0 && relation.instances.length <= 2 ? [relation] : settle(relation);
  });
}

/** 婴儿死亡 | 人数 says 婴儿死亡人数. */
function fullName({ label, group }: GridLine): string {
  const bare = label.replace(/[（(][^（()）]*[)）]$/u, '');
  return /^(?:人|例)?数$/u.test(bare) ? `${group.split('/').at(-1) ?? ''}${bare}` : bare;
}

function certain(view: GridView): readonly Relation[] {
  return CERTAIN.flatMap(({ whole, part }) => {
    const [w, p] = [whole, part].map((words) => view.lines.findIndex((line) => !line.rate && words.test(fullName(line))));
    if (w === undefined || p === undefined || w < 0 || p < 0) return [];
    const relation = bound(view, w, [p]);
    return relation.instances.length > 0 && relation.instances.length <= 2 && relation.instances.every(({ result }) => isCount(result))
      ? [relation]
      : settle(relation);
  });
}

function steps(view: GridView): readonly Relation[] {
  const relations: Relation[] = [];
  view.lines.forEach((whole, w) => {
    if (whole.rate) return;
    for (let p = Math.max(0, w - 4); p <= Math.min(view.lines.length - 1, w + 4); p++) {
      const part = view.lines[p];
      if (
        !part ||
        p === w ||
        part.rate ||
        (part.group !== whole.group && (part.label.length < 4 || (part.group !== '' && whole.group !== '')))
      )
        continue;
      const step = STEPS.find(
        (candidate) => candidate.whole.test(whole.label) && candidate.part.test(part.label) && !candidate.part.test(whole.label),
      );
      if (!step && !narrows(whole.label, part.label)) continue;
      if (!step) {
        relations.push(...settle(bound(view, w, [p])));
        continue;
      }
      const rests = [whole.label.replace(step.whole, ''), part.label.replace(step.part, '')];
      if (
        rests[0] !== rests[1] &&
        rests[0] !== '' &&
        rests[1] !== '' &&
        !rests[0]?.includes(rests[1] ?? '') &&
        !rests[1]?.includes(rests[0] ?? '')
      )
        continue;
      relations.push(...settle(bound(view, w, [p])));
    }
  });
  return relations;
}

/** 重点人群数 → 重点人群签约数: the same people, those of them to whom something was done. */
function narrows(whole: string, part: string): boolean {
  const stem = whole.replace(/(?:人|例|户)?数$/u, '');
  if (stem.length < 2 || stem === whole || !part.startsWith(stem)) return false;
  return /^(?:已)?(?:签约|规范管理|管理|检查|体检|筛查|治疗|随访|接种|建档|干预|报销)(?:人|例|户)?数$/u.test(part.slice(stem.length));
}

/** Kinds of one staff that do not overlap cannot together be more than the staff. */
function staff(view: GridView): readonly Relation[] {
  // 卫生技术人员 | 小计 is the staff itself.
  const named = ({ label, group }: GridLine): string => (/^(?:小计|合计|计)$/u.test(label) ? (group.split('/').at(-1) ?? '') : label);
  const find = (words: RegExp): number => view.lines.findIndex((line) => !line.rate && words.test(named(line)));
  const [whole, doctors, nurses] = [
    find(/^(?:其中[:：]?)?卫生技术人员(?:数)?$/u),
    find(/^(?:其中[:：]?)?执业[（(]助理[）)]医师(?:数)?$/u),
    find(/^(?:其中[:：]?)?注册护士(?:数)?$/u),
  ];
  return whole === undefined || whole < 0 || (doctors ?? -1) < 0 || (nurses ?? -1) < 0
    ? []
    : settle(bound(view, whole, [doctors ?? 0, nurses ?? 0]));
}

/** Stocks may fall from one day to the next; what is done is added up. */
const STOCK = /结余|余额|在册|在管|在岗|现有|实有|存量|库存|床位|人口|期末/u;

/** 1—3月 | 1—6月 | 1—9月 of one count: what was done up to a month cannot be more than what was done up to a later one. */
function cumulated(view: GridView): readonly Relation[] {
  const upTo = (line: GridLine): number | null => {
    const { months, offsetYears } = line.period ?? { months: null, offsetYears: 0 };
    return months?.first === 1 && months.last > 1 && offsetYears === 0 && !line.rate && !STOCK.test(line.words) ? months.last : null;
  };
  return view.lines.flatMap((line, later): Relation[] => {
    const before = view.lines[later - 1];
    const [first, last] = [before ? upTo(before) : null, upTo(line)];
    if (!before || first === null || last === null || first >= last) return [];
    if (before.group !== line.group || before.period?.year !== line.period?.year) return [];
    const relation = bound(view, later, [later - 1]);
    return relation.instances.every(({ result }) => isCount(result)) ? settle(relation) : [];
  });
}

function bound(view: GridView, whole: number, parts: readonly number[]): Relation {
  const instances: RelationInstance[] = [];
  let incomplete = 0;
  const countsSaid = [whole, ...parts].every((line) => /(?:人|例|户)?数$/u.test(view.lines[line]?.label ?? ''));
  for (let cross = 0; cross < view.cross.length; cross++) {
    const result = view.at(whole, cross);
    const operands = parts.map((part) => view.at(part, cross));
    if (
      !result ||
      view.cross[cross]?.rate === true ||
      result.value < 0 ||
      operands.some((part) => part === undefined || part.value < 0 || (part.unit !== result.unit && !countsSaid))
    ) {
      incomplete += 1;
      continue;
    }
    instances.push({ result, operands: operands.filter((part) => part !== undefined), label: view.cross[cross]?.label ?? '' });
  }
  return {
    kind: 'at-most',
    table: view.grid.table,
    name: view.lines[whole]?.label ?? '',
    operandNames: parts.map((part) => view.lines[part]?.label ?? ''),
    scale: 1,
    completion: false,
    slack: 0,
    evidence: [{ by: 'words', detail: view.lines[whole]?.label ?? '' }],
    instances,
    gaps: [],
    incomplete,
  };
}

const TOTAL_PLACE = /(?:^|\/)(?:[合总小]\s*计|全[省市县区州镇乡])(?:数)?$/u;

/** Kept only where at least four in five places agree and three do: else the words meant something else. A total only repeats its parts. */
function settle(relation: Relation): Relation[] {
  const parts = relation.instances.filter(({ label }) => !TOTAL_PLACE.test(label));
  const judged = parts.length >= 4 ? parts : relation.instances;
  const heldOf = (places: readonly RelationInstance[]): number => places.filter((instance) => holds(relation, instance) === true).length;
  const held = heldOf(judged);
  const agree = (count: number, places: readonly RelationInstance[]): boolean => count >= 3 && count / places.length >= 0.8;
  if (!agree(held, judged) && !agree(heldOf(relation.instances), relation.instances)) return [];
  if (judged !== parts || held === parts.length) return [relation];
  // A total that a formula adds up from parts of which one is wrong is wrong with it.
  const follows = (instance: RelationInstance): boolean => !parts.includes(instance) && instance.operands.some(({ formula }) => formula);
  const echoes = relation.instances.filter(follows).flatMap(({ result, operands }) => [result, ...operands]);
  const instances = relation.instances
    .filter((instance) => !follows(instance))
    .map((instance) => (holds(relation, instance) === false ? { ...instance, echoes } : instance));
  return [{ ...relation, instances }];
}
