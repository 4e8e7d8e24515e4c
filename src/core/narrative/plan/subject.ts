import { plain } from '../../language/pieces';
import type { NarrativeSubject } from '../../model/text';
import type { Lead } from '../lead/realise';
import type { Context } from './context';

/**
 * The area and the time of a narrative, where every table that says one says the same. Half a year in one table and the year in another
 * leave the year; two areas leave none.
 */
export function subjectOf(leads: readonly Lead[], { writer: { voice } }: Context): NarrativeSubject {
  const areas = new Set(leads.flatMap(({ area }) => area ?? []));
  const dated = leads.flatMap(({ period }) => (period === null || period.year === null ? [] : [period]));
  const years = new Set(dated.map(({ year, offsetYears }) => (year ?? 0) + offsetYears));
  const [year = null] = years.size === 1 ? years : [];
  const texts = new Set(dated.map((period) => plain(voice.period(period, (value) => ({ text: String(value) }), false))));
  const [text = ''] = texts.size === 1 ? texts : [];
  return { area: areas.size === 1 ? ([...areas][0] ?? null) : null, year, span: text.replace(/^\d+年末?/u, '') };
}
