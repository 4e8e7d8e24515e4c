/** Whether a number is a goal or plan rather than something that happened. Scope: its clause, and a goal word earlier in the sentence. */
const GOAL_BEFORE =
  /力争|确保|争取|拟(?:建|新|招|投|安排|于)|计划(?:投入|投资|建设|新建|完成|招|安排|总投资|筹|于)|要求|目标(?:值|任务)?(?:是|为|:)?|不低于|不得低于|不少于|不超过|不高于|将(?:达|新|建|投|实|完|使)|应达|预计|规划(?!完成|建设规模|疫苗)|确定为|控制(?:在|指标)|下达/u;
const TASK_DIRECTLY = /(?:任务|任务数|目标数|计划数|指标数|任务指标)(?:数)?(?:是|为|:)?[^，。；,;0-9%]{0,2}$/u;
const GOAL_AFTER = /^[^，。；,;%\d]{0,4}(?:以上|以下|以内)?的?[^，。；,;%\d]{0,6}(?:任务|目标|要求|工作指标|指标要求)/u;
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
  if (plan) return true;
  const clause = before.slice(Math.max(...['，', '；', ';', '。', ',', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  if (unit === '%' && /(?:任务|计划)[^，。；,;]{0,16}的?$/u.test(clause)) return false;
  if (TASK_DIRECTLY.test(clause) && unit !== '%') return true;
  if (unit !== '%' && /任务[^，。；,;]{0,10}$/u.test(clause) && /^\d*[^，。；,;]{0,8}的\d/u.test(after)) return true;
  if (GOAL_AFTER.test(after) && !/^完成/u.test(after) && !/规定|超额/u.test(clause.slice(0, 0))) return true;
  if (/在$/u.test(clause) && /控制在$/u.test(clause) && /^(?:以|之)内|^[^，。；]{0,3}以[内下]/u.test(after)) return true;
  if (/争取[^，。；,;达]{0,4}(?:资金|经费|国债|项目)/u.test(clause)) return false;
  return GOAL_BEFORE.test(clause) ? !ACHIEVED.test(clause) : sentenceGoal(before, clause);
}

/** 要求建证率达100%，接种率达95%以上: the goal word governs what follows in its sentence until something is said to be done. */
function sentenceGoal(before: string, clause: string): boolean {
  const found = /(?:力争|要求)(?!的)(?!.*(?:已|实际|完成|了))/su.exec(before.slice(-120));
  return found !== null && !ACHIEVED.test(clause);
}
