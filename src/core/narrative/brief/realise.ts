import { plain, type Pieces } from '../../language/pieces';
import type { Section } from '../../model/text';
import { bestAndWorst } from '../best-and-worst/realise';
import { isRate, key, type Fact, type TableFacts } from '../fact';
import { leadOf, leadPieces } from '../lead/realise';
import { factClauses } from '../object/realise';
import { changePiece, nounOf } from '../pieces';
import { behindSchedule, missedTarget } from '../problems/realise';
import type { Context } from '../plan/context';
import { layOut, type Layer } from '../plan/lay-out';

interface Told {
  readonly table: TableFacts;
  readonly fact: Fact;
}

/** 简报, three to five sentences: the leading totals, the biggest change, what missed its target or schedule, the best and the worst. */
export function briefSection(facts: readonly TableFacts[], context: Context): readonly Section[] {
  const { writer } = context;
  const all = facts.flatMap((table) => table.whole.filter((fact) => writer.trusted(fact.main)).map((fact): Told => ({ table, fact })));
  const used = new Set<string>();
  const take = (told: Told | undefined, clauses: readonly Pieces[]): Layer[] => {
    if (!told || clauses.length === 0 || used.has(key(told.fact.main))) return [];
    used.add(key(told.fact.main));
    return [{ facts: [clauses] }];
  };
  const totals = leadingTotals(all).flatMap((told) => take(told, factClauses(told.fact, told.fact.name, context, false)));
  const change = biggestChange(all, context, used);
  const changes = change ? take(change, factClauses(change.fact, change.fact.name, context, false)) : [];
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
    .map(({ table, fact }) => bestAndWorst(table, fact, 'area', context))
    .find((clauses) => clauses.length > 0);
  const groups = [totals, changes, missed, best ? [{ facts: [best] }] : []].filter((layers) => layers.length > 0);
  const first = all[0];
  const pieces = groups.flatMap((layers) => layOut(layers, writer.voice));
  if (!first || plain(pieces) === '') return [];
  const lead = leadPieces(first.table.table, leadOf(first.table.table, context), null, context);
  return [{ id: 'brief', heading: writer.voice.headings.brief, paragraphs: [{ pattern: 'brief', pieces: [...lead, ...pieces] }] }];
}

/** The first quantity of each of the first tables with a total and members: what the report is about. */
function leadingTotals(all: readonly Told[]): readonly Told[] {
  const tables = new Set<TableFacts>();
  return all
    .filter(({ table, fact }) => {
      if (isRate(fact.main.unit) || tables.has(table) || fact.main.measure !== 'value') return false;
      tables.add(table);
      return true;
    })
    .sort((a, b) => Number(b.table.members.length > 0) - Number(a.table.members.length > 0))
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
  const change = changePiece(fact, nounOf(fact, context.direction(fact)), context.writer);
  return change?.source?.relation === 'growth' ? Math.abs(change.source.value) : 0;
}
