import type { StyleSpec } from '../../core/model/book-spec';
import { appendChild, rootPrefix, scanXml, setAttribute, Splices, withPrefix, type TagPlace } from './xml-splice';
import { alignmentXml, fontXml, THIN_BORDER } from './write-styles';
import { xmlAttribute } from './xml-text';

const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'] as const;
type ListName = (typeof LISTS)[number];

interface StyleList {
  readonly tag: TagPlace;
  closeStart: number;
  count: number;
  readonly added: string[];
}

/** Adds fonts, fills, formats and cell styles behind those of a styles part; nothing that is there moves. */
export class StylePatch {
  readonly #lists = new Map<ListName, StyleList>();
  readonly #xfs: string[] = [];
  readonly #clones = new Map<string, number>();
  #highestFormat = 163;
  #rootEnd = 0;

  constructor(
    readonly text: string,
    part: string,
  ) {
    const path: string[] = [];
    let xf: TagPlace | null = null;
    scanXml(text, part, {
      open: (tag) => {
        const parent = path.at(-1);
        if (path.length === 0) this.#rootEnd = tag.end;
        path.push(tag.name);
        const list = this.#lists.get(parent as ListName);
        if (path.length === 2 && LISTS.includes(tag.name as ListName)) {
          this.#lists.set(tag.name as ListName, { tag, closeStart: tag.end, count: 0, added: [] });
        } else if (path.length === 3 && list) list.count++;
        if (tag.name === 'numFmt') this.#highestFormat = Math.max(this.#highestFormat, Number(tag.attributes.numFmtId) || 0);
        if (tag.name === 'xf' && parent === 'cellXfs') xf = tag;
      },
      close: (name, start, end) => {
        path.pop();
        const list = this.#lists.get(name as ListName);
        if (path.length === 1 && list) list.closeStart = start;
        if (name === 'xf' && xf && path.at(-1) === 'cellXfs') {
          this.#xfs.push(text.slice(xf.start, end));
          xf = null;
        }
      },
    });
  }

  #add(name: ListName, xml: string): number {
    const list = this.#lists.get(name);
    if (!list) return 0;
    const known = list.added.indexOf(xml);
    return list.count + (known >= 0 ? known : list.added.push(xml) - 1);
  }

  /** The style like `base` but filled with a colour (RRGGBB). */
  filled(base: number, color: string): number {
    const key = `${String(base)} ${color}`;
    const known = this.#clones.get(key);
    if (known !== undefined) return known;
    const fill = this.#add(
      'fills',
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
    const source = this.#xfs[base] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const head = /^<[^>]*>/.exec(source)?.[0] ?? '';
    const tag = setAttribute(setAttribute(head, 'fillId', String(fill)), 'applyFill', '1');
    const prefix = rootPrefix(this.text);
    // Our own elements get the part's prefix at the end; a cloned one has it already.
    const xml = (tag + source.slice(head.length)).replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
    const index = this.#add('cellXfs', xml);
    this.#clones.set(key, index);
    return index;
  }

  /** A new style from its description. */
  described(style: StyleSpec): number {
    let format = 0;
    if (style.numberFormat !== undefined && style.numberFormat !== 'General' && this.#lists.has('numFmts')) {
      format = ++this.#highestFormat;
      this.#add('numFmts', `<numFmt numFmtId="${String(format)}" formatCode="${xmlAttribute(style.numberFormat)}"/>`);
    } else if (style.numberFormat === '@') format = 49;
    const font = this.#add('fonts', fontXml(style));
    const solid = `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill ?? ''}"/><bgColor indexed="64"/></patternFill></fill>`;
    const fill = style.fill === undefined ? 0 : this.#add('fills', solid);
    const border = style.border ? this.#add('borders', THIN_BORDER) : 0;
    const head = `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
    const alignment = alignmentXml(style);
    return this.#add('cellXfs', alignment === '' ? `${head}/>` : `${head} applyAlignment="1">${alignment}</xf>`);
  }

  /** The part's new text; the old one where nothing was added. */
  result(): string {
    const splices = new Splices();
    const prefix = rootPrefix(this.text);
    for (const list of this.#lists.values()) {
      if (list.added.length === 0) continue;
      const xml = withPrefix(list.added.join(''), prefix);
      const tag = setAttribute(this.text.slice(list.tag.start, list.tag.end), 'count', String(list.count + list.added.length));
      if (list.tag.empty) appendChild(splices, this.text, list.tag, list.closeStart, xml);
      else {
        splices.replace(list.tag.start, list.tag.end, tag);
        splices.insert(list.closeStart, xml);
      }
    }
    return this.#rootEnd === 0 ? this.text : splices.applyTo(this.text);
  }
}
