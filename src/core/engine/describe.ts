import type { Finding, Locale, Message } from '../model/finding';
import { REASONS } from '../rules/reasons';
import type { Rule } from '../rules/rule';
import { RULES } from './ruleset';

const rulesById: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The three sentences of a finding in a language. Throws where a rule raised a message that its head does not have: a bug, not data. */
export function describeFinding(finding: Pick<Finding, 'rule' | 'messageId' | 'params' | 'consequence'>, locale: Locale): Message {
  const writer = rulesById.get(finding.rule)?.messages[finding.messageId]?.[locale];
  if (!writer) throw new Error(`no sentence for ${finding.rule}/${finding.messageId} in ${locale}`);
  const message = writer(finding.params);
  if (!finding.consequence) return message;
  const { what } = describeFinding(finding.consequence, locale);
  return { ...message, why: locale === 'zh-CN' ? `${message.why}${what}` : `${message.why} ${what}` };
}

/** The rule's one-line title. */
export function ruleTitle(rule: string, locale: Locale): string {
  return rulesById.get(rule)?.title[locale] ?? rule;
}

const reasons: ReadonlyMap<string, Readonly<Record<Locale, string>>> = new Map(Object.entries(REASONS));

/** Why places were left unjudged; null for a rule that failed, whose reason is the text of its exception. */
export function describeReason(reason: string, locale: Locale): string | null {
  return reasons.get(reason)?.[locale] ?? null;
}
