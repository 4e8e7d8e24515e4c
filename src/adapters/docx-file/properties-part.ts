import { SaxesParser } from 'saxes';
import { escapeXml } from './document-xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The set of properties that people and programs add (ECMA-376 part 1, 22.3.2). */
const SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

const propertyXml = (name: string, value: string, id: number): string =>
  `<property fmtid="${SET}" pid="${id}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`;

/** docProps/custom.xml with these text properties. */
export function propertiesXml(values: ReadonlyMap<string, string>): string {
  return (
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
    `${[...values].map(([name, value], at) => propertyXml(name, value, at + 2)).join('')}</Properties>`
  );
}

/** The text properties of docProps/custom.xml; those of other types are left out. Throws where the XML is broken. */
export function readProperties(xml: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const parser = new SaxesParser();
  let name: string | null = null;
  let text: string | null = null;
  parser.on('opentag', (tag) => {
    const local = tag.name.replace(/^.*:/u, '');
    if (local === 'property') name = tag.attributes['name'] ?? null;
    else if (local === 'lpwstr') text = '';
  });
  parser.on('text', (part) => {
    if (text !== null) text += part;
  });
  parser.on('closetag', (tag) => {
    if (!/(?:^|:)lpwstr$/u.test(tag.name)) return;
    if (name !== null && text !== null) values.set(name, text);
    text = null;
  });
  parser.write(xml).close();
  return values;
}

/** The part with one property's value replaced; everything else stays as it was. Null where the part does not hold it. */
export function withProperty(xml: string, name: string, value: string): string | null {
  const place = new RegExp(`(<(?:\\w+:)?property\\b[^>]*\\bname="${name.replaceAll('.', '\\.')}"[^>]*>\\s*<(\\w+:)?lpwstr>)[^<]*(</)`, 'u');
  return place.test(xml) ? xml.replace(place, (_all, open: string, _prefix, close: string) => `${open}${escapeXml(value)}${close}`) : null;
}
