import * as z from 'zod';
import type { CatalogueData } from '../core/model/catalogue';

/** Written beside the page by the build from the catalogue's own files. */
const CATALOGUE_FILE = 'catalogue.json';
const shape = z.object({
  domains: z.array(z.unknown()),
  indicators: z.array(z.unknown()),
  templates: z.array(z.unknown()),
  targets: z.array(z.unknown()),
});

/** The catalogue the page was delivered with. The build has checked its entries; here only the frame is looked at. */
export async function loadCatalogue(): Promise<CatalogueData> {
  const answer = await fetch(CATALOGUE_FILE);
  if (!answer.ok) throw new Error(`${CATALOGUE_FILE}: ${answer.status}`);
  return shape.parse(await answer.json()) as unknown as CatalogueData;
}
