import type { Interval } from '../../model/quantity';
import { parseStatedNumber } from '../../notation/number-text';
import { intersect, meets, middle } from './interval';
import { decimalsOf, type Quantity, type Relation, type RelationInstance } from './relation';
import { holds } from './solve';
import type { GridLine, GridView } from './table-grid';

/** Units that are a rate per so many people. A percentage has too many other bases. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['‰', 1000],
  ['/万', 10_000],
  ['/10万', 100_000],
]);
const MANY_LINES = 60;
const NEAR = 8;
/** Measured by another population than the rest of its table: live births. */
const OWN_BASE = /新生儿|孕产妇|婴儿/u;

/**
 * Rates whose base stands in no line of the table: it is printed in the frame (平均人口：486200人), or nowhere, but one number of people
 * explains nearly all rates of the line. `pairs` are what was found with a base in the table.
 */
export function discoverProportions(view: GridView, pairs: readonly Relation[]): readonly Relation[] {
  if (view.lines.length > MANY_LINES) return [];
  const explained = new Set(pairs.filter(({ kind }) => kind === 'ratio').map(({ name }) => name));
  const framed = framedBases(view);
  return view.lines.flatMap((line, result): Relation[] => {
    if (!line.rate || !/率/u.test(line.label) || explained.has(line.label)) return [];
    const near = view.lines.flatMap((other, first) => (first !== result && Math.abs(first - result) <= NEAR && !other.rate ? [first] : []));
    let best: { relation: Relation; held: number } | null = null;
    for (const first of near) {
      const places = placesOf(view, result, first);
      for (const base of [...framed, ...impliedBase(view, line, places)]) {
        const relation = relationOf(view, [result, first], places, base);
        const held = relation.instances.filter((instance) => holds(relation, instance) === true).length;
        const enough = base.formula ? 5 : 3;
        if (held >= enough && held >= 0.75 * relation.instances.length && (!best || held > best.held)) best = { relation, held };
      }
    }
    return best ? [best.relation] : [];
  });
}

interface Place {
  readonly result: Quantity;
  readonly count: Quantity;
  readonly label: string;
  readonly scale: number;
}

function placesOf(view: GridView, result: number, first: number): readonly Place[] {
  return view.cross.flatMap((cross, position): Place[] => {
    const rate = view.at(result, position);
    const count = view.at(first, position);
    const scale = SCALES.get(rate?.unit ?? '');
    if (!rate || !count || scale === undefined || count.value <= 0 || !Number.isInteger(count.value) || OWN_BASE.test(cross.words))
      return [];
    return [{ result: rate, count, label: cross.words, scale }];
  });
}

/** Numbers of people in the frame of the table, each at its cell. */
function framedBases(view: GridView): readonly Quantity[] {
  return view.grid.table.table.frame.flatMap((line): Quantity[] => {
    const text = /人口[^\d]{0,8}([\d.,，]+\s*万?)\s*人/u.exec(line.text)?.[1];
    const stated = text === undefined ? null : parseStatedNumber(text);
    return stated && stated.value > 0 ? [baseAt(view, line.at, stated.interval, false)] : [];
  });
}

/** The number of people that most of the rates were computed with; printed nowhere, it is shown at the heading of the rates. */
function impliedBase(view: GridView, line: GridLine, places: readonly Place[]): readonly Quantity[] {
  const bases = places
    .filter(({ result }) => result.interval.low > 0 && result.value >= 50 * 10 ** -decimalsOf(result))
    .map(({ result, count, scale }) => ({
      low: (count.value * scale) / result.interval.high,
      high: (count.value * scale) / result.interval.low,
    }))
    .sort((a, b) => (a.high - a.low) / a.low - (b.high - b.low) / b.low);
  let best: { base: Interval; held: number } | null = null;
  for (const start of bases.slice(0, 3)) {
    let base = start;
    let held = 0;
    for (const other of bases) {
      const shared = meets(base, other) ? intersect(base, other) : null;
      if (!shared) continue;
      base = shared;
      held += 1;
    }
    if (!best || held > best.held) best = { base, held };
  }
  const lines = view.axis === 'columns' ? view.grid.table.columns : view.grid.table.rows;
  const heading = lines.find((meaning) => meaning.line.index === line.index)?.line.labels.at(-1)?.at;
  return best && heading && best.held >= 5 ? [baseAt(view, heading, best.base, true)] : [];
}

/** `implied` bases are nobody's cell to put right. */
function baseAt(view: GridView, at: { readonly row: number; readonly col: number }, interval: Interval, implied: boolean): Quantity {
  return {
    sheet: view.grid.sheet.name,
    row: at.row,
    col: at.col,
    value: middle(interval),
    decimals: 0,
    interval,
    unit: '人',
    unitGuessed: false,
    factor: 1,
    formula: implied,
    text: true,
    total: false,
  };
}

function relationOf(view: GridView, [result, first]: readonly [number, number], places: readonly Place[], base: Quantity): Relation {
  const instances = places.map(({ result: rate, count, label, scale }): RelationInstance => ({
    result: rate,
    operands: [count, base],
    label,
    scale,
  }));
  return {
    kind: 'ratio',
    table: view.grid.table,
    name: view.lines[result]?.label ?? '',
    operandNames: [view.lines[first]?.label ?? '', '人口数'],
    scale: places[0]?.scale ?? 1000,
    completion: false,
    slack: 0,
    evidence: [{ by: 'values', detail: base.formula ? 'one base for all' : 'base in the frame' }],
    instances,
    gaps: [],
    incomplete: view.cross.length - instances.length,
  };
}
