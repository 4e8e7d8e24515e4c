/** Whether a number is a goal or plan rather than something that happened. Scope: its clause, and a goal word earlier in the sentence. */
const GOAL_BEFORE =
  /力争|确保|争取|拟(?:建|新|招|投|安排|于)|计划(?:投入|投资|建设|新建|完成|招|安排|总投资|筹|于)|(?<!的)要求(?![，。、的])|目标(?!人群|人口|化|管理|责任|考核|孕|妇女|儿童|疾病)(?:值|任务)?(?:是|为|:)?|不低于|不得低于|不少于|不超过|不高于|将(?:达|新|建|投|实|完|使)|应(?:达|大于|小于|高于|低于|不低于|不高于)|预计|(?<!免疫)规划(?!完成|建设规模|疫苗|免疫|设置|的)|确定为 ?$|控制(?:在|指标)|下达(?![^，。；]{0,6}(?:监督|意见|整改|执法|文书|通知|资金|经费|补助|处罚|决定))/u;
const TASK_DIRECTLY = /(?:任务|任务数|目标数|目标人数|计划数|指标数|任务指标)(?:数)?(?:是|为|:)?[^，。；,;0-9%]{0,2}$/u;
const GOAL_AFTER = /^[^，。；,;%\d]{0,4}(?:以上|以下|以内)?的?[^，。；,;%\d]{0,6}(?:任务|目标|要求|工作指标|指标要求)/u;
/** 46项绩效任务全部完成: the tasks are counted, not set. */
const TASK_DONE = /^(?:完成|[^，。；,;%\d]{0,12}(?:任务|目标)[^，。；,;]{0,4}(?:完成|办结|实现))/u;
const INTENDED = /力争|确保|争取|计划|拟|需|须|将|要完成|应完成|未完成/u;
const ACHIEVED = /已|实际|共完成|完成了|达到了|累计|实现了|达标/u;

export interface Surroundings {
  /** From the sentence's start to the number. */
  readonly before: string;
  /** From the unit on. */
  readonly after: string;
  readonly unit: string;
  readonly plan: boolean;
}

export function isGoal({ before, after, unit, plan }: Surroundings): boolean {
  const clause = before.slice(Math.max(...['，', '；', ';', '。', ',', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  // 由80元提高到120元: what is to change is no goal.
  if (
    /(?:由|从)[^，。；,;\d]{0,8}$/u.test(clause) &&
    /^[^，。；,;\d]{0,6}(?:提高|增加|扩大|提升|下?降低?|减少|压缩|缩短|调整)(?:到|至|为)/u.test(after)
  )
    return false;
  if (plan) return true;
  if (unit === '%' && /(?:任务|计划)[^，。；,;]{0,16}的?$/u.test(clause)) return false;
  if (unit === '%' && /完成[^，。；,;]{0,16}目标[^，。；,;]{0,6}的?$/u.test(clause)) return false;
  // 控制在18.7% without a bound says what came out; 完成…任务1187例 what was done.
  if (/控制在 ?$/u.test(clause) && !/^(?:及)?(?:以内|以下|之内|左右以内|内)/u.test(after) && !/力争|确保|争取|要求|目标/u.test(clause))
    return false;
  // 高于目标（70%）21个百分点 says how far the result is from the goal.
  if (unit === '个百分点' && /(?:高于|低于|高出|超过|超出|超|距|比|较|差)[^，。；,;]{0,12}(?:目标|任务|要求|指标)/u.test(clause))
    return false;
  if (/(?:高于|低于|超过|达到|优于)[^，。；,;]{0,12}(?:要求|规定|下达)的 ?$/u.test(clause)) return true;
  const ofTask = /^\d*[^，。；,;]{0,8}的\d/u.test(after);
  if (!ofTask && !INTENDED.test(clause) && /完成(?:[^，。；,;]{1,24}任务|了)?$|(?:保障|接待|救治|会诊|执勤)任务$/u.test(clause))
    return false;
  if (TASK_DIRECTLY.test(clause) && unit !== '%') return true;
  if (unit !== '%' && /任务[^，。；,;]{0,10}$/u.test(clause) && ofTask) return true;
  if (GOAL_AFTER.test(after) && !TASK_DONE.test(after)) return true;
  if (/在$/u.test(clause) && /控制在$/u.test(clause) && /^(?:以|之)内|^[^，。；]{0,3}以[内下]/u.test(after)) return true;
  if (/争取[^，。；,;达]{0,4}(?:资金|经费|国债|项目)|争取[^，。；,;达到]{0,24}(?:资金|经费|补助)[^，。；,;达到]{0,2}$/u.test(clause))
    return false;
  if (OBLIGED.test(before.slice(-160)) && !ACHIEVED.test(clause)) return true;
  return GOAL_BEFORE.test(clause) ? !ACHIEVED.test(clause) : sentenceGoal(before, clause);
}

/** 今年要突出抓好…；要建成…: what a speech asks for, up to where something is said to be done. */
const OBLIGED =
  /(?:^|[，,；;。：:\n]|今年|明年|一定|必须|[我们委局院])(?:要(?:突出|着力|确保|建成|新增|把|完成|达到|实现|力争|重点|加快|抓好|引进)|将(?:重点|着力|继续|进一步|全力))(?!.*(?:已|实际|完成了|过去))[^。]*$/su;

/** 要求建证率达100%，接种率达95%以上: the goal word governs what follows in its sentence until something is said to be done. */
function sentenceGoal(before: string, clause: string): boolean {
  const found = /(?:力争|争取(?=到|在|20|实现)|(?<!的)要求(?![，。、的]))(?!.*(?:已|实际|完成|了))/su.exec(before.slice(-120));
  return found !== null && !ACHIEVED.test(clause);
}
