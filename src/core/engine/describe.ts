import type { Finding, Locale, Message } from '../model/finding';
import type { Rule } from '../rules/rule';
import { RULES } from './ruleset';

const rulesById: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The three sentences of a finding in a language. Throws where a rule raised a message that its head does not have: a bug, not data. */
export function describeFinding(finding: Pick<Finding, 'rule' | 'messageId' | 'params'>, locale: Locale): Message {
  const writer = rulesById.get(finding.rule)?.messages[finding.messageId]?.[locale];
  if (!writer) throw new Error(`no sentence for ${finding.rule}/${finding.messageId} in ${locale}`);
  return writer(finding.params);
}

/** The rule's one-line title. */
export function ruleTitle(rule: string, locale: Locale): string {
  return rulesById.get(rule)?.title[locale] ?? rule;
}
