import type { Pieces } from '../../language/pieces';
import type { Section } from '../../model/text';
import { bestAndWorst } from '../best-and-worst/realise';
import { isRate, key, type Fact, type TableFacts } from '../fact';
import { isDue } from '../label';
import { factClauses } from '../object/realise';
import { changePieces, nounOf } from '../pieces';
import { layOutDated, type DatedLayer } from '../plan/lay-out';
import { behindSchedule, missedTarget } from '../problems/realise';
import type { Context } from '../plan/context';
import { groupObjects } from '../plan/objects';
import { sumsOf } from '../select/sum-index';

interface Told {
  readonly table: TableFacts;
  readonly fact: Fact;
}

/** 简报, a few sentences: the leading totals, the biggest change, what missed its target or schedule, the best and the worst. */
export function briefSection(facts: readonly TableFacts[], context: Context): readonly Section[] {
  const { writer } = context;
  const all = facts.flatMap((table) => table.whole.filter((fact) => writer.trusted(fact.main)).map((fact): Told => ({ table, fact })));
  const used = new Set<string>();
  const take = (told: Told, clauses: readonly Pieces[]): DatedLayer[] => {
    if (clauses.length === 0 || used.has(key(told.fact.main))) return [];
    used.add(key(told.fact.main));
    return [{ table: told.table.table, layer: { facts: [clauses] } }];
  };
  const whole = ({ fact }: Told): readonly Pieces[] => {
    const bare = fact.name.replace(/[合小总]计$/u, '');
    return factClauses(fact, bare.length >= 2 ? bare : fact.name, context, false);
  };
  const totals = leadingTotals(all, context).flatMap((told) => take(told, whole(told)));
  const change = biggestChange(all, context, used);
  const changes = change ? take(change, whole(change)) : [];
  const missed = all
    .flatMap((told) =>
      take(
        told,
        [missedTarget(told.fact, context) ?? behindSchedule(told.fact, context)].filter((pieces) => pieces !== null),
      ),
    )
    .slice(0, 3);
  const best = all
    .filter(({ fact }) => isRate(fact.main.unit))
    .map(({ table, fact }) => ({ table, clauses: bestAndWorst(table, fact, 'area', context) }))
    .find(({ clauses }) => clauses.length > 0);
  const ends: DatedLayer[] = best ? [{ table: best.table.table, layer: { facts: [best.clauses], alone: true } }] : [];
  const items = [...totals, ...changes, ...missed, ...ends];
  if (items.length === 0) return [];
  const { headings } = writer.voice;
  return [{ id: 'brief', heading: headings.brief, paragraphs: [{ pattern: 'brief', pieces: layOutDated(items, context) }] }];
}

/** The first quantity that members add up to, of each of three tables: what the report is about. What was due (应种) leads no report. */
function leadingTotals(all: readonly Told[], context: Context): readonly Told[] {
  const tables = new Set<TableFacts>();
  const parts = new Set(
    [...new Set(all.map(({ table }) => table))].flatMap((table) =>
      groupObjects(table.whole, context).flatMap((object) => object.sums.flatMap((sum) => sum.parts)),
    ),
  );
  return all
    .filter(({ fact }) => !isRate(fact.main.unit) && fact.main.measure === 'value' && !isDue(fact.name) && !parts.has(fact))
    .map((told) => ({ told, weight: (sumsOf(context.sums, told.fact.main).length > 0 ? 2 : 0) + (told.table.members.length > 0 ? 1 : 0) }))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ told }) => {
      if (tables.has(told.table)) return [];
      tables.add(told.table);
      return [told];
    })
    .slice(0, 3);
}

function biggestChange(all: readonly Told[], context: Context, used: ReadonlySet<string>): Told | undefined {
  return all
    .filter(({ fact }) => !used.has(key(fact.main)))
    .map((told) => ({ told, size: sizeOfChange(told.fact, context) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)[0]?.told;
}

function sizeOfChange(fact: Fact, context: Context): number {
  const changes = changePieces(fact, nounOf(fact, context.direction(fact)), context.writer);
  return Math.max(0, ...changes.map(({ source }) => (source?.relation === 'growth' ? Math.abs(source.value) : 0)));
}
