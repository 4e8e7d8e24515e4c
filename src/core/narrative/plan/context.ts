import type { Catalogue } from '../../catalogue/catalogue';
import { enVoice } from '../../language/en/voice';
import { zhVoice } from '../../language/zh/voice';
import type { CellRef } from '../../model/address';
import type { Direction } from '../../model/catalogue';
import type { Observation } from '../../model/observation';
import { key, type Fact, type TableFacts, type Trusted } from '../fact';
import type { NarrativeInput } from '../input';
import type { Writer } from '../pieces';
import { directionOf } from '../select/fact-base';
import { indexSums, type SumIndex } from '../select/sum-index';

/** What every pattern of a run looks up. */
export interface Context {
  readonly writer: Writer;
  readonly catalogue: Catalogue;
  readonly sums: SumIndex;
  /** Rate → the cells of its numerator and denominator. */
  readonly ratios: ReadonlyMap<string, { readonly numerator: string; readonly denominator: string }>;
  /** numerator/denominator pairs that some rate is made of. */
  readonly ratioPairs: ReadonlySet<string>;
  /** Cells that miss a target by a finding. */
  readonly missed: ReadonlySet<string>;
  readonly wrong: (cell: CellRef) => boolean;
  /** Cells whose value a finding asks to verify, with the name of what they say. A missed target asks for nothing: the sentence says it. */
  readonly doubted: ReadonlyMap<string, string>;
  /** Facts about wholes by the cell of their number. */
  readonly everyFact: ReadonlyMap<string, Fact>;
  /** The same by `table:row`. */
  readonly factsOfRow: ReadonlyMap<string, readonly Fact[]>;
  readonly direction: (fact: Fact) => Direction;
  readonly targetSources: boolean;
  readonly style: NarrativeInput['style'];
}

export function contextOf(input: NarrativeInput, facts: readonly TableFacts[]): Context {
  const wrongCells = new Set(input.findings.filter((finding) => finding.severity === 'error').flatMap((finding) => finding.cells.map(key)));
  const wrong = (cell: CellRef): boolean => wrongCells.has(key(cell));
  // Last year's workbook has its own findings; a figure of it is not judged by this year's cells of the same place.
  const trusted: Trusted = (one): one is Observation => one !== undefined && (one.book !== undefined || !wrong(one));
  const doubts = input.findings.filter(({ severity, category }) => severity === 'warning' && category !== 'target');
  const doubtedCells = new Set(doubts.flatMap((finding) => finding.cells.map(key)));
  const missed = input.findings.filter((finding) => finding.category === 'target' && finding.severity === 'warning');
  return {
    writer: { voice: input.language === 'en-US' ? enVoice : zhVoice, rounding: input.rounding, trusted },
    catalogue: input.catalogue,
    sums: indexSums(input.sums),
    ratios: new Map(
      input.ratios.map((ratio) => [key(ratio.rate), { numerator: key(ratio.numerator), denominator: key(ratio.denominator) }]),
    ),
    ratioPairs: new Set(input.ratios.map((ratio) => `${key(ratio.numerator)}/${key(ratio.denominator)}`)),
    missed: new Set(missed.flatMap((finding) => finding.cells.map(key))),
    wrong,
    doubted: new Map(
      input.tables.flatMap(({ observations }) =>
        observations.filter((one) => doubtedCells.has(key(one))).map((one) => [key(one), one.indicator.name] as const),
      ),
    ),
    everyFact: new Map(facts.flatMap((table) => table.whole.map((fact) => [key(fact.main), fact] as const))),
    factsOfRow: byRow(facts),
    direction: (fact) => directionOf(fact, input.catalogue),
    targetSources: input.targetSources,
    style: input.style,
  };
}

function byRow(tables: readonly TableFacts[]): ReadonlyMap<string, readonly Fact[]> {
  const rows = new Map<string, Fact[]>();
  for (const fact of tables.flatMap((table) => table.whole)) {
    const id = `${fact.main.table}:${fact.main.row}`;
    const list = rows.get(id);
    if (list) list.push(fact);
    else rows.set(id, [fact]);
  }
  return rows;
}
