import type { Claim } from '../model/claim';
import type { Interval } from '../model/quantity';
import { measuresNothing } from './exclusions';
import { isGoal } from './mood';
import type { NumberToken } from './digits';
import { scanNumbers } from './numbers';
import { placeOf, readPassages, type Passages } from './passages';
import { foldText } from './text';
import { roleOf, type RoleOf } from './roles';
import { countsWholes } from './units';

/** A claim with its surroundings, for the relations between claims. */
export interface Reading extends Claim, RoleOf {
  readonly sentence: number;
  readonly paragraph: number;
  readonly unitEnd: number;
  /** Folded text between the claim before (or the sentence's start) and this number. */
  readonly lead: string;
  /** Folded text after the unit up to the next mark or number. */
  readonly tail: string;
}

export interface ReportReading {
  readonly text: string;
  readonly folded: string;
  readonly claims: readonly Reading[];
  readonly passages: Passages;
  /** Numbers seen, claims or not. */
  readonly numbers: number;
}

const MONEY = /资金|经费|投资|补助|补偿|金额|收入|支出|费用|捐款|救助金|罚款|报销|额/u;
/** 签约、预约、履约、附近、最近 are no doubt about the number. */
const APPROX_BEFORE = /(?:(?<![签预节履违合特])约|(?<![附就最临])近|约为|逾)$/u;
const APPROX_AFTER = /^ ?(?:左右|上下|多)/u;
const LONGEST_LEAD = 60;

function boundOf(before: string, after: string): Claim['bound'] {
  if (/(?:不低于|不少于|至少|≥|不得低于|不小于)$/u.test(before)) return 'at-least';
  if (/(?:不超过|不高于|不多于|≤|不得超过|不大于|至多)$/u.test(before)) return 'at-most';
  if (/(?:超过|大于|高于|多于|突破|>)$/u.test(before)) return 'more-than';
  if (/(?:小于|低于|少于|不足|不到|<)$/u.test(before)) return 'less-than';
  if (/^\s*(?:及)?以\s*上/u.test(after)) return 'at-least';
  if (/^\s*(?:及)?(?:以\s*下|以内|之内)/u.test(after)) return 'at-most';
  return null;
}

/** Every value that could have been printed so: half a unit of the last digit either way, a whole one for 余 and 约. */
export function printedInterval(value: number, step: number, unit: string, approx: boolean): Interval {
  if (approx) {
    const magnitude = roundStep(value, step);
    return { low: value - magnitude / 2, high: value + magnitude };
  }
  if (countsWholes(unit) && step <= 1) return { low: value, high: value };
  return { low: value - step / 2, high: value + step / 2 };
}

/** 20000余 leaves open what its zeros leave open. */
function roundStep(value: number, step: number): number {
  let unit = step;
  for (
    let power = 0;
    power < 12 && value !== 0 && Math.abs(value) >= unit * 10 && Number.isInteger(Number((value / (unit * 10)).toPrecision(12)));
    power++
  )
    unit *= 10;
  return unit;
}

const NAMED_NUMBER = /(?:数|总数|人口|活产|产妇|人数|例数|比|指数|系数|床位|医师|护士|生育|人员)(?:为|是|达|达到)? ?$/u;
const PEOPLE_AFTER =
  /^[\u4e00-\u9fff]{0,3}(?:人员|医生|医师|护士|学生|儿童|患者|病人|职工|农民|群众|居民|妇女|产妇|孕妇|老人|老年人|市民|村民|干部|学员)/u;
const YEAR = /^(?:19|20)\d{2}$/u;
/** Words after which a bare number with decimals is a measurement: 参合率91.13, 自费费用9821.44, 提升至42.1. */
const MEASURED =
  /(?:率|比|比重|比例|指数|系数|强度|数|费用|收入|支出|金额|资金|额|均|[为是达至到]|提升|提高|上升|下降|降低|增长|增加|减少)了? ?$/u;
