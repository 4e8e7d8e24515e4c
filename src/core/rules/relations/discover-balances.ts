import type { Quantity, Relation, RelationInstance } from './relation';
import { holds } from './solve';
import type { GridLine, GridView } from './table-grid';

const MANY_LINES = 60;
/** Words assert a balance; so many places must bear it out. */
const FEWEST = 3;
const HELD_SHARE = 0.5;
/** More lines than this whose sign the words leave open are not tried. */
const MOST_OPEN = 2;

const STOCK = /结存|结余|库存|余额|存量|在册|在管|在院|实有|现有/u;
const OPENING = /^(?:上[月年期季](?:度)?末?|期初|[月年季]初|原有)/u;
const INFLOW = /入库|购[进入]|采购|领入|调入|接收|收入|到[货账]|新增|增加|转入|入院|补充|拨入|盘盈|筹集/u;
const OUTFLOW = /出库|使用|领用|发放|发出|支出|报损|损[耗失]|报废|销毁|消耗|调出|转出|减少|注销|死亡|出院|结案|支付|拨付|盘亏|过期/u;
/** Given back to us or by us: only the numbers tell. */
const EITHER = /退回|退货|退库|调整|归还/u;
/** What was planned, or of another time, moves nothing. */
const NO_FLOW = /预算|计划|任务|目标|同期|其中|率$/u;

interface Flow {
  readonly line: number;
  readonly sign: 1 | -1;
}

/** What is left = what there was + what came in − what went out: vaccines in stock, a fund, people on a register. */
export function discoverBalances(view: GridView): readonly Relation[] {
  if (view.lines.length > MANY_LINES) return [];
  const lines = view.lines.map((line, position) => ({ line, position })).filter(({ line }) => !line.rate && line.role !== 'of-which');
  const openings = lines.filter(({ line }) => OPENING.test(line.label) && STOCK.test(line.label));
  return openings.flatMap((opening) => {
    const group = lines.filter(({ line }) => line.group === opening.line.group && !NO_FLOW.test(line.label));
    const closings = group.filter(({ line }) => STOCK.test(line.label) && !OPENING.test(line.label));
    const found = closings.flatMap((closing) => best(view, [opening.position, closing.position], flowsOf(view, group, closing.position)));
    return found
      .sort((a, b) => b.held - a.held)
      .slice(0, 1)
      .map(({ relation }) => relation);
  });
}

interface Flows {
  readonly sure: readonly Flow[];
  readonly open: readonly number[];
}

/** Of what the words do not know, what counts in the unit of the stock may be a flow as well (捐出): only the numbers tell. */
function flowsOf(view: GridView, group: readonly { readonly line: GridLine; readonly position: number }[], closing: number): Flows {
  const unit = unitOf(view, closing);

  const sure: Flow[] = [];
  const open: number[] = [];
  for (const { line, position } of group) {
    if (STOCK.test(line.label)) continue;
    const [into, out] = [INFLOW.test(line.label), OUTFLOW.test(line.label)];
    if (EITHER.test(line.label) || (into && out)) open.push(position);
    else if (into || out) sure.push({ line: position, sign: into ? 1 : -1 });
    else if (unitOf(view, position) === unit) open.push(position);
  }
  return { sure, open };
}

function unitOf(view: GridView, line: number): string | null {
  for (let cross = 0; cross < view.cross.length; cross++) {
    const quantity = view.at(line, cross);
    if (quantity) return quantity.unit;
  }
  return null;
}

/** The signs of the open flows under which most places hold. */
function best(
  view: GridView,
  [opening, closing]: readonly [number, number],
  { sure, open }: Flows,
): readonly { readonly relation: Relation; readonly held: number }[] {
  if (open.length > MOST_OPEN || !sure.some(({ sign }) => sign === 1) || sure.every(({ sign }) => sign === 1)) return [];
  let choices: readonly (readonly Flow[])[] = [sure];
  for (const line of open) choices = choices.flatMap((flows) => [flows, [...flows, { line, sign: -1 }], [...flows, { line, sign: 1 }]]);
  return choices
    .flatMap((flows) => {
      const relation = balance(view, closing, [{ line: opening, sign: 1 }, ...flows]);
      const held = relation.instances.filter((instance) => holds(relation, instance) === true).length;
      return held >= FEWEST && held >= HELD_SHARE * relation.instances.length ? [{ relation, held }] : [];
    })
    .sort((a, b) => b.held - a.held)
    .slice(0, 1);
}

function balance(view: GridView, closing: number, flows: readonly Flow[]): Relation {
  const instances = view.cross.flatMap((_, cross) => placeAt(view, closing, flows, cross));
  return {
    kind: 'balance',
    table: view.grid.table,
    name: view.lines[closing]?.label ?? '',
    operandNames: flows.map(({ line, sign }, at) => `${at === 0 ? '' : sign === 1 ? '＋' : '－'}${view.lines[line]?.label ?? ''}`),
    scale: 1,
    completion: false,
    slack: 0,
    evidence: [{ by: 'words', detail: view.lines[closing]?.label ?? '' }],
    instances,
    gaps: [],
    incomplete: view.cross.length - instances.length,
  };
}

/** A place that something moves in; a blank or a dash moves nothing, where the rest bears that out; a text leaves it open. */
function placeAt(view: GridView, closing: number, flows: readonly Flow[], cross: number): RelationInstance[] {
  const result = view.at(closing, cross);
  if (!result || view.cross[cross]?.rate === true) return [];
  const operands: Quantity[] = [];
  const signs: (1 | -1)[] = [];
  for (const { line, sign } of flows) {
    const quantity = view.at(line, cross);
    if (quantity) {
      if (quantity.unit !== result.unit) return [];
      operands.push(quantity);
      signs.push(sign);
    } else if (!['blank', 'dash'].includes(view.state(line, cross))) return [];
  }
  const moved = operands.filter(({ value }) => value !== 0).length;
  const instance = { result, operands, signs, label: view.cross[cross]?.label ?? '' };
  // What is not filled in may be what is lacking: no other number is blamed for it.
  const complete = operands.length === flows.length || holds({ kind: 'balance', scale: 1 }, instance) === true;
  return moved >= 2 && complete ? [instance] : [];
}
