import type { Pieces } from '../../language/pieces';
import { isRate, key, type Fact, type TableFacts } from '../fact';
import { labelPieces, numberPiece, shareOf } from '../pieces';
import { factClauses } from '../object/realise';
import type { Context } from '../plan/context';
import { layer, type Layer } from '../plan/lay-out';
import { sumsOf } from '../select/sum-index';
import { sideBySide, type Ranked } from './realise';

const CLASS = /^([甲乙丙]{1,2}类)(?:传染病)?(?:[合总小]计)?$/u;
const FEWEST_PARTS = 4;

/**
 * 乙类传染病发病991例，比上年同期增长4.43%，居前三位的是…: a sentence a class, where the sheet gives the classes with their diseases. None where
 * a class has no sum of its own: then the table's first three are told.
 */
export function classLayers(facts: TableFacts, context: Context): readonly Layer[] {
  const layers = facts.members.flatMap((member): readonly Layer[] => {
    const name = CLASS.exec(member.name)?.[1];
    const total = member.facts.find((fact) => !isRate(fact.main.unit) && fact.main.measure === 'value');
    if (name === undefined || !total || !context.writer.trusted(total.main) || total.main.value <= 0) return [];
    const top = topOf(facts, total, context);
    if (!top) return [];
    const named = `${name}传染病${total.name.replace(/^(?:法定)?传染病/u, '')}`;
    const clauses = factClauses({ ...total, name: named }, named, context, false);
    return [{ ...layer(...clauses, top), alone: true }];
  });
  return layers.length >= 2 ? layers : [];
}

/** 居前三位的是病毒性肝炎402例、肺结核268例、梅毒151例，分别占40.57%、27.04%、15.24%: of the rows that a class adds up. */
function topOf(facts: TableFacts, total: Fact, context: Context): Pieces | null {
  const { writer } = context;
  const sum = sumsOf(context.sums, total.main).find(
    (one) => one.parts.length >= FEWEST_PARTS && one.parts.every((part) => part.col === total.main.col),
  );
  if (!sum) return null;
  const inSum = new Set(sum.parts.map(key));
  const parts = facts.members.flatMap((member): Ranked[] =>
    member.facts.filter((fact) => inSum.has(key(fact.main)) && writer.trusted(fact.main)).map((fact) => ({ name: member.name, fact })),
  );
  const ranked = [...(sideBySide(parts, total) ?? [])].sort((a, b) => b.fact.main.value - a.fact.main.value);
  const top = ranked.slice(0, 3);
  const third = top[2];
  if (!third || third.fact.main.value <= 0 || ranked[3]?.fact.main.value === third.fact.main.value) return null;
  return writer.voice.topThree(
    [],
    top.map(({ name, fact }) => writer.voice.item(labelPieces(name, fact.main), numberPiece(fact.main, writer, 'rank'))),
    top.map(({ fact }) => shareOf(fact.main, total.main, 2, writer)),
  );
}
