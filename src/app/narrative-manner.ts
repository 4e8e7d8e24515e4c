import * as z from 'zod';
import type { NarrativeInput } from '../core/index';

/** How the text is to be written. */
export type NarrativeOptions = Pick<NarrativeInput, 'style' | 'language' | 'rounding' | 'problems' | 'targetSources'>;

export const SUMMARY: NarrativeOptions = {
  style: 'summary',
  language: 'zh-CN',
  rounding: 'half-up',
  problems: false,
  targetSources: false,
};

export interface NarrativeRequest extends NarrativeOptions {
  readonly year: number | null;
  readonly area: string | null;
}

const styles = z.enum(['summary', 'progress', 'brief']);

/**
 * How a text was written, as a document keeps it: `summary`, or `brief,en-US,half-even`. Only what differs from the usual is named. A
 * refresh writes in the same manner, since every other one has other sentences.
 */
export function printManner({ style, language, rounding, problems, targetSources }: NarrativeOptions): string {
  return [
    style,
    ...(language === SUMMARY.language ? [] : [language]),
    ...(rounding === SUMMARY.rounding ? [] : [rounding]),
    ...(problems ? ['problems'] : []),
    ...(targetSources ? ['target-sources'] : []),
  ].join(',');
}

/** Null where the text is none of ours. */
export function readManner(text: string): NarrativeOptions | null {
  const [first, ...rest] = text.split(',');
  const style = styles.safeParse(first);
  if (!style.success) return null;
  return {
    style: style.data,
    language: rest.includes('en-US') ? 'en-US' : 'zh-CN',
    rounding: rest.includes('half-even') ? 'half-even' : 'half-up',
    problems: rest.includes('problems'),
    targetSources: rest.includes('target-sources'),
  };
}
