import { readWorkbook } from '../adapters/xlsx-file/read-workbook';
import { BookTeller } from '../app/text-engine';
import { loadCatalogue } from '../catalogue/load';
import type { TextReply, TextRequest } from './text-worker-engine';

/** The engine of the Word pane beside its page; calls are answered in the order in which they came. */
const engine = new BookTeller(loadCatalogue(), readWorkbook);

function answer({ ask }: TextRequest): Promise<unknown> {
  switch (ask.method) {
    case 'open':
      return engine.open(...ask.args);
    case 'narrate':
      return engine.narrate(...ask.args);
    case 'fill':
      return engine.fill(...ask.args);
    case 'proof':
      return engine.proof(...ask.args);
  }
}

let queue: Promise<void> = Promise.resolve();
self.onmessage = (event: MessageEvent<TextRequest>) => {
  const { id } = event.data;
  const reply = (message: TextReply): void => self.postMessage(message);
  queue = queue.then(() =>
    answer(event.data).then(
      (value) => reply({ id, value }),
      (error: unknown) => reply({ id, failed: error instanceof Error ? error.message : String(error) }),
    ),
  );
};
