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

/** Runs a batch; what Excel refuses becomes a value, anything else is a bug and goes on. */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<HostResult<T>>): Promise<HostResult<T>> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { ok: false, failure: { code: CODES[error.code] ?? 'unknown', detail: `${error.code}: ${error.message}` } };
  }
}
