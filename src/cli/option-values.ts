import { CommanderError } from 'commander';
import type { Category } from '../core/model/finding';
import { EXIT } from './shell';

const CATEGORIES: readonly Category[] = ['structure', 'arithmetic', 'consistency', 'formula', 'completeness', 'plausibility', 'target'];

/** A year, out of a year or a date. Throws the sentence for people where it is none; so do the others. */
export function parseYear(text: string): number {
  const year = Number(/^(\d{4})/.exec(text)?.[1]);
  if (!Number.isInteger(year)) throw new CommanderError(EXIT.failed, 'statbrief.period', `--period ${text}: 请给出年份，例如 2023。`);
  return year;
}

export function parseCategories(text: string): Category[] {
  return text.split(',').map((word) => {
    const category = CATEGORIES.find((known) => known === word.trim());
    if (!category) throw new CommanderError(EXIT.failed, 'statbrief.only', `--only ${word}: 可用的类别有 ${CATEGORIES.join('、')}。`);
    return category;
  });
}

export function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1) throw new CommanderError(EXIT.failed, 'statbrief.jobs', `--jobs ${text}: 请给出一个正整数。`);
  return jobs;
}
