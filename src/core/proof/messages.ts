import type { ProofFinding } from '../model/claim';
import type { Locale, Message } from '../model/finding';
import { COMPARISONS } from './messages/comparisons';
import { RECOMPUTED } from './messages/recomputed';
import type { Sentences } from './messages/sentences';
import { UNITS } from './messages/units';
import { WORKBOOK } from './messages/workbook';

const MESSAGES: Readonly<Record<string, Sentences>> = { ...RECOMPUTED, ...COMPARISONS, ...UNITS, ...WORKBOOK };

/** The whole sentences of a finding in the reader's language. */
export function describeProofFinding(finding: ProofFinding, locale: Locale): Message {
  const sentences = MESSAGES[finding.messageId];
  if (!sentences) throw new Error(`no sentences for ${finding.messageId}`);
  return sentences[locale]((name) => {
    const value = finding.params[name];
    if (value === undefined) throw new Error(`${finding.messageId} has no ${name}`);
    return typeof value === 'object' ? value.join(' ') : String(value);
  });
}
