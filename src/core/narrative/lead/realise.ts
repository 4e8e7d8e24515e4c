import type { Catalogue } from '../../catalogue/catalogue';
import type { Pieces } from '../../language/pieces';
import type { Period } from '../../model/quantity';
import type { BoundTable } from '../../model/observation';
import type { SpanSource, TextPiece } from '../../model/text';
import { cellOf, labelPieces } from '../pieces';
import type { Context } from '../plan/context';

/** Period and area as a paragraph begins with them. */
export interface Lead {
  readonly period: Period | null;
  readonly area: string | null;
}

/** What a table says of its time and place; a title that is held to name the wrong year dates nothing. */
export function leadOf(table: BoundTable, context: Context): Lead {
  const title = titleCell(table);
  const misdated = title !== null && context.wrong({ sheet: table.table.sheet, ...title });
  return {
    period: misdated || table.period?.year === null ? null : table.period,
    area: organisation(table, context.catalogue) ?? table.area,
  };
}

/** 凤溪县中医院2025年…: a house that treats people or gives them blood counts its own work, not the county's. */
export function organisation({ table, area, rows, columns, observations }: BoundTable, catalogue: Catalogue): string | null {
  const title = table.frame.find((line) => line.kind === 'title')?.text.replace(/\s/gu, '') ?? '';
  const at = area === null ? -1 : title.indexOf(area);
  if (area === null || at < 0 || [...rows, ...columns].some((line) => line.area !== undefined)) return null;
  const house = HOUSE.exec(title.slice(at + area.length))?.[1];
  if (house === undefined) return null;
  // A township hospital's management rates are of the people around it; its visits and its income are its own.
  return SERVES_AREA.test(house) && !isOwnWork(observations, catalogue) ? null : area + house;
}

const SERVES_AREA = /(?:卫生院|社区卫生服务中心)$/u;
const OWN_WORK: ReadonlySet<string> = new Set([
  'medical-service-quality',
  'medical-resources',
  'workforce',
  'finance',
  'drugs-procurement',
]);

/** Whether all indicators that the catalogue knows, one at least, belong to what a house does for itself. */
function isOwnWork(observations: BoundTable['observations'], catalogue: Catalogue): boolean {
  const ids = new Set(observations.flatMap(({ indicator }) => indicator.id ?? []));
  return ids.size > 0 && [...ids].every((id) => OWN_WORK.has(catalogue.indicator(id)?.domain ?? ''));
}

const HOUSE =
  /^([\u4e00-\u9fff（）]{0,12}?(?:医院|卫生院|急救中心|紧急救援中心|血站|血液中心|社区卫生服务中心))(?:[（(]|\d|二[〇○零]|[上下]半年|截|业务|运行|运营|医疗|工作|各科)/u;

const titleCell = (table: BoundTable) => (table.table.frame.find((line) => line.kind === 'title') ?? table.table.frame[0])?.at ?? null;

/** 2023年1—10月，全市: what of it differs from what the section has said already. */
export function leadPieces(table: BoundTable, lead: Lead, said: Lead | null, context: Context): Pieces {
  const first = table.observations[0];
  const { voice } = context.writer;
  if (!first) return [];
  const at = titleCell(table);
  const cell = cellOf(at ? { sheet: table.table.sheet, ...at } : first);
  const number = (value: number): TextPiece => {
    const source: SpanSource = { indicator: 'period', cells: [cell], value, unit: '', relation: 'period', decimals: 0 };
    return { text: String(value), source };
  };
  const samePeriod = said !== null && JSON.stringify(said.period) === JSON.stringify(lead.period);
  const sameArea = said !== null && said.area === lead.area;
  const until = context.style === 'progress';
  const period = lead.period && !samePeriod ? voice.period(lead.period, number, until) : [];
  const area = lead.area !== null && !sameArea ? labelPieces(voice.wholeArea(lead.area), first) : [];
  return period.length === 0 && area.length === 0 ? [] : voice.lead(period, area);
}
