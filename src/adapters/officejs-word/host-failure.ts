import type { HostFailure, HostResult } from '../../core/ports';

/** Office's error codes as they are met in Word, and what they mean to a person. */
const CODES: Readonly<Record<string, HostFailure['code']>> = {
  AccessDenied: 'read-only',
  RequestPayloadSizeLimitExceeded: 'request-too-large',
  ResponsePayloadSizeLimitExceeded: 'request-too-large',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  InvalidObjectPath: 'not-found',
  ApiNotFound: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedFeature: 'not-supported',
};

/** The floor: content controls, custom properties and ranges between two places (Word 2019, Word on the web, Mac 16). */
const FLOOR = '1.3';

/** Runs a batch; what Word refuses becomes a value, anything else is a bug and goes on. */
export async function inWord<T>(batch: (context: Word.RequestContext) => Promise<HostResult<T>>): Promise<HostResult<T>> {
  if (!Office.context.requirements.isSetSupported('WordApi', FLOOR)) return failed('not-supported', `WordApi ${FLOOR}`);
  try {
    return await Word.run(batch);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return failed(CODES[error.code] ?? 'unknown', `${error.code}: ${error.message}`);
  }
}

/** The same for what writes: a document that is open for reading only is not even asked. */
export async function writingInWord<T>(batch: (context: Word.RequestContext) => Promise<HostResult<T>>): Promise<HostResult<T>> {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly) return failed('read-only', '');
  return inWord(batch);
}

export const failed = (code: HostFailure['code'], detail: string): HostResult<never> => ({ ok: false, failure: { code, detail } });
