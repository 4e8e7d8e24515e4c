/**
 * A script of its own before the page's: what the first workbook waits for is asked for while the page's script is still being read.
 * Nothing here is needed by more than the first workbook, and nothing here decides what is shown.
 */
import { startedAhead } from '../book-worker/started-ahead';
import { BookStore } from './files/book-store';

const SAMPLE = 'samples/县级年报示例.xlsx';

export const starts = {
  sheets: startedAhead(() => new Worker(/* webpackChunkName: "sheet-worker" */ new URL('./sheets/sheet-worker.ts', import.meta.url))),
  judge: startedAhead(() => new Worker(/* webpackChunkName: "book-worker" */ new URL('../book-worker/worker.ts', import.meta.url))),
};

export const store = new BookStore(indexedDB);

async function fetchSample(): Promise<Blob> {
  const answer = await fetch(SAMPLE);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.blob();
}

const ahead = fetchSample();
// Whoever opens the sample asks again where this went wrong.
ahead.catch(() => undefined);

/** The sample workbook: its name, and its bytes as the page's server has them. */
export const sample = {
  name: SAMPLE.slice(SAMPLE.lastIndexOf('/') + 1),
  file: (): Promise<Blob> => ahead.catch(fetchSample),
};
