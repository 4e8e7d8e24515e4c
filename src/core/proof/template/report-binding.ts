import type { Observation } from '../../model/observation';
import { readReport } from '../claims';
import { indexCells } from '../tie/cell-index';
import { tieOut } from '../tie-out';
import { buildTemplate } from './build';
import { fillTemplate, type FilledReport } from './fill';
import { periodOf } from './keys';
import type { ReportTemplate, TemplatePeriod } from './template';

/** Binds a report to the observations of the workbook it was written from. */
export function bindReport(text: string, observations: readonly Observation[]): ReportTemplate {
  const reading = readReport(text);
  return buildTemplate(reading, tieOut(reading, observations), { index: indexCells(observations), period: periodOf(observations) });
}

export interface ReportSourceBook {
  readonly observations: readonly Observation[];
  readonly period: TemplatePeriod;
}

/** Writes a report from a template and a workbook's observations. */
export function fillReport(
  template: ReportTemplate,
  { observations, period }: ReportSourceBook,
  mark: (text: string) => string,
): FilledReport {
  return fillTemplate(template, { index: indexCells(observations), period }, mark);
}
