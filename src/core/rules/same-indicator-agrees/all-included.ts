import type { BoundTable, Observation } from '../../model/observation';

/** A table says of things that all of them are in it, and another sheet counts them otherwise. */
export interface AllIncluded {
  readonly passes: number;
  readonly contradicted: readonly { readonly stated: Observation; readonly other: Observation }[];
}

const ALL = /(?:全部|均|都|全)(?:已|予以)?(?:纳入|加入|参加|覆盖|达到|建成|完成|开展)|全覆盖/u;

/** 村卫生所、社区卫生服务站已全部纳入：the totals of these columns are held against what other sheets count under the same names. */
export function allIncluded(tables: readonly BoundTable[]): AllIncluded {
  const contradicted: { stated: Observation; other: Observation }[] = [];
  let passes = 0;
  for (const table of tables) {
    for (const { name, total } of totalsNamedAll(table)) {
      const others = tables.flatMap((other) => (other.table.sheet === table.table.sheet ? [] : countsOf(other, name, total)));
      const [first] = others;
      if (!first || others.some((one) => one.value !== first.value)) continue;
      if (first.value === total.value) passes += 1;
      else contradicted.push({ stated: total, other: first });
    }
  }
  return { passes, contradicted };
}

function totalsNamedAll({
  table,
  columns,
  rows,
  observations,
}: BoundTable): readonly { readonly name: string; readonly total: Observation }[] {
  const sections = rows.filter(({ line }) => line.role === 'section').flatMap(({ line }) => line.labels.map((label) => label.text));
  const sentences = [...table.frame.map((line) => line.text), ...sections]
    .flatMap((text) => text.split(/[。；;\n]/u))
    .filter((text) => ALL.test(text));
  if (sentences.length === 0) return [];
  return columns.flatMap(({ line }) => {
    const name = plain(line.labels.at(-1)?.text ?? '');
    const named = name.length >= 3 && sentences.some((sentence) => plain(sentence.slice(0, sentence.search(ALL))).includes(name));
    const own = named ? observations.filter((one) => one.col === line.index && one.measure === 'value') : [];
    const total = own.length === 1 ? own[0] : own.find((one) => one.total && Object.keys(one.breakdown).length === 0);
    return total ? [{ name, total }] : [];
  });
}

/** What a sheet counts under just this name for the same area and year. */
function countsOf(table: BoundTable, name: string, like: Observation): readonly Observation[] {
  return table.observations.filter(
    (one) =>
      one.measure === 'value' &&
      isCalled(one, name) &&
      one.area === like.area &&
      one.period.year === like.period.year &&
      SAME_COUNTER.has(one.unit) === SAME_COUNTER.has(like.unit),
  );
}

/** Named so itself, or the only member by which a count of institutions is divided. */
function isCalled({ indicator, breakdown, unit }: Observation, name: string): boolean {
  const members = Object.values(breakdown);
  return members.length === 0
    ? plain(indicator.name) === name
    : members.length === 1 && plain(members[0] ?? '') === name && SAME_COUNTER.has(unit);
}

/** Institutions are counted in whichever of these the sheet uses. */
const SAME_COUNTER: ReadonlySet<string> = new Set(['个', '家', '所', '处']);
const plain = (text: string): string => text.replace(/[\s()（）]/gu, '').replace(/数$/u, '');
