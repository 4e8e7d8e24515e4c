import type { CellRef } from '../model/address';
import type { Claim, ProofFinding, TiedClaim } from '../model/claim';
import type { Observation } from '../model/observation';
import type { Reading, ReportReading } from './claims';
import { figure, printed, raise } from './relations/shared';
import { indexCells, TOTAL, type CellIndex } from './tie/cell-index';
import { computationOf, deriveFrom, earlierOf, type Derivation, type Known, type Surroundings } from './tie/derive';
import { areaOf, cellsFor, isHome, othersNamed, prints, rightMeasure, samePeriod } from './tie/match';
import { bare, coverage, nameCoverage, variantsOf } from './tie/names';
import { sameUnit, type Quantity } from './tie/quantities';
import { slippedCell } from './tie/slipped';
import { wordingOf, type Wording } from './tie/wording';

/** What a claim rests on; null where nothing of the workbook stands behind it. */
export type Basis = { readonly kind: 'cell'; readonly quantity: Quantity } | { readonly kind: 'derived'; readonly derivation: Derivation };

export interface TieOut {
  readonly claims: readonly TiedClaim[];
  /** One a claim, in order. */
  readonly bases: readonly (Basis | null)[];
  readonly findings: readonly ProofFinding[];
}

/** The claim without its surroundings. */
function claimOf(reading: Reading): Claim {
  const { start, end, text, value, upper, unit, interval, step, approx, bound, isTarget, indicator, population, period, area } = reading;
  return { start, end, text, value, upper, unit, interval, step, approx, bound, isTarget, indicator, population, period, area };
}

const cellOf = ({ observation: { sheet, row, col } }: Quantity): CellRef => ({ sheet, row, col });
/** Numbers of a paragraph that later ones may be computed from. */
const MOST_KNOWN = 24;
const SURE = 0.9;
const SAID = 0.8;

/**
 * Ties claims to cells by indicator, population, period, area, unit and value together; a value alone never ties. What no cell holds is
 * derived from cells that the sentence has named. A claim contradicts only where its words name exactly one quantity and nothing gives it.
 */
export function tieOut(reading: ReportReading, observations: readonly Observation[], previous: readonly Observation[] = []): TieOut {
  const index = indexCells(observations);
  const lastYear = indexCells(previous);
  if (observations.length === 0)
    return {
      claims: reading.claims.map((claim) => ({ ...claimOf(claim), state: 'unjudged', cells: [], computation: null })),
      bases: reading.claims.map(() => null),
      findings: [],
    };
  const wordings = wordingOf(reading);
  const claims: TiedClaim[] = [];
  const bases: (Basis | null)[] = [];
  const findings: ProofFinding[] = [];
  let known: Known[] = [];
  for (const [order, claim] of reading.claims.entries()) {
    const words = wordings[order];
    if (!words) continue;
    if (known.at(-1)?.claim.paragraph !== claim.paragraph) known = [];
    const best = cellsFor(claim, words, index, known.at(-1)?.quantity.observation.table ?? null)[0];
    // Where the clause names another cell beyond doubt, a cell that only the sentence names is not the one.
    const weak = best && best.support < SURE && nameCoverage(variantsOf(best.quantity.observation), words.sentence) < SAID;
    const cell = weak && levelContradicts(claim, words, { known, index }) ? undefined : best;
    const around: Surroundings = { known, said: words.sentence, index, lastYear, partner: partnerOf(reading.claims, order, bases) };
    const derivation = cell ? null : deriveFrom(claim, around, sumsFor(claim, words, index));
    const basis: Basis | null = cell ? { kind: 'cell', quantity: cell.quantity } : derivation ? { kind: 'derived', derivation } : null;
    bases.push(basis);
    if (cell) known = [...known.slice(1 - MOST_KNOWN), { claim, quantity: cell.quantity }];
    const against = basis ? null : contradictionOf(claim, words, around);
    if (against) findings.push(contradiction(claim, against, isStale(claim, words, lastYear)));
    claims.push(stateOf(claim, basis, against));
  }
  const used = new Set(bases.flatMap((basis) => (basis?.kind === 'cell' ? [basis.quantity] : (basis?.derivation.operands ?? []))));
  for (const [order, claim] of reading.claims.entries()) {
    const words = wordings[order];
    const quantity = claims[order]?.state === 'unjudged' && words ? slippedCell(claim, words, index, used) : null;
    if (!quantity) continue;
    const against: Opponent = { quantity, earlier: null, expected: quantity.value };
    findings.push(contradiction(claim, against, false));
    claims[order] = stateOf(claim, null, against);
  }
  return { claims, bases, findings };
}

