import { describeFinding, formatCells, type Report } from '../core/index';
import { nothingChecked } from '../app/nothing-checked';
import type { Finding, Locale, Severity } from '../core/model/finding';

const COLOUR: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36 };
const WORD: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  'zh-CN': { error: '必须改', warning: '请核实', information: '提示' },
  'en-US': { error: 'Must fix', warning: 'Please verify', information: 'Note' },
};
const MARK: Readonly<Record<Severity, string>> = { error: '✗', warning: '▲', information: '·' };

interface Verdict {
  readonly file: string;
  readonly tables: number;
  readonly numbers: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly passes: number;
  readonly undecided: number;
  readonly regions: number;
}

const VERDICT: Readonly<Record<Locale, (v: Verdict) => string>> = {
  'zh-CN': (v) =>
    `${v.file}：检查了${v.tables}张表、${v.numbers}个数，${v.passes}项核对通过；${v.errors}处必须改，${v.warnings}处请核实，${v.notes}条提示；${v.undecided}项无法判定，${v.regions}处不是表格、没有检查。`,
  'en-US': (v) =>
    `${v.file}: ${v.tables} tables and ${v.numbers} numbers checked, ${v.passes} checks passed; ${v.errors} must be fixed, ${v.warnings} need verifying, ${v.notes} notes; ${v.undecided} could not be judged, ${v.regions} regions are no tables and were not checked.`,
};

/** What a person reads after a check: the verdict with its counts first, then every finding, worst first. */
export function checkText(file: string, report: Report, locale: Locale, colour: boolean): string[] {
  const count = (severity: Severity): number => report.findings.filter((finding) => finding.severity === severity).length;
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [
    VERDICT[locale]({
      file,
      tables: report.tables.length,
      numbers: report.observations.length,
      errors: count('error'),
      warnings: count('warning'),
      notes: count('information'),
      passes: report.outcomes.pass,
      undecided: report.outcomes.undecided + report.outcomes['rule-failed'],
      regions: report.unread.length,
    }),
  ];
  const nothing = nothingChecked(report, locale);
  if (nothing !== null) lines.push(nothing);
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };
  for (const finding of [...report.findings].sort((a, b) => rank[a.severity] - rank[b.severity])) {
    const message = describeFinding(finding, locale);
    lines.push(
      `${paint(COLOUR[finding.severity], `${MARK[finding.severity]} ${WORD[locale][finding.severity]}`)}  ${place(finding)}  ${message.what}`,
    );
    if (message.why) lines.push(`    ${message.why}`);
    if (message.todo) lines.push(`    → ${message.todo}`);
  }
  return lines;
}

function place(finding: Finding): string {
  const cells = formatCells(finding.cells, finding.sheet);
  return `${finding.sheet}!${cells.slice(0, 4).join(',')}${cells.length > 4 ? ` …(${cells.length})` : ''}`;
}
