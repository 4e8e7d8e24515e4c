import { describeFinding, formatCells, formatPeriod, type Report } from '../core/index';
import { formatAddress, formatColumn, formatRange } from '../core/model/address';
import type { Finding, Locale } from '../core/model/finding';
import type { BoundTable, Observation } from '../core/model/observation';
import { isCellError, type CellValue } from '../core/model/workbook';

/** The object that `check --json` prints for one workbook; shape: docs/schemas/check.schema.json. */
export function checkRecord(workbook: string, sha256: string, report: Report, locale: Locale) {
  return {
    schema: 'statbrief.check/1',
    workbook,
    sha256,
    tables: report.tables.map(tableRecord),
    observations: report.observations.map(observationRecord),
    findings: report.findings.map((finding) => findingRecord(finding, locale)),
    outcomes: report.outcomes,
    notChecked: report.notChecked,
    corrections: report.corrections,
    unread: report.unread.map((region) => ({ sheet: region.sheet, range: formatRange(region.range), reason: region.reason })),
  };
}

function tableRecord(bound: BoundTable) {
  const { table } = bound;
  return {
    id: table.id,
    sheet: table.sheet,
    range: formatRange(table.range),
    template: bound.template?.id ?? null,
    confidence: round(bound.template?.confidence ?? 0),
    candidates: bound.candidates.map((candidate) => ({ template: candidate.id, confidence: round(candidate.confidence) })),
    area: bound.area,
    period: bound.period ? formatPeriod(bound.period) : null,
    orientation: table.orientation,
    header: { rows: table.header.rows.map((row) => row + 1), cells: table.header.cells.map(formatAddress) },
    stub: { columns: table.stub.columns.map(formatColumn), cells: table.stub.cells.map(formatAddress) },
  };
}

function observationRecord(observation: Observation) {
  return {
    sheet: observation.sheet,
    cell: formatAddress(observation),
    table: observation.table,
    indicator: observation.indicator,
    measure: observation.measure,
    value: observation.value,
    unit: observation.unit,
    area: observation.area,
    period: formatPeriod(observation.period),
    breakdown: observation.breakdown,
    total: observation.total,
    confidence: round(observation.confidence),
  };
}

function findingRecord(finding: Finding, locale: Locale) {
  return {
    rule: finding.rule,
    category: finding.category,
    severity: finding.severity,
    sheet: finding.sheet,
    cells: formatCells(finding.cells, finding.sheet),
    evidence: formatCells(finding.evidence, finding.sheet),
    expected: finding.expected,
    actual: finding.actual,
    unit: finding.unit,
    message: describeFinding(finding, locale),
    target: finding.target,
    fix: finding.fix && {
      kind: finding.fix.kind,
      slip: finding.fix.slip,
      edits: finding.fix.edits.map((edit) => ({
        cell: formatCells([edit], finding.sheet)[0],
        expect: plain(edit.expect),
        ...(edit.expectFormula === undefined ? {} : { expectFormula: edit.expectFormula }),
        ...(edit.value === undefined ? {} : { value: plain(edit.value) }),
        ...(edit.formula === undefined ? {} : { formula: `=${edit.formula}` }),
      })),
    },
    fingerprint: finding.fingerprint,
  };
}

const plain = (value: CellValue): string | number | boolean | null => (isCellError(value) ? value.error : value);
const round = (value: number): number => Math.round(value * 1000) / 1000;