function stateOf(claim: Reading, basis: Basis | null, against: Opponent | null): TiedClaim {
  const plain = claimOf(claim);
  if (basis?.kind === 'cell')
    return { ...plain, indicator: basis.quantity.observation.indicator, state: 'tied', cells: [cellOf(basis.quantity)], computation: null };
  if (basis)
    return {
      ...plain,
      state: 'derived',
      cells: basis.derivation.operands.map(cellOf),
      computation: computationOf(basis.derivation, claim.unit),
    };
  if (!against) return { ...plain, state: 'unjudged', cells: [], computation: null };
  return {
    ...plain,
    indicator: against.quantity.observation.indicator,
    state: 'contradicts',
    cells: [cellOf(against.quantity), ...(against.earlier ? [cellOf(against.earlier)] : [])],
    computation: `${printed(claim)}${unitShown(claim)} ≠ ${figure(against.expected, 4)}${claim.unit}`,
  };
}

/** 37.4万人次 prints its unit, 91.4% has it in the number. */
const unitShown = (claim: Reading): string => (claim.text.endsWith(claim.unit) ? '' : claim.unit);

/** 甲180、乙50、丙40，分别占62%、17%、14%: the k-th share belongs to the k-th number of the list before. */
function partnerOf(claims: readonly Reading[], order: number, bases: readonly (Basis | null)[]): Quantity | null {
  const claim = claims[order];
  if (!claim || claim.unit !== '%') return null;
  let first = order;
  while (first > 0 && /^ ?[、,，和] ?$/u.test(claims[first]?.lead ?? '') && claims[first - 1]?.unit === '%') first--;
  if (!/分别占/u.test(claims[first]?.lead ?? '')) return null;
  let count = first;
  while (count < claims.length && (count === first || /^ ?[、,，和] ?$/u.test(claims[count]?.lead ?? '')) && claims[count]?.unit === '%')
    count++;
  const basis = bases[first - (count - first) + (order - first)];
  return basis?.kind === 'cell' ? basis.quantity : null;
}

/** Groups of cells whose sum the words may mean: one indicator over the areas or members of one table. */
function sumsFor(claim: Reading, words: Wording, index: CellIndex): readonly (readonly Quantity[])[] {
  if (claim.unit === '%' || claim.unit === '‰' || claim.unit === '/10万' || claim.role !== 'level') return [];
  const groups: Quantity[][] = [];
  for (const named of index.byName.near(words.near)) {
    if (nameCoverage(named.variants, words.near) < 0.9) continue;
    const tables = new Map<string, Quantity[]>();
    for (const quantity of named.quantities) {
      const { observation } = quantity;
      if (observation.total || observation.measure !== 'value' || !sameUnit(claim.unit, quantity.unit)) continue;
      const key = `${observation.table}|${observation.col}`;
      const group = tables.get(key);
      if (group) group.push(quantity);
      else tables.set(key, [quantity]);
    }
    groups.push(...tables.values());
  }
  return groups.filter((group) => group.length >= 2 && group.length <= 2000);
}

interface Opponent {
  readonly quantity: Quantity;
  readonly earlier: Quantity | null;
  readonly expected: number;
}

const FILLER =
  /全年|全国|全省|全市|全县|全区|全镇|全乡|全州|我[市县区镇院]|本[市县区镇院]|截[至止]|目前|累计|合计|总计|共计|共有|其中|实现|实际|完成|达到|开展|年末|月末|年底|上半年|下半年|今年|本年|分别|[共有达为是了的约近于在已累计由从至到年月]|\d+/gu;

/** The quantity that the words name beyond doubt, where its value cannot be printed so. */
function contradictionOf(claim: Reading, words: Wording, around: Surroundings): Opponent | null {
  if (claim.approx || claim.bound !== null || claim.upper !== null || claim.role === 'previous') return null;
  return claim.role === 'change' ? changeContradicts(claim, around) : levelContradicts(claim, words, around);
}

