import { readSourceProperty } from '../../core/document/source-property';
import { printTemplatePart, readTemplatePart, TEMPLATE_NAMESPACE } from '../../core/document/template-part';
import type { CarriedTemplate, ReportSource, ReportText } from '../../core/model/document';

/** Asks for the document's custom properties; after a sync `sourcesOf` finds ours. */
export function querySources(document: Word.Document): Word.CustomPropertyCollection {
  return document.properties.customProperties.load('items/key,items/value');
}

export function sourcesOf(properties: Word.CustomPropertyCollection): readonly ReportSource[] {
  return properties.items.flatMap(({ key, value }) => readSourceProperty(key, value as unknown) ?? []);
}

/** Custom XML parts came with WordApi 1.4. */
const holdsTemplates = (): boolean => Office.context.requirements.isSetSupported('WordApi', '1.4');

/** Asks for the templates that the document carries; null where this Word cannot tell. */
export function queryTemplates(document: Word.Document): Word.CustomXmlPartScopedCollection | null {
  return holdsTemplates() ? document.customXmlParts.getByNamespace(TEMPLATE_NAMESPACE).load('items/id') : null;
}

/** One more round trip where there are any. */
export async function templatesOf(
  context: Word.RequestContext,
  parts: Word.CustomXmlPartScopedCollection | null,
): Promise<readonly CarriedTemplate[]> {
  const texts = parts?.items.map((part) => part.getXml()) ?? [];
  if (texts.length === 0) return [];
  await context.sync();
  return texts.flatMap(({ value }) => readTemplatePart(value) ?? []);
}

export function writeTemplate(document: Word.Document, { source, template }: ReportText): void {
  if (template !== undefined && holdsTemplates()) document.customXmlParts.add(printTemplatePart({ source: source.id, template }));
}
