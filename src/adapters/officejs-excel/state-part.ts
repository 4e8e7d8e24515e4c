/** Our own state travels with the workbook as the text of one custom XML part (ExcelApi 1.5). */
const NAMESPACE = 'urn:statbrief:state:1';
/** Larger states are refused, so that nobody's workbook grows without end; characters. */
export const LARGEST_STATE = 1_000_000;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function toXml(state: string): string {
  return `<state xmlns="${NAMESPACE}">${state.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)}</state>`;
}

function fromXml(xml: string): string {
  const inner = /<state\b[^>]*>([\s\S]*)<\/state>/.exec(xml)?.[1] ?? '';
  return inner.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

/** Asks for our parts; after a sync `textOfState` asks for the first one's text. */
export function queryState(workbook: Excel.Workbook): Excel.CustomXmlPartScopedCollection {
  return workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id');
}

/** The text of our part once the next sync is through; null where there is none. */
export function textOfState(parts: Excel.CustomXmlPartScopedCollection): { readonly value: string } | null {
  const first = parts.items[0];
  if (!first) return null;
  const xml = first.getXml();
  return {
    get value() {
      return fromXml(xml.value);
    },
  };
}

/** Rewrites our part, or adds it; others' parts are not touched. */
export function writeStatePart(workbook: Excel.Workbook, parts: Excel.CustomXmlPartScopedCollection, state: string): void {
  const first = parts.items[0];
  if (first) first.setXml(toXml(state));
  else workbook.customXmlParts.add(toXml(state));
}
