import { readSourceProperty } from '../../core/document/source-property';
import type { ReportSource } from '../../core/model/document';

/** Asks for the document's custom properties; after a sync `sourcesOf` finds ours. */
export function querySources(document: Word.Document): Word.CustomPropertyCollection {
  return document.properties.customProperties.load('items/key,items/value');
}

export function sourcesOf(properties: Word.CustomPropertyCollection): readonly ReportSource[] {
  return properties.items.flatMap(({ key, value }) => readSourceProperty(key, value as unknown) ?? []);
}
