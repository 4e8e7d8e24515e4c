import type { Calculation, FunctionTable, SheetFunction } from '../calculation';
import type { Node } from '../parse';
import { fault, Undecided } from '../value';

interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Days from 1 March of the year 0 to the serial number 0; years that begin in March carry the leap day at their end. */
const MARCH_OF_YEAR_0 = 693_899;
/** From 1 March 1900 on the serial numbers count real days; before it Excel has a day that never was. */
const FIRST_SURE = 61;

/** Serial number of a day; months and days beyond their ends run on into the next ones. */
function serial(year: number, month: number, day: number): number {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1 - MARCH_OF_YEAR_0
  );
}

/** The Gregorian date of a serial number (days from 1 March 0, counted in eras of 400 years). */
function civil(value: number): CivilDate {
  const days = value + MARCH_OF_YEAR_0;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const y = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: era * 400 + y + (month <= 2 ? 1 : 0), month, day: inYear - Math.floor((153 * m + 2) / 5) + 1 };
}

function dayOf(node: Node | undefined, c: Calculation): number {
  if (c.surroundings.dateSystem !== '1900') throw new Undecided();
  const value = c.scalar(node);
  if (typeof value !== 'number') throw new Undecided();
  if (value < 0) throw fault('#NUM!');
  if (value < FIRST_SURE) throw new Undecided();
  return Math.floor(value);
}

const part =
  (name: keyof CivilDate): SheetFunction =>
  ([date], c) =>
    civil(dayOf(date, c))[name];

/** The last day of the month that lies `months` later. */
const monthEnd = ({ year, month }: CivilDate, months: number): number => serial(year, month + months + 1, 0);

/** Days from Monday to Friday, both ends included; the serial number 2 is a Monday. */
function workdays(from: number, to: number): number {
  const upTo = (day: number): number => Math.floor((day - 2) / 7) * 5 + Math.min(5, ((day - 2) % 7) + 1);
  return upTo(to) - upTo(from - 1);
}

export const DATES: FunctionTable = {
  DATE: ([year, month, day], c) => {
    const y = Math.trunc(c.number(year));
    if (c.surroundings.dateSystem !== '1900' || y < 1901 || y > 9998) throw new Undecided();
    return serial(y, Math.trunc(c.number(month)), Math.trunc(c.number(day)));
  },
  YEAR: part('year'),
  MONTH: part('month'),
  DAY: part('day'),
  WEEKDAY: ([date, type], c) => {
    // Serial 1 counts as a Sunday.
    const day = (dayOf(date, c) - 1) % 7;
    const kind = c.optional(type, 1);
    if (kind === 1) return day + 1;
    if (kind === 2) return ((day + 6) % 7) + 1;
    throw new Undecided();
  },
  EDATE: ([date, months], c) => {
    const from = civil(dayOf(date, c));
    const by = Math.trunc(c.number(months));
    return Math.min(serial(from.year, from.month + by, from.day), monthEnd(from, by));
  },
  EOMONTH: ([date, months], c) => monthEnd(civil(dayOf(date, c)), Math.trunc(c.number(months))),
  DATEDIF: ([start, end, unit], c) => {
    const [from, to] = [dayOf(start, c), dayOf(end, c)];
    if (from > to) throw fault('#NUM!');
    const kind = c.text(unit).toUpperCase();
    if (kind === 'D') return to - from;
    const [a, b] = [civil(from), civil(to)];
    const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
    if (kind === 'M') return months;
    if (kind === 'Y') return Math.floor(months / 12);
    // MD and YD differ between versions.
    if (kind === 'YM') return months % 12;
    throw new Undecided();
  },
  NETWORKDAYS: ([start, end, holidays], c) => {
    if (holidays) throw new Undecided();
    const [from, to] = [dayOf(start, c), dayOf(end, c)];
    return from <= to ? workdays(from, to) : -workdays(to, from);
  },
  DAYS: ([end, start], c) => Math.floor(c.number(end)) - Math.floor(c.number(start)),
};