const VERSION = /^ ?(?:版|标准|时代|节|级|工程|[a-z])/u;

/** The unit of a bare number, or null where the number measures nothing. */
function unitOfBare(folded: string, token: NumberToken, lead: string): string | null {
  const after = folded.slice(token.end, token.end + 8);
  if (/^ ?:\d/u.test(after) && /比例?[^，。；]{0,6}$|财政$|配套/u.test(lead + after)) return '';
  if (token.scaled) {
    const noun = lead.slice(-8);
    if (/人次/u.test(noun)) return '人次';
    return /人(?:数|口|员)/u.test(noun) ? '人' : MONEY.test(lead) || /^[，。；、的,;)]/u.test(after) ? '元' : '';
  }
  if (PEOPLE_AFTER.test(after) && Number.isInteger(token.value) && !YEAR.test(folded.slice(token.start, token.end))) return '人';
  if (NAMED_NUMBER.test(lead)) {
    if (/比 ?(?:为|是|达|达到)? ?$/u.test(lead)) return '';
    return /人口|活产|产妇|医师|护士|人数|人员/u.test(lead.slice(-6)) ? '人' : /床位/u.test(lead.slice(-6)) ? '张' : '';
  }
  // 指数由0.98升至1.05: what rises or falls from one figure to another.
  if (token.step < 1 && /(?:由|从) ?$/u.test(lead) && /^ ?(?:升|降|提高|提升|上升|下降|增|减)[^，。；\d]{0,4}[到至]\d/u.test(after))
    return '';
  if (token.step < 1 && MEASURED.test(lead) && !VERSION.test(after))
    return MONEY.test(lead.slice(-8)) && !/率|比/u.test(lead.slice(-4)) ? '元' : '';
  return null;
}

