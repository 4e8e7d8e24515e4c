import { decodeEscapes, parseXml } from './xml';

/** Gathers the text of a string item: plain or rich runs, without the reading aid (`rPh`) of East Asian files. */
export class StringItem {
  #text = '';
  #inText = false;
  #aids = 0;

  reset(): void {
    this.#text = '';
    this.#inText = false;
    this.#aids = 0;
  }
  open(name: string): void {
    if (name === 'rPh') this.#aids++;
    else if (name === 't' && this.#aids === 0) this.#inText = true;
  }
  close(name: string): void {
    if (name === 'rPh') this.#aids--;
    else if (name === 't') this.#inText = false;
  }
  text(piece: string): void {
    if (this.#inText) this.#text += piece;
  }
  get value(): string {
    return decodeEscapes(this.#text);
  }
}

/** The shared strings in file order. */
export function readStrings(bytes: Uint8Array, part: string): string[] {
  const strings: string[] = [];
  const item = new StringItem();
  parseXml(bytes, part, {
    open(name) {
      if (name === 'si') item.reset();
      else item.open(name);
    },
    close(name) {
      if (name === 'si') strings.push(item.value);
      else item.close(name);
    },
    text(piece) {
      item.text(piece);
    },
  });
  return strings;
}
