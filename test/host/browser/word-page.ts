import type { OfficeSpec } from '../office-conversation';
import { RefusedRequest, RichApiHost } from '../rich-api-host';
import { MARK, SimDocument } from '../sim-document';
import { DocumentWire, newWordObject } from '../word-wire';
import { mountPane } from './mount-pane';

/** A window that looks a little like Word: the document on the left, the pane on the right. The tests drive it through `wordHost`. */
class WordPage {
  document = new SimDocument(['']);
  host = this.hostOf();

  openDocument(paragraphs: readonly string[]): void {
    this.document = new SimDocument(paragraphs);
    this.host = this.hostOf();
    this.draw();
  }

  openPane(url: string, spec: OfficeSpec): void {
    // Drawn after every request, so that a picture shows what Word would.
    const rich = (): RichApiHost => {
      setTimeout(() => this.draw());
      return this.host;
    };
    mountPane(url, { ...spec, parts: () => this.document.parts }, rich, element('pane'));
  }

  /** Refuses the request with this number, counted from now, with an Office error. */
  refuse(number: number, officeError: number): void {
    const from = this.host.requests.length;
    this.host.before = (index) => {
      if (index === from + number) throw new RefusedRequest(officeError);
    };
  }

  /** A person types over a piece of the text. */
  type(from: string, to: string): void {
    this.document.type(from, to);
    this.draw();
  }

  text(): string {
    return this.document.text;
  }

  selected(): string {
    return this.document.textOf(this.document.selection);
  }

  draw(): void {
    const { document: doc } = this;
    const paragraphs = doc.paragraphs().map((paragraph) => {
      const line = document.createElement('p');
      for (let at = paragraph.start; at < paragraph.end && doc.text[at] !== MARK; at++) {
        const letter = document.createElement('span');
        letter.textContent = doc.text[at] ?? '';
        if (doc.controls.some((one) => one.appearance !== 'Hidden' && one.start <= at && at < one.end)) letter.className = 'control';
        const color = doc.highlightAt({ start: at, end: at + 1 });
        if (color !== null) letter.style.background = color;
        if (doc.selection.start <= at && at < doc.selection.end) letter.classList.add('selected');
        line.append(letter);
      }
      return line;
    });
    element('document').replaceChildren(...paragraphs);
  }

  private hostOf(): RichApiHost {
    const host = new RichApiHost(new DocumentWire(this.document));
    host.newObject = newWordObject;
    return host;
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

declare global {
  interface Window {
    wordHost: WordPage;
  }
}
window.wordHost = new WordPage();
