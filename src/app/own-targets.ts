import { buildCatalogue, readOwnCatalogue, withOwn, type Catalogue } from '../core/index';

export type OwnTargets =
  | {
      readonly ok: true;
      readonly catalogue: Catalogue;
      /** How many targets and templates were read, and how many shipped targets give way to them. */
      readonly targets: number;
      readonly templates: number;
      readonly replaced: number;
    }
  | { readonly ok: false; readonly problem: 'not-json'; readonly detail: string }
  | {
      readonly ok: false;
      readonly problem: 'entries';
      readonly entries: readonly { readonly code: string; readonly entry: string; readonly detail: string }[];
    };

/** Reads a bureau's own targets from JSON text. With one broken entry none is used: half a list of targets would pass for the whole. */
export function readOwnTargets(text: string, base: Catalogue, file: string): OwnTargets {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (failure) {
    return { ok: false, problem: 'not-json', detail: failure instanceof Error ? failure.message : String(failure) };
  }
  const { own, problems } = readOwnCatalogue(content, base.data, file);
  if (problems.length > 0) return { ok: false, problem: 'entries', entries: problems };
  const data = withOwn(base.data, own);
  return {
    ok: true,
    catalogue: buildCatalogue(data),
    targets: own.targets.length,
    templates: own.templates.length,
    replaced: base.data.targets.length + own.targets.length - data.targets.length,
  };
}
