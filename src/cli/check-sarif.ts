import { describeFinding, formatCells, ruleTitle, RULES, type Report } from '../core/index';
import type { Locale, Severity } from '../core/model/finding';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', information: 'note' };

/** The results of one file; a cell is a logical location, since a workbook has no lines. */
export function sarifResults(file: string, report: Report, locale: Locale) {
  return report.findings.map((finding) => {
    const message = describeFinding(finding, locale);
    return {
      ruleId: finding.rule,
      level: LEVEL[finding.severity],
      message: { text: [message.what, message.why, message.todo].filter(Boolean).join(' ') },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: encodeURI(file) } },
          logicalLocations: formatCells(finding.cells, '').map((cell) => ({ fullyQualifiedName: cell, kind: 'cell' })),
        },
      ],
      partialFingerprints: { statbrief: finding.fingerprint },
    };
  });
}

export type SarifResult = ReturnType<typeof sarifResults>[number];

/** SARIF 2.1.0 (OASIS) of all files of a run. */
export function sarifLog(results: readonly SarifResult[], locale: Locale) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'StatBrief',
            rules: RULES.map((rule) => ({ id: rule.id, shortDescription: { text: ruleTitle(rule.id, locale) } })),
          },
        },
        results,
      },
    ],
  };
}
