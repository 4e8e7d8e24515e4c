import { DEFAULT_STYLE, type CellStyle } from '../../core/model/workbook';
import { BUILT_IN_FORMATS } from './number-format-ids';
import { attribute, decodeEscapes, isTrue, parseXml, type Attributes } from './xml';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const HORIZONTAL = new Set<string>(['general', 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed']);
const EDGES: Readonly<Record<string, number>> = { top: 1, right: 2, end: 2, bottom: 4, left: 8, start: 8 };

function colorText(attributes: Attributes): string {
  const { rgb, theme, indexed, tint } = attributes;
  const base = rgb ?? (theme === undefined ? `indexed:${indexed ?? 'auto'}` : `theme:${theme}`);
  return tint === undefined ? base : `${base}${tint.startsWith('-') ? '' : '+'}${tint}`;
}

/** Collects the tables of styles.xml; `cellXfs` of the file become the snapshot's styles, index for index. */
class StyleTables {
  readonly formats = new Map<number, string>(BUILT_IN_FORMATS);
  readonly fonts: { bold: boolean; size: number }[] = [];
  readonly fills: (string | null)[] = [];
  readonly borders: number[] = [];
  readonly styles: Writable<CellStyle>[] = [];
  readonly #path: string[] = [];
  #pattern = false;

  #inside(name: string): boolean {
    return this.#path.includes(name);
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (this.#inside('dxfs')) return;
    if (name === 'numFmt')
      this.formats.set(Number(attribute(attributes, 'numFmtId')), decodeEscapes(attribute(attributes, 'formatCode') ?? 'General'));
    else if (name === 'font' && parent === 'fonts') this.fonts.push({ bold: false, size: 11 });
    else if (parent === 'font') this.#font(name, attributes);
    else if (name === 'fill' && parent === 'fills') this.fills.push(null);
    else if (name === 'patternFill') this.#pattern = !['none', undefined].includes(attribute(attributes, 'patternType'));
    else if (name === 'fgColor' && this.#pattern && this.fills.length > 0) this.fills[this.fills.length - 1] = colorText(attributes);
    else if (name === 'border' && parent === 'borders') this.borders.push(0);
    else if (parent === 'border') this.#edge(name, attributes);
    else if (name === 'xf' && parent === 'cellXfs') this.#style(attributes);
    else if (name === 'alignment' && parent === 'xf' && this.#inside('cellXfs')) this.#alignment(attributes);
  }

  close(): void {
    this.#path.pop();
  }

  #font(name: string, attributes: Attributes): void {
    const font = this.fonts.at(-1);
    if (!font || !this.#inside('fonts')) return;
    if (name === 'b') font.bold = attribute(attributes, 'val') === undefined || isTrue(attribute(attributes, 'val'));
    else if (name === 'sz') font.size = Number(attribute(attributes, 'val')) || 11;
  }

  #edge(name: string, attributes: Attributes): void {
    const bit = EDGES[name];
    const line = attribute(attributes, 'style');
    const last = this.borders.length - 1;
    if (bit === undefined || line === undefined || line === 'none' || last < 0) return;
    this.borders[last] = (this.borders[last] ?? 0) | bit;
  }

  #style(attributes: Attributes): void {
    const font = this.fonts[Number(attribute(attributes, 'fontId') ?? 0)];
    this.styles.push({
      ...DEFAULT_STYLE,
      numberFormat: this.formats.get(Number(attribute(attributes, 'numFmtId') ?? 0)) ?? 'General',
      bold: font?.bold ?? false,
      fontSize: font?.size ?? 11,
      fill: this.fills[Number(attribute(attributes, 'fillId') ?? 0)] ?? null,
      borders: this.borders[Number(attribute(attributes, 'borderId') ?? 0)] ?? 0,
    });
  }

  #alignment(attributes: Attributes): void {
    const style = this.styles.at(-1);
    if (!style) return;
    const horizontal = attribute(attributes, 'horizontal');
    if (horizontal !== undefined && HORIZONTAL.has(horizontal)) style.horizontal = horizontal as CellStyle['horizontal'];
    style.indent = Number(attribute(attributes, 'indent') ?? 0) || 0;
    style.wrap = isTrue(attribute(attributes, 'wrapText'));
  }
}

/** Reads styles.xml into the snapshot's styles; never empty. */
export function readStyles(bytes: Uint8Array, part: string): CellStyle[] {
  const tables = new StyleTables();
  parseXml(bytes, part, {
    open: (name, attributes) => {
      tables.open(name, attributes);
    },
    close: () => {
      tables.close();
    },
    text: () => undefined,
  });
  return tables.styles.length > 0 ? tables.styles : [DEFAULT_STYLE];
}
