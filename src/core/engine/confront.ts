import type { Catalogue } from '../catalogue/catalogue';
import type { FormulaBook } from '../formula/formula-book';
import { formatAddress, formatQuotedAddress } from '../model/address';
import type { Finding, NotChecked, OutcomeCounts } from '../model/finding';
import type { CorrectionUse } from '../model/mapping-correction';
import type { BoundTable } from '../model/observation';
import type { UnreadRegion } from '../model/table';
import type { WorkbookSnapshot } from '../model/workbook';
import type { Relation } from '../rules/relations/relation';
import type { FindingDraft, Judgement, Rule, RuleContext, Subjects, SubjectKind } from '../rules/rule';
import { joinCauses } from './join-causes';
import type { CheckOptions, Report } from './report';
import type { RunMemory } from './run-memory';

/** What the rules judge, built once a run. */
export interface Prepared {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly BoundTable[];
  readonly unread: readonly UnreadRegion[];
  readonly relations: readonly Relation[];
  readonly formulas: FormulaBook;
  readonly corrections: CorrectionUse;
}

/** By what a workbook is judged. */
export interface Bench {
  readonly rules: readonly Rule[];
  readonly catalogue: Catalogue;
  readonly memory: RunMemory;
}

interface Session {
  readonly context: RuleContext;
  readonly memory: RunMemory;
}

interface Ledger {
  readonly findings: Finding[];
  readonly counts: { -readonly [K in keyof OutcomeCounts]: number };
  readonly notChecked: Map<string, NotChecked>;
}

/**
 * Judges every subject by every rule that applies and keeps account of the five outcomes. The one place where a rule's
 * exception is caught: it becomes the outcome `rule-failed` and the other rules go on.
 */
export function confront(prepared: Prepared, { rules, catalogue, memory }: Bench, options: CheckOptions): Report {
  const context: RuleContext = {
    workbook: prepared.workbook,
    tables: prepared.tables,
    catalogue,
    year: options.year ?? mainYear(prepared.tables),
    area: options.area ?? mainArea(prepared.tables),
  };
  const ledger: Ledger = {
    findings: [],
    counts: { pass: 0, fail: 0, undecided: 0, 'not-applicable': 0, 'rule-failed': 0 },
    notChecked: new Map(),
  };
  for (const [done, rule] of rules.entries()) {
    memory.tell({ step: 'rules', done, of: rules.length });
    if (options.only.length > 0 && !options.only.includes(rule.category)) continue;
    for (const subject of subjectsOf(rule.subject, prepared)) judgeOne(rule, subject, { context, memory }, ledger);
  }
  return {
    tables: prepared.tables,
    observations: prepared.tables.flatMap((table) => table.observations),
    relations: prepared.relations,
    findings: inReadingOrder(joinCauses(ledger.findings), prepared.workbook),
    outcomes: ledger.counts,
    notChecked: [...ledger.notChecked.values()],
    unread: prepared.unread,
    corrections: prepared.corrections,
  };
}

function subjectsOf(kind: SubjectKind, prepared: Prepared): readonly Subjects[SubjectKind][] {
  switch (kind) {
    case 'workbook':
      return [{ tables: prepared.tables, relations: prepared.relations }];
    case 'table':
      return prepared.tables;
    case 'relation':
      return prepared.relations;
    case 'formulas':
      return [prepared.formulas];
  }
}

function judgeOne(rule: Rule, subject: Subjects[SubjectKind], { context, memory }: Session, ledger: Ledger): void {
  let judgement: Judgement;
  try {
    judgement = memory.judge(rule, subject, context);
  } catch (failure) {
    ledger.counts['rule-failed'] += 1;
    note(ledger, {
      rule: rule.id,
      outcome: 'rule-failed',
      reason: failure instanceof Error ? failure.message : String(failure),
      sheet: null,
      count: 1,
    });
    return;
  }
  ledger.counts.pass += judgement.passes;
  for (const draft of judgement.findings) {
    ledger.counts.fail += 1;
    ledger.findings.push(toFinding(rule, draft));
  }
  for (const item of judgement.undecided) {
    ledger.counts.undecided += item.count;
    note(ledger, { rule: rule.id, outcome: 'undecided', ...item });
  }
  for (const item of judgement.notApplicable) {
    ledger.counts['not-applicable'] += item.count;
    note(ledger, { rule: rule.id, outcome: 'not-applicable', ...item });
  }
}

function note(ledger: Ledger, entry: NotChecked): void {
  const key = [entry.rule, entry.outcome, entry.reason, entry.sheet ?? ''].join('\u0000');
  const before = ledger.notChecked.get(key);
  ledger.notChecked.set(key, { ...entry, count: (before?.count ?? 0) + entry.count });
}

function toFinding(rule: Rule, draft: FindingDraft): Finding {
  const first = draft.cells[0];
  if (!first) throw new Error(`${rule.id}: a finding without cells`);
  return {
    rule: rule.id,
    category: rule.category,
    severity: draft.severity ?? rule.severity,
    sheet: first.sheet,
    cells: draft.cells,
    evidence: draft.evidence,
    expected: draft.expected ?? null,
    actual: draft.actual ?? null,
    unit: draft.unit ?? null,
    messageId: draft.messageId,
    params: draft.params,
    target: draft.target ?? null,
    fix: draft.fix ?? null,
    fingerprint: `${rule.id}|${draft.about}`,
  };
}

/** By sheet, row, column, rule: the same book gives the same list. */
function inReadingOrder(findings: readonly Finding[], workbook: WorkbookSnapshot): readonly Finding[] {
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const key = (finding: Finding): [number, number, number, string] => {
    const first = finding.cells[0];
    return [order.get(finding.sheet) ?? order.size, first?.row ?? 0, first?.col ?? 0, finding.rule];
  };
  return findings
    .map((finding) => ({ finding, key: key(finding) }))
    .sort((a, b) => {
      for (let i = 0; i < 3; i++) {
        const difference = (a.key[i] as number) - (b.key[i] as number);
        if (difference !== 0) return difference;
      }
      if (a.key[3] !== b.key[3]) return a.key[3] < b.key[3] ? -1 : 1;
      return a.finding.messageId < b.finding.messageId ? -1 : 1;
    })
    .map((item) => item.finding);
}

function most<T extends string | number>(values: readonly (T | null | undefined)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** The year that most tables speak of. */
export function mainYear(tables: readonly BoundTable[]): number | null {
  return most(tables.map((table) => table.period?.year));
}

/** The area that most tables speak of. */
export function mainArea(tables: readonly BoundTable[]): string | null {
  return most(tables.map((table) => table.area));
}

/** Address list as the contract writes it: bare A1 on the finding's own sheet, `'表名'!A1` elsewhere. */
export function formatCells(cells: Finding['cells'], sheet: string): string[] {
  return cells.map((cell) => (cell.sheet === sheet ? formatAddress(cell) : formatQuotedAddress(cell)));
}
