import { joined, plain, type Pieces } from '../../language/pieces';
import { formatNumber } from '../../language/numbers';
import { againstTargetPieces } from '../against-target/realise';
import { isRate, type Fact } from '../fact';
import { scheduleClause, statedCompletion } from './schedule';
import { baseOf, changePieces, derivedPiece, nounOf, numberPiece } from '../pieces';
import type { Context } from '../plan/context';
import { namePieces } from '../plan/names';
import { officialTargetOf } from '../select/fact-base';
import type { SpanRelation } from '../../model/text';

/** What is counted as present, not as done: 医疗卫生机构, 常住人口, 床位 are there. */
const STOCK =
  /^(?!.*(?:调整|新增|申报|受|核定|任务|达到|成员|出生|死亡|增)).*(?:机构|人口|床位|医师|护士|医院|卫生院|卫生室|卫生所|服务站|服务中心|诊所|药店|企业|单位|职工)(?:总)?(?:人|个|张|床位)?数?$/u;

export const isStock = (name: string): boolean => STOCK.test(name);

/** One fact as clauses: the quantity, its task and completion, its change, its target, its share and rank. `name` as it is to stand. */
export function factClauses(fact: Fact, name: string, context: Context, opens: boolean): readonly Pieces[] {
  const { writer } = context;
  const clauses: Pieces[] = [headClause(fact, name, context, opens)];
  const { trusted, voice } = writer;
  // A progress report holds every task against the part of the year that has gone by.
  const behind = context.style === 'progress' ? scheduleClause(fact, context) : null;
  if (behind) clauses.push(behind);
  if (trusted(fact.share) && fact.share.value !== 100) clauses.push(voice.share(numberPiece(fact.share, writer, 'share')));
  const change = changeClause(fact, context);
  // 无死亡病例 in both years needs no 持平.
  if (change && !(fact.main.value === 0 && plain(change).endsWith('持平'))) clauses.push(change);
  const target = targetClause(fact, context);
  if (target) clauses.push(target);
  if (trusted(fact.rank) && Number.isInteger(fact.rank.value))
    clauses.push(voice.rank({ ...numberPiece(fact.rank, writer, 'rank'), text: voice.rankText(fact.rank.value) }));
  return clauses;
}

function headClause(fact: Fact, name: string, context: Context, opens: boolean): Pieces {
  const { writer } = context;
  const { voice, trusted } = writer;
  const { main } = fact;
  if (trusted(fact.task) || trusted(fact.completion))
    return completionClause(fact, namePieces(fact, taskName(fact, name), context), context);
  const named = namePieces(fact, name, context);
  const relation: SpanRelation =
    main.measure === 'growth' || main.measure === 'completion' || main.measure === 'share' ? main.measure : 'value';
  const none = main.value === 0 && voice.locale === 'zh-CN' ? voice.none(name) : null;
  if (none !== null) return [{ ...numberPiece(main, writer, relation), text: none }];
  const kind = isRate(main.unit) ? 'rate' : opens && isStock(name) ? 'stock' : 'count';
  return voice.value(named, numberPiece(main, writer, relation), kind);
}

/** 已建成, 实际完成: so short a name says less than its task's. */
const SHORT_NAME = 5;
const DONE = /(?:(?:实际|累计|已)?完成)(?:数|量|情况)?$/u;

/** What is to be done often says more than the column of what was done: 规范化村卫生室建设任务 beside 已建成. 改厕完成任务 is 改厕任务. */
export function taskName(fact: Fact, name: string): string {
  const task = fact.task?.indicator.name.replace(/(?:年度|计划|目标)?(?:任务|预算)(?:数|量)?$/u, '') ?? '';
  // A task that stands over several things done (两癌筛查 over 宫颈癌筛查) does not name one of them.
  const longer = name === fact.name && name.length <= SHORT_NAME && task.length > name.length ? task : name;
  const bare = longer.replace(DONE, '').replace(/(?:预算|计划)数?$/u, '');
  return fact.task !== undefined && bare.length >= 2 ? bare : longer;
}

/** 任务16500人，实际完成16974人，完成率102.87%: the rate as the sheet has it, else worked out. */
function completionClause(fact: Fact, named: Pieces, context: Context): Pieces {
  const { writer } = context;
  const { main } = fact;
  const task = writer.trusted(fact.task) ? fact.task : null;
  const stated = statedCompletion(fact, writer);
  const percent = stated?.value ?? (task && task.value > 0 ? (main.value / task.value) * 100 : null);
  const piece = stated
    ? numberPiece(stated, writer, 'completion')
    : task && percent !== null && (fact.completion === undefined || writer.trusted(fact.completion))
      ? derivedPiece([main, task], { value: percent, unit: '%', relation: 'completion', decimals: 2 }, writer)
      : null;
  const printed = percent === null ? 100 : Number(formatNumber(percent, stated?.decimals ?? 2));
  return writer.voice.completed({
    name: named,
    task: task && numberPiece(task, writer, 'target'),
    done: numberPiece(main, writer),
    completion: piece,
    sign: printed > 100 ? 1 : printed < 100 ? -1 : 0,
    taskWord: fact.taskWord ?? null,
    completionWord: fact.completionWord ?? null,
  });
}

/** 比上年增加283张，增长5.2%: what the sheet says of the change, or what both years give. */
function changeClause(fact: Fact, context: Context): Pieces | null {
  const { writer } = context;
  const { voice, trusted } = writer;
  const told = changePieces(fact, nounOf(fact, context.direction(fact)), writer).map((piece): Pieces => [piece]);
  if (told.length === 0) return null;
  const ofYears =
    trusted(fact.growth) || trusted(fact.points) || trusted(fact.previous) || /上年|同期|去年/u.test(fact.difference?.indicator.name ?? '');
  return ofYears ? voice.compared(baseOf(fact), joined(told, voice.comma)) : joined(told, voice.comma);
}

function targetClause(fact: Fact, context: Context): Pieces | null {
  // The task is the target, and how far it is was said.
  if (context.writer.trusted(fact.task) && fact.target?.value === fact.task.value) return null;
  return againstTargetPieces(fact, context.direction(fact), context.writer, {
    official: context.targetSources ? officialTargetOf(fact, context.catalogue) : null,
    withSource: context.targetSources,
  });
}
