import { printTemplatePart, readTemplatePart, TEMPLATE_NAMESPACE } from '../../core/document/template-part';
import type { CarriedTemplate, ReportText } from '../../core/model/document';

/**
 * The templates that a document carries, as custom XML parts. By the interface that every Word since 2013 has: that of WordApi 1.4 would
 * leave the older ones out.
 */
const holdsParts = (): boolean => Office.context.requirements.isSetSupported('CustomXmlParts', '1.1');

/** The answer to a call of the older interface; null where Word refused it. */
function answerOf<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T | null> {
  return new Promise((resolve) => call(({ status, value }) => resolve(status === Office.AsyncResultStatus.Succeeded ? value : null)));
}

export async function readTemplates(): Promise<readonly CarriedTemplate[]> {
  if (!holdsParts()) return [];
  const { customXmlParts } = Office.context.document;
  const parts = (await answerOf<Office.CustomXmlPart[]>((done) => customXmlParts.getByNamespaceAsync(TEMPLATE_NAMESPACE, done))) ?? [];
  const texts = await Promise.all(parts.map((part) => answerOf<string>((done) => part.getXmlAsync(done))));
  return texts.flatMap((xml) => (xml === null ? [] : (readTemplatePart(xml) ?? [])));
}

/** Nothing to do for a report without a template. Where Word holds none, a refresh says so. */
export async function writeTemplate({ source, template }: ReportText): Promise<void> {
  if (template === undefined || !holdsParts()) return;
  const xml = printTemplatePart({ source: source.id, template });
  await answerOf<Office.CustomXmlPart>((done) => Office.context.document.customXmlParts.addAsync(xml, done));
}
