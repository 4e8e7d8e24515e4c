import type { NameCorrection } from '../core/model/mapping-correction';
import type { TableSummary } from './checked-book';
import type { PaneState } from './explanations';

/** The words of a name that a person speaks of; `table` is `TableSummary.key`, null for every table of the workbook. */
export interface NamePlace {
  readonly table: string | null;
  readonly name: string;
}

/** What a person says of a name; what is absent stays as the program reads it. */
export type NameWord = Pick<NameCorrection, 'indicator' | 'unit'>;

const at = (place: NamePlace) => (entry: NameCorrection) => entry.table === place.table && entry.name === place.name;

/** Keeps that a name means this indicator (null: none of the catalogue), or that it is counted in this unit; what was said before of the other stays. */
export function withName(state: PaneState, place: NamePlace, word: NameWord): PaneState {
  const before = state.mapping.names.find(at(place));
  const entry: NameCorrection = { ...before, table: place.table, name: place.name, ...word };
  return { ...state, mapping: { ...state.mapping, names: [...withoutPlace(state, place), entry] } };
}

/** Keeps that a table's names mean what the program took them for; names that it asks about are left open. */
export function withConfirmed(state: PaneState, table: Pick<TableSummary, 'key' | 'names'>): PaneState {
  return table.names.reduce(
    (kept, { name, indicator }) => (indicator ? withName(kept, { table: table.key, name }, { indicator: indicator.id }) : kept),
    state,
  );
}

/** Takes a person's word on a name back: the program maps it by itself again. */
export function withoutName(state: PaneState, place: NamePlace): PaneState {
  return { ...state, mapping: { ...state.mapping, names: withoutPlace(state, place) } };
}

/** Keeps that a table follows this template; null: none. */
export function withTemplate(state: PaneState, table: string, template: string | null): PaneState {
  const others = state.mapping.tables.filter((entry) => entry.table !== table);
  return { ...state, mapping: { ...state.mapping, tables: [...others, { table, template }] } };
}

export function withoutTemplate(state: PaneState, table: string): PaneState {
  return { ...state, mapping: { ...state.mapping, tables: state.mapping.tables.filter((entry) => entry.table !== table) } };
}

const withoutPlace = (state: PaneState, place: NamePlace): readonly NameCorrection[] =>
  state.mapping.names.filter((entry) => !at(place)(entry));
