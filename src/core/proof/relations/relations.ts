import type { ProofFinding } from '../../model/claim';
import type { ReportReading } from '../claims';

export function judgeRelations(_reading: ReportReading): ProofFinding[] {
  return [];
}
