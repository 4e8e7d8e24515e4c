/**
 * Every number that the formula rules decide by. `find` stands once in the file; `[N]` marks the number, `[±N]` a reach written out as steps.
 * `why` says what it means. Numbers that only bound time or the length of a list, and those that follow from binary arithmetic, are left out.
 */
const formula = (file) => `src/core/formula/${file}.ts`;
const rule = (id) => `src/core/rules/${id}/rule.ts`;

export const THRESHOLDS = [
  { id: 'line.widest-gap', file: formula('lines'), find: 'const WIDEST_GAP = [3];', why: '一行（列）公式中间可以空几格' },
  { id: 'line.agrees-across', file: formula('lines'), find: 'for (const step of [±2]) {', why: '旁边几行有同样写法即认为有意' },
  { id: 'odd.most', file: formula('deviations'), find: 'const MOST_ODD = [3];', why: '一行（列）最多几处不同仍算差错' },
  { id: 'odd.models', file: formula('deviations'), find: 'const MODELS = [3];', why: '试作样板的写法种数' },
  { id: 'odd.group-share', file: formula('deviations'), find: 'few.length * [2] > members.length', why: '样板是不同者的几倍（一种写法）' },
  { id: 'odd.line-share', file: formula('deviations'), find: 'odd.length * [2] > members.length', why: '样板是不同者的几倍（整行）' },
  { id: 'odd.least-models', file: formula('deviations'), find: 'const LEAST_MODELS = [3];', why: '换一个符号、函数、数时至少几个样板' },
  { id: 'odd.least-held', file: formula('deviations'), find: 'const LEAST_HELD = [4];', why: '漏写 $ 时至少几个样板' },
  { id: 'odd.own-table', file: formula('deviations'), find: 'return few.length > [2] ||', why: '连续几个相同即另成一表' },
  { id: 'odd.lines-go-on', file: formula('deviations'), find: 'return [±3].some((step) => {', why: '旁边几行之内写法连贯' },
  {
    id: 'odd.one-side',
    file: formula('reasons-to-differ'),
    find: 'before > 0 && after > 0 ? true : models.length >= [3]',
    why: '只有一侧时至少几个样板',
  },
  {
    id: 'odd.loose-link',
    file: formula('reasons-to-differ'),
    find: '!between || models.length < [4]',
    why: '单纯引用一格的公式至少几个样板',
  },
  {
    id: 'odd.link-sheet',
    file: formula('reasons-to-differ'),
    find: "=== 'sheet') return models.length < [4]",
    why: '引错工作表时至少几个样板',
  },
  {
    id: 'odd.link-term',
    file: formula('reasons-to-differ'),
    find: "=== 'lacks-term') return models.length < [3]",
    why: '少一项只剩一格时至少几个样板',
  },
  {
    id: 'odd.follows-own',
    file: formula('reasons-to-differ'),
    find: 'return alike.length >= [2]',
    why: '同一列另有几个同样写法即认为有意',
  },
  { id: 'odd.cross-check', file: formula('reasons-to-differ'), find: 'return [±2].some((step) => {', why: '几格之内的合计算作核对' },
  { id: 'totals.widest-step', file: formula('parallel-totals'), find: 'const WIDEST_STEP = [4];', why: '并列合计之间可隔几列' },
  { id: 'totals.widest-section', file: formula('parallel-totals'), find: 'const WIDEST_SECTION = [6];', why: '并列合计之间可隔几行' },
  { id: 'totals.tie', file: formula('parallel-totals'), find: 'const LARGEST_TIE = [2];', why: '几对几仍算差错' },
  { id: 'totals.shared', file: formula('parallel-totals'), find: 'return shared * [2] >= size(a)', why: '两个合计共有部分的份额（倒数）' },
  { id: 'totals.outweigh', file: formula('parallel-totals'), find: 'few.length * [2] > most.length', why: '样板是不同者的几倍' },
  {
    id: 'totals.least-down',
    file: formula('parallel-totals'),
    find: "if (axis === 'down' && most.length < [3])",
    why: '一列行合计至少几个样板',
  },
  { id: 'totals.own-table', file: formula('parallel-totals'), find: 'return same.length >= [3] &&', why: '连续几个相同即另成一表' },
  { id: 'totals.narrow', file: formula('parallel-totals'), find: 'agreeing >= [3]', why: '只加一格的合计，另有几个合计一致' },
  { id: 'misses.share', file: formula('totals'), find: '(end - start + 1) / [4]', why: '漏掉的不超过范围的几分之一' },
  { id: 'misses.beside', file: formula('totals'), find: 'return [±3].some(\n', why: '几格之内有同样的合计即认为有意' },
  { id: 'misses.least-fill', file: formula('totals'), find: 'const LEAST_FILL = [4];', why: '合计不在行列尽头时至少加几格' },
  {
    id: 'misses.whole-line',
    file: rule('totals-cover-their-block'),
    find: 'const LEAST_LINE = [3];',
    why: '整列都漏同一列、至少几行时只作提示',
  },
  { id: 'lists.least-run', file: formula('moving-lists'), find: 'const LEAST_RUN = [3];', why: '查找范围错开，至少连续几个公式' },
  { id: 'doubles.least', file: formula('totals'), find: 'line.end - line.start < [3]', why: '范围至少多长才查重复计算' },
  { id: 'groups.header', file: formula('group-totals'), find: 'const HEADER_REACH = [40];', why: '表头最多在上方几行' },
  { id: 'typed.witnesses', file: rule('constant-over-formula'), find: 'const LEAST_WITNESSES = [3];', why: '至少几个公式写法相同' },
  { id: 'typed.links', file: rule('constant-over-formula'), find: 'const LEAST_LINKS = [4];', why: '单纯引用一格的公式，至少几个写法相同' },
  { id: 'typed.most', file: rule('constant-over-formula'), find: 'const MOST_SLIPS = [2];', why: '一张表超过几处即认为有意' },
  { id: 'typed.least-total', file: rule('constant-over-formula'), find: 'const LEAST_TOTAL = [10];', why: '合计行里多大的数才比' },
  { id: 'mean.header', file: rule('mean-of-rates-is-weighted'), find: 'const HEADER_REACH = [60];', why: '表头最多在上方几行' },
  { id: 'mean.beside', file: rule('mean-of-rates-is-weighted'), find: 'step <= [8]', why: '旁边几列之内有合计' },
];