function levelContradicts(claim: Reading, words: Wording, { known, index }: Pick<Surroundings, 'known' | 'index'>): Opponent | null {
  const last = known.at(-1);
  const table = last?.claim.sentence === claim.sentence ? last.quantity.observation.table : null;
  const own = words.own.replace(FILLER, '');
  if (own.length < 2) return null;
  // 住宿场所126户、美容美发场所431户: an item of the list whose last one is a cell of the same table.
  const item = words.item !== null && table !== null && last?.claim.unit === claim.unit ? words.item.replace(FILLER, '') : null;
  const found: Quantity[] = [];
  for (const named of index.byName.near(words.near)) {
    if (nameCoverage(named.variants, `${words.own}|${words.near}`) < 0.95) continue;
    const meant = named.quantities.filter(
      (quantity) =>
        isNamed(claim, own, { quantity, words, index }) ||
        (item !== null && quantity.observation.table === table && isNamed(claim, item, { quantity, words, index })),
    );
    const said = meant.some(({ observation }) => Object.values(observation.breakdown).some((member) => !TOTAL.test(member)));
    if (meant.length > 0 && !said && heldElsewhere(claim, named.variants, table, index)) return null;
    found.push(...meant);
  }
  const [only] = found;
  if (!only || found.some((other) => other.value !== only.value)) return null;
  return { quantity: only, earlier: null, expected: only.value };
}

/** A cell of that name, or of the table its sentence speaks of, does hold the number: the text does not say which population it means. */
const heldElsewhere = (claim: Reading, names: readonly string[], table: string | null, index: CellIndex): boolean =>
  index.byValue
    .within(claim.interval, claim.step / 2)
    .some(
      (quantity) =>
        sameUnit(claim.unit, quantity.unit) &&
        prints(claim, quantity) &&
        (quantity.observation.table === table || variantsOf(quantity.observation).some((name) => names.includes(name))),
    );

interface Naming {
  readonly quantity: Quantity;
  readonly words: Wording;
  readonly index: CellIndex;
}

/** The words say the indicator and nothing more: 住院补偿人次 is not 补偿人次. */
function isNamed(claim: Reading, own: string, { quantity, words, index }: Naming): boolean {
  const { observation } = quantity;
  if (!sameUnit(claim.unit, quantity.unit) || !rightMeasure(claim, observation) || !samePeriod(claim, observation)) return false;
  const members = Object.values(observation.breakdown).filter((member) => !TOTAL.test(member));
  if (members.some((member) => coverage(bare(member), words.own) < 0.95)) return false;
  if (members.length === 0 && othersNamed(quantity, words, index)) return false;
  const area = observation.area === null ? null : bare(observation.area);
  const spoken = areaOf(words, index).last;
  if (spoken === null ? !isHome(observation, index) : area !== spoken) return false;
  const said = [...variantsOf(observation), ...members.map(bare), ...(area === null ? [] : [area])].sort(
    (left, right) => right.length - left.length,
  );
  const rest = said.reduce((text, word) => text.replace(word, ''), own);
  return rest.length <= 1 || coverage(own, said.join('|')) >= 0.9;
}

/** 比上年增长5% beside a number whose values of both years are in cells. */
function changeContradicts(claim: Reading, { known, index, lastYear }: Surroundings): Opponent | null {
  const subject = known.at(-1);
  if (!subject || subject.claim.sentence !== claim.sentence || subject.claim.role !== 'level' || !/上年|去年|同期|同比/u.test(claim.lead))
    return null;
  const earlier = earlierOf(subject.quantity, index, lastYear);
  const [only] = earlier;
  if (!only || earlier.some((other) => other.value !== only.value) || only.value === 0) return null;
  const rate = subject.quantity.unit === '%' || subject.quantity.unit === '‰';
  const points = claim.unit === '个百分点' || claim.unit === '个千分点';
  if (rate !== points || (!rate && claim.unit !== '%' && claim.unit !== subject.quantity.unit)) return null;
  const change = subject.quantity.value - only.value;
  return { quantity: subject.quantity, earlier: only, expected: claim.unit === '%' ? (change / only.value) * 100 : change };
}

/** The number is last year's value of what the words name. */
const isStale = (claim: Reading, words: Wording, lastYear: CellIndex): boolean =>
  lastYear.quantities.length > 0 && cellsFor({ ...claim, period: null }, words, lastYear).length > 0;

function contradiction(claim: Reading, { quantity, earlier, expected }: Opponent, stale: boolean): ProofFinding {
  const { observation } = quantity;
  return raise({
    rule: stale ? 'number-is-this-years' : 'cell-agrees',
    severity: 'error',
    at: claim,
    others: [],
    stated: claim.value,
    expected: Number(expected.toPrecision(12)),
    messageId: stale ? 'stale-number' : earlier ? 'change-differs' : 'cell-differs',
    params: {
      stated: `${printed(claim)}${unitShown(claim)}`,
      expected: earlier ? `${figure(expected, 2)}${claim.unit}` : `${figure(observation.value, 4)}${observation.unit}`,
      name: observation.indicator.name,
      sheet: observation.sheet,
      ...(earlier ? { computation: `${figure(quantity.value, 4)}, ${figure(earlier.value, 4)}` } : {}),
    },
  });
}
