import type { LineReading } from './line-reading';

/** Headings that divide a count by a quality of the counted: 按性别分, 学历, 职称. */
const DIMENSION =
  /^按(.{1,6}?)(?:分(?:组|类|布)?|划分)?$|^(性别|年龄|年龄段|年龄组|职称|学历|文化程度|孩次|民族|户籍|城乡|血型|职业)(?:构成|分布|分组|别)?$/u;
/** Dimensions whose members are no adjectives by themselves: 本科 → 本科学历. */
const SPOKEN: ReadonlySet<string> = new Set(['学历', '职称', '户籍']);

export interface Member {
  readonly dimension: string;
  readonly member: string;
}

/** A column under 按性别分 or 职称 is a part of what is counted, not a quantity of its own. */
export function memberOf(column: LineReading): Member | null {
  const [dimension, member] = column.names.slice(-2);
  if (column.names.length < 2 || column.total || dimension === undefined || member === undefined) return null;
  const match = DIMENSION.exec(dimension);
  const name = match?.[1] ?? match?.[2];
  return name === undefined || /(?:率|比|比例|比重)$/u.test(member) ? null : { dimension: name, member };
}

/** Names columns of members after the count before them that they divide: 出生人数 | 男 | 女 → 男性出生人数. */
export function namesOfMembers(
  columns: readonly LineReading[],
  members: readonly (Member | null)[],
  names: readonly string[],
  topic: string,
): readonly string[] {
  // Where no column names the whole (合计 | 按行业分), it is what the title counts.
  let whole = columns.some((column) => column.total && column.names.length === 0) ? topic : '';
  return names.map((name, position) => {
    const column = columns[position];
    const own = members[position];
    if (own) return whole === '' ? name : adjective(own) + whole;
    if (
      column &&
      column.line.role !== 'of-which' &&
      name !== '' &&
      (column.measure === null || column.measure === 'value') &&
      !/(?:率|比|比例|比重)$/u.test(name)
    )
      whole = name.replace(/(?<=.{2})(?:合计|小计|总计|总数)$/u, '人数').replace(/^总(?=.{2,}数$)/u, '');
    return name;
  });
}

function adjective({ dimension, member }: Member): string {
  if (/^[男女]$/u.test(member)) return `${member}性`;
  return SPOKEN.has(dimension) && !member.endsWith(dimension) ? member + dimension : member;
}
