import type { HostFailure, HostResult } from '../../core/ports';

/** Office's error codes as they are met in Excel, and what they mean to a person. */
const CODES: Readonly<Record<string, HostFailure['code']>> = {
  InvalidOperationInCellEditMode: 'cell-in-edit-mode',
  AccessDenied: 'sheet-protected',
  RequestPayloadSizeLimitExceeded: 'request-too-large',
  ResponsePayloadSizeLimitExceeded: 'request-too-large',
  OperationCellsExceedLimit: 'too-many-cells',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  ApiNotFound: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedFeature: 'not-supported',
};

/** Options that only newer libraries know are passed where the host reports their set. */
type RunOptions = Pick<Excel.RunOptions, 'mergeUndoGroup'>;

/** Runs a batch; what Excel refuses becomes a value, anything else is a bug and goes on. */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<HostResult<T>>,
  options: RunOptions = {},
): Promise<HostResult<T>> {
  try {
    return await (options.mergeUndoGroup ? Excel.run(options, batch) : Excel.run(batch));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const readOnly = error.code === 'AccessDenied' && Office.context.document.mode === Office.DocumentMode.ReadOnly;
    const code = readOnly ? 'read-only' : (CODES[error.code] ?? 'unknown');
    return { ok: false, failure: { code, detail: `${error.code}: ${error.message}` } };
  }
}

/** Whether this Excel has a version of its API; the floor is 1.9. */
export const excelHas = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
