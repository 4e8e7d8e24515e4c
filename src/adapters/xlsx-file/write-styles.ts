import type { StyleSpec } from '../../core/model/book-spec';
import { BUILT_IN_FORMATS } from './number-format-ids';
import { MAIN_NAMESPACE, XML_HEAD, xmlAttribute } from './xml-text';

/** Fonts that Chinese offices have; the name alone is stored, so a machine without it shows its own. */
const DEFAULT_FONT = '宋体';

function list(tag: string, items: readonly string[]): string {
  return `<${tag} count="${String(items.length)}">${items.join('')}</${tag}>`;
}

export function fontXml(style: StyleSpec): string {
  const color = style.color === undefined ? '' : `<color rgb="FF${style.color}"/>`;
  return `<font>${style.bold ? '<b/>' : ''}<sz val="${String(style.fontSize ?? 11)}"/>${color}<name val="${xmlAttribute(style.font ?? DEFAULT_FONT)}"/><charset val="134"/></font>`;
}

export function alignmentXml(style: StyleSpec): string {
  const { horizontal, vertical, wrap, indent } = style;
  const pairs = [
    horizontal === undefined ? (indent === undefined ? '' : ' horizontal="left"') : ` horizontal="${horizontal}"`,
    vertical === undefined ? '' : ` vertical="${vertical}"`,
    wrap ? ' wrapText="1"' : '',
    indent === undefined ? '' : ` indent="${String(indent)}"`,
  ].join('');
  return pairs === '' ? '' : `<alignment${pairs}/>`;
}

const THIN = ['left', 'right', 'top', 'bottom'].map((edge) => `<${edge} style="thin"><color auto="1"/></${edge}>`).join('');
export const THIN_BORDER = `<border>${THIN}<diagonal/></border>`;

/** Gathers named styles into styles.xml; index 0 is the book's default. */
export class StyleSheet {
  readonly #index = new Map<string, number>();
  readonly #formats: string[] = [];
  readonly #formatIds = new Map<string, number>(
    [...BUILT_IN_FORMATS].filter(([id]) => id < 5 || id === 9 || id === 10 || id === 49).map(([id, code]) => [code, id]),
  );
  readonly #fonts: string[] = [];
  readonly #fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
  readonly #xfs: string[] = [];

  constructor(styles: Readonly<Record<string, StyleSpec>>) {
    this.#add('default', styles.default ?? {});
    for (const [name, style] of Object.entries(styles)) if (name !== 'default') this.#add(name, style);
  }

  /** Throws for a style nobody defined: that is a slip in our own code. */
  indexOf(name: string | undefined): number {
    const index = this.#index.get(name ?? 'default');
    if (index === undefined) throw new Error(`no style named ${String(name)}`);
    return index;
  }

  #entry(items: string[], xml: string): number {
    const at = items.indexOf(xml);
    return at >= 0 ? at : items.push(xml) - 1;
  }

  #formatId(code: string): number {
    let id = this.#formatIds.get(code);
    if (id === undefined) {
      id = 164 + this.#formats.length;
      this.#formats.push(`<numFmt numFmtId="${String(id)}" formatCode="${xmlAttribute(code)}"/>`);
      this.#formatIds.set(code, id);
    }
    return id;
  }

  #add(name: string, style: StyleSpec): void {
    const format = this.#formatId(style.numberFormat ?? 'General');
    const font = this.#entry(this.#fonts, fontXml(style));
    const solid = `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill ?? ''}"/><bgColor indexed="64"/></patternFill></fill>`;
    const fill = style.fill === undefined ? 0 : this.#entry(this.#fills, solid);
    const alignment = alignmentXml(style);
    const xf =
      `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${style.border ? '1' : '0'}" xfId="0"` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`}`;
    this.#index.set(name, this.#xfs.push(xf) - 1);
  }

  xml(): string {
    return (
      `${XML_HEAD}<styleSheet xmlns="${MAIN_NAMESPACE}">${this.#formats.length > 0 ? list('numFmts', this.#formats) : ''}` +
      list('fonts', this.#fonts) +
      list('fills', this.#fills) +
      list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', THIN_BORDER]) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.#xfs) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>'
    );
  }
}
