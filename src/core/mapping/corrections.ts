import type { Catalogue } from '../catalogue/catalogue';
import type { Indicator } from '../model/catalogue';
import type { CorrectionUse, MappingCorrections, NameCorrection, TableCorrection } from '../model/mapping-correction';
import type { Unit } from '../model/quantity';
import { topicOfTitle } from './compose-name';
import { nameKey } from './label-text';
import type { TableContext } from './table-context';

/** What a person said of a name: `indicator` undefined where nothing was said of it. */
export interface SaidOfName {
  readonly indicator: Indicator | null | undefined;
  readonly unit: Unit | null;
}

/** Corrections that met a name or a table of the workbook. */
export type Meetings = readonly (NameCorrection | TableCorrection)[];

/** A person's corrections by table and name; keeps account of which of them met something. */
export class CorrectionBook {
  private readonly names = new Map<string, NameCorrection>();
  private readonly templates = new Map<string, TableCorrection>();
  private readonly met = new Set<NameCorrection | TableCorrection>();

  constructor(
    readonly given: MappingCorrections,
    private readonly catalogue: Catalogue,
  ) {
    for (const correction of given.names) this.names.set(placeOf(correction.table, correction.name), correction);
    for (const correction of given.tables) this.templates.set(correction.table, correction);
  }

  /** The table's own word before the workbook's. An indicator that the catalogue no longer has is no word. */
  ofName(table: string, name: string): SaidOfName | null {
    if (this.names.size === 0) return null;
    const correction = this.names.get(placeOf(table, name)) ?? this.names.get(placeOf(null, name));
    if (!correction) return null;
    const known = typeof correction.indicator === 'string' ? this.catalogue.indicator(correction.indicator) : correction.indicator;
    if (known === undefined && correction.unit === undefined) return null;
    this.met.add(correction);
    return { indicator: known, unit: correction.unit ?? null };
  }

  /** The template's id or null where a person said so; undefined where nobody did or the catalogue no longer has it. */
  templateOf(table: string): string | null | undefined {
    const correction = this.templates.get(table);
    if (!correction || (correction.template !== null && !this.catalogue.template(correction.template))) return undefined;
    this.met.add(correction);
    return correction.template;
  }

  /** Runs `make` and tells which corrections it met, so that a result kept from another run can count them again. */
  meetingsOf<T>(make: () => T): { readonly value: T; readonly met: Meetings } {
    const before = new Set(this.met);
    this.met.clear();
    const value = make();
    const met = [...this.met];
    for (const correction of before) this.met.add(correction);
    return { value, met };
  }

  meet(corrections: Meetings): void {
    for (const correction of corrections) this.met.add(correction);
  }

  use(): CorrectionUse {
    const all = this.given.names.length + this.given.tables.length;
    return { applied: this.met.size, unused: all - this.met.size };
  }
}

const placeOf = (table: string | null, name: string): string => `${table ?? ''}\u0000${nameKey(name)}`;

/**
 * Words by which a table is known again in another period: its sheet's name and its topic, without years and areas. Sheets of one form
 * (a sheet a month) share a key and so a correction; tables of one sheet that share their words are numbered.
 */
export function tableKeys(sheets: readonly string[], contexts: readonly TableContext[]): readonly string[] {
  const seen = new Map<string, number>();
  return contexts.map((context, position) => {
    const sheet = sheets[position] ?? '';
    const words = topicOfTitle(sheet.replaceAll(/(?:19|20)\d{2}/gu, ''), context.area);
    const key = [words, context.topic].map(nameKey).join('/');
    const count = (seen.get(`${sheet}\u0000${key}`) ?? 0) + 1;
    seen.set(`${sheet}\u0000${key}`, count);
    return count === 1 ? key : `${key}#${String(count)}`;
  });
}