/** 比去年同期(429)多7人: the number of the period before, in the unit of the number it is compared with. */
const BEFORE_IN_BRACKETS = /(?:同期|上年|去年|前年|年)[^，。；()]{0,4}\($/u;

const CHAIN =
  /(?:提高|增加|增长|上升|下降|减少|降低|降|升|增|减|调整|扩大)(?:到|至|为)$|[，,](?:比|较)[^，。；]{0,8}(?:增加|提高|减少|下降|增长|降低)了?$|[，,](?:低于|高于|只有|仅为|相当于|不及|超过|达到)[^，。；;\d]{0,6}(?:全[省市国县]|平均|水平|目标|标准)[^，。；;\d]{0,6}\(?$/u;

/** 每千人口医师3.2人、护士3.5人: one list, one base. */
const LISTED = /\d(?:人|名|张|个)、[^，,。；;\d]{2,14}$/u;

/** 由6.82张增至7.04张，增加0.22张: the change between two figures on one base. */
const MOVED = /(?:由|从)[^，。；;]*\d[^，。；;]*(?:到|至)[\d.]+[^，。；;\d]*[，,](?:净)?(?:增加|提高|提升|减少|下降|降低|增|减)了?$/u;

/** 每千人口拥有…3.33人 is people per thousand. The base governs its number, a list after 分别, and the number it rose or fell to. */
function perBase(sentence: string, unit: string): string {
  const at = Math.max(sentence.lastIndexOf('每千'), sentence.lastIndexOf('每万'));
  if (at < 0 || unit === '%' || unit === '元' || unit === '') return unit;
  const found = /^每(千|万)(?:名|农业|常住|户籍)*(?:人口|人)(?!次)([^。；;]*)$/u.exec(sentence.slice(at));
  if (!found) return unit;
  const governed = (found[2] ?? '')
    .replace(/\([^()]*\)/gu, '')
    .replace(/(?:\d{4}|xx|\d\dxx)年(?:末|底)?的?|\d{1,2}月(?:份|末|底)?|\d{1,2}(?:[—~-]\d{1,2})?岁/gu, '');
  const numbers = governed.match(/\d+(?:\.\d+)?/gu)?.length ?? 0;
  if (
    numbers > 0 &&
    !/分别/u.test(governed) &&
    !LISTED.test(governed) &&
    !(numbers === 1 && CHAIN.test(governed.trimEnd())) &&
    !(numbers === 2 && MOVED.test(governed.trimEnd()))
  )
    return unit;
  return `${unit === '名' ? '人' : unit}/${found[1]}人`;
}

const RATIO = /^ ?: ?\d+(?:\.\d+)?/u;

function ratioEnd(folded: string, token: NumberToken): number {
  return token.end + (RATIO.exec(folded.slice(token.end, token.end + 8))?.[0].length ?? 0);
}

function periodIn(stretch: string): string | null {
  const found = [
    ...stretch.matchAll(
      /(?:(?:\d{4}|\d\dxx|xx)年(?:度)?)?(?:\d{1,2} ?[—-] ?\d{1,2}月|上半年|下半年|第?[一二三四]季度|\d{1,2}月)|(?:\d{4}|\d\dxx|xx)年|去年|上年|今年|全年/gu,
    ),
  ];
  return found.at(-1)?.[0] ?? null;
}

function areaIn(stretch: string): string | null {
  const found = [...stretch.matchAll(/[\u4e00-\u9fff]{2,4}(?:乡|镇|街道)(?!卫生|医|中心)|全[市县区镇省乡]|[\u4e00-\u9fff]{2}[市县区]/gu)];
  return found.at(-1)?.[0] ?? null;
}

const LEADING =
  /^(?:[、，,;；。:()\s]|其中|分别(?:为|是)?|全年|目前|截至目前|同时|以及|已经|已(?!婚|建|知|有)|共计|累计|并(?!发)|和(?!谐)|及(?!时|格)|与|较(?!高|低)|的|到(?!位|岗|诊|期)|为(?!民)|从(?!业)|对(?!口|象|比)|由)+/u;
const TRAILING =
  /(?:(?<![签预节履违合特])约|(?<![附就最临])近|[达为是有了共计:(\s]|达到|到达|均|分别为|分别是|保持在|控制在|不低于|不少于|超过|完成率达|实际)+$/u;
const GENERIC_NAME =
  /^(?:(?:同比|环比|比|较|占|提高|提升|上升|增长|增加|上涨|下降|减少|降低|降|升|达|增幅|降幅|上年|去年|同期|末|数|到|至|为|由|从|的|和|分别|多|少|净增)*)$/u;

/** A share or change beside a quantity is the quantity's: 药品收入 and, after it, 药品收入占比. */
function ownName(name: string, { role, lead, unit }: Pick<Reading, 'role' | 'lead' | 'unit'>, previous: Reading | null): string {
  if (!previous) return name;
  if (!GENERIC_NAME.test(name.replace(/\d{4}年末?/gu, ''))) return name.length === 1 ? `${previous.indicator.name}${name}` : name;
  const subject = previous.indicator.name.replace(
    /(?:占比|增减|(?:由|从)的?|(?:比上年|同比)?(?:下降|增加|提高|上涨|增长|上升|减少)到?的?)$/u,
    '',
  );
  if (unit === '%' && /占/u.test(lead)) return `${subject}占比`;
  return role === 'change' ? `${subject}增减` : subject;
}

/** The words that say what is measured: those before the number, or where there are none those after it. */
export function nameOf(lead: string, tail: string): string {
  const clause = lead.slice(Math.max(...['。', '；', ';', '，', ',', '\n'].map((mark) => lead.lastIndexOf(mark))) + 1);
  const before = clause
    .replace(/(?:20xx|\d{4}|xx)年(?:度)?|\d{1,2} ?[—-] ?\d{1,2}月份?|截[至止][^，]*?月底?/gu, '')
    .replace(LEADING, '')
    .replace(TRAILING, '')
    .trim();
  const short = before.length > 24 ? before.slice(-24) : before;
  return short.length >= 2 || (short !== '' && tail === '') ? short : tail.slice(0, 16);
}

interface Course {
  readonly folded: string;
  readonly text: string;
  readonly passages: Passages;
}

/** 分别提高0.8个、降低1.1个百分点: the unit is told once. */
const POINTS_LATER = /^[、和][^，。；;\d]{0,6}\d+(?:\.\d+)?个百分点/u;

function unitOf(folded: string, token: NumberToken, lead: string, previous: Reading | null): string | null {
  if (token.unit === '个' && token.step < 1 && POINTS_LATER.test(folded.slice(token.unitEnd, token.unitEnd + 24))) return '个百分点';
  if (token.unit !== null) return token.unit;
  return BEFORE_IN_BRACKETS.test(lead) ? (previous?.unit ?? null) : unitOfBare(folded, token, lead);
}

function readOne({ folded, text, passages }: Course, token: NumberToken, previous: Reading | null): Reading | null {
  const previousEnd = previous === null ? 0 : Math.max(previous.unitEnd, previous.end);
  const sentence = placeOf(passages.sentences, token.start);
  const sentenceStart = passages.sentences[sentence] ?? 0;
  const paragraph = placeOf(passages.paragraphs, token.start);
  const before = folded.slice(Math.max(sentenceStart, token.start - 200), token.start);
  const lead = folded.slice(Math.max(sentenceStart, previousEnd, token.start - LONGEST_LEAD), token.start);
  const own = unitOf(folded, token, lead, previous);
  if (own === null) return null;
  const bare = token.unit === null ? own : perBase(before, own);
  const after = folded.slice(token.unitEnd, token.unitEnd + 30);
  const trimmed = lead.trimEnd();
  const negative =
    (/(?:[\u4e00-\u9fff、，,(]|^)-$/u.test(trimmed) && !/\d[^\d，。、,;；(]{0,4}-$/u.test(before)) || /[为是达]-$/u.test(before);
  const value = negative ? -token.value : token.value;
  const approx = token.approx || APPROX_BEFORE.test(trimmed) || APPROX_AFTER.test(after);
  const start = negative ? token.start - 1 : token.start;
  const end = ratioEnd(folded, token);
  const tail = /^[^，。；、,;:()\d\n]*/u.exec(folded.slice(token.unitEnd, token.unitEnd + 24))?.[0] ?? '';
  const stretch = before.slice(-120);
  const role = roleOf({ lead, before, after, unit: bare });
  return {
    start,
    end,
    text: text.slice(start, end),
    value,
    upper: token.upper,
    unit: bare,
    interval: printedInterval(value, token.step, bare, approx),
    step: token.step,
    approx,
    bound: boundOf(trimmed, after),
    isTarget: isGoal({ before, after, unit: bare, plan: passages.plans[paragraph] ?? false }),
    indicator: {
      id: null,
      name: ownName(nameOf(lead, tail), { ...role, lead, unit: bare }, previous?.sentence === sentence ? previous : null),
    },
    population: null,
    period: periodIn(stretch),
    area: areaIn(stretch),
    sentence,
    paragraph,
    unitEnd: token.unitEnd,
    lead,
    tail,
    ...role,
  };
}

/** Every number of a report that measures something, in order. Linear in the text. */
export function readReport(text: string): ReportReading {
  const folded = foldText(text);
  const passages = readPassages(folded);
  const tokens = scanNumbers(folded);
  const claims: Reading[] = [];
  let previous: Reading | null = null;
  for (const token of tokens) {
    if ((previous !== null && token.start < Math.max(previous.unitEnd, previous.end)) || measuresNothing(folded, token)) continue;
    const claim: Reading | null = readOne({ folded, text, passages }, token, previous);
    if (!claim) continue;
    claims.push(claim);
    previous = claim;
  }
  return { text, folded, claims, passages, numbers: tokens.length };
}
