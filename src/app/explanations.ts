import * as z from 'zod';
import type { Target } from '../core/model/catalogue';
import type { Finding } from '../core/model/finding';
import { NO_CORRECTIONS } from '../core/model/mapping-correction';

/**
 * What people told us about a workbook, kept in the workbook itself. Explanations hang on the finding's fingerprint
 * (rule, indicator, area; not the value), so that next year's same finding shows last year's words.
 */
const explanation = z.object({ text: z.string().max(2000), size: z.number().nullable(), writtenOn: z.string().max(40) });
const name = z.string().max(400);
/** See `MappingCorrections` of the core. */
const mapping = z.object({
  tables: z
    .array(z.object({ table: name, template: name.nullable() }))
    .max(2000)
    .readonly(),
  names: z
    .array(z.object({ table: name.nullable(), name, indicator: name.nullable().exactOptional(), unit: z.string().max(20).exactOptional() }))
    .max(20_000)
    .readonly(),
});
const year = z.number().int().min(1900).max(2100);
/** A target that the bureau set for itself. */
const ownTarget = z.object({
  indicator: name,
  /** The indicator's name as it was chosen, for the list. */
  name,
  comparator: z.enum(['>=', '>', '<=', '<', '=']),
  value: z.number(),
  unit: z.string().max(20),
  from: year.nullable(),
  to: year.nullable(),
  /** The document that sets it, for the reader. */
  source: z.string().min(1).max(200),
});
/** A paragraph in the bureau's own words; the same shape as `wordingSchema` of the core. */
const ownWording = z.object({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  title: z.string().min(1).max(100),
  section: z.string().min(1).max(100),
  text: z.string().min(1).max(5000),
});
const stateShape = z.object({
  version: z.literal(1),
  explanations: z.record(z.string(), explanation),
  mapping: mapping.default(NO_CORRECTIONS),
  targets: z.array(ownTarget).max(2000).readonly().default([]),
  wordings: z.array(ownWording).max(500).readonly().default([]),
});

export type Explanation = z.infer<typeof explanation>;
export type KeptWording = z.infer<typeof ownWording>;
export type OwnTarget = z.infer<typeof ownTarget>;
export type PaneState = Readonly<z.infer<typeof stateShape>>;
export type StateReading =
  { readonly ok: true; readonly state: PaneState } | { readonly ok: false; readonly reason: 'unreadable' | 'newer-version' };

export const EMPTY_STATE: PaneState = { version: 1, explanations: {}, mapping: NO_CORRECTIONS, targets: [], wordings: [] };

/** A change of the deviation by more than this share makes an explanation speak of something else. */
const SIZE_TOLERANCE = 0.1;

/** A finding of next year is the same finding: what it hangs on names no year, whatever the rule wrote into its fingerprint. */
export const explanationKey = ({ fingerprint }: Pick<Finding, 'fingerprint'>): string =>
  fingerprint.replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)(?:年度?)?/gu, '');

/** How far a finding's cell is off, as a share of what was expected; null where it is no matter of numbers. */
export function findingSize(finding: Finding): number | null {
  const { expected, actual } = finding;
  if (typeof expected !== 'number' || typeof actual !== 'number') return null;
  return expected === 0 ? Math.abs(actual) : Math.abs((actual - expected) / expected);
}

/** `current`: says why this finding stands; `outdated`: written for a finding of another size. */
export function explanationFor(
  state: PaneState,
  finding: Finding,
): { readonly kind: 'current' | 'outdated'; readonly explanation: Explanation } | null {
  const key = explanationKey(finding);
  const found = Object.hasOwn(state.explanations, key) ? state.explanations[key] : undefined;
  if (!found) return null;
  const now = findingSize(finding);
  const same =
    now === null || found.size === null ? now === found.size : Math.abs(now - found.size) <= SIZE_TOLERANCE * Math.max(now, found.size);
  return { kind: same ? 'current' : 'outdated', explanation: found };
}

export function withExplanation(state: PaneState, finding: Finding, text: string, writtenOn: string): PaneState {
  const entry: Explanation = { text: text.trim().slice(0, 2000), size: findingSize(finding), writtenOn };
  return { ...state, explanations: { ...state.explanations, [explanationKey(finding)]: entry } };
}

export function withoutExplanation(state: PaneState, finding: Pick<Finding, 'fingerprint'>): PaneState {
  const gone = explanationKey(finding);
  return { ...state, explanations: Object.fromEntries(Object.entries(state.explanations).filter(([key]) => key !== gone)) };
}

/** The indicator's own targets are replaced where their years are the same. */
export function withTarget(state: PaneState, target: OwnTarget): PaneState {
  return { ...state, targets: [...state.targets.filter((one) => targetKey(one) !== targetKey(target)), target] };
}

export function withoutTarget(state: PaneState, target: OwnTarget): PaneState {
  return { ...state, targets: state.targets.filter((one) => targetKey(one) !== targetKey(target)) };
}

export const targetKey = (target: OwnTarget): string => `${target.indicator}|${String(target.from)}|${String(target.to)}`;

export function withWording(state: PaneState, wording: KeptWording): PaneState {
  const known = state.wordings.some((one) => one.id === wording.id);
  const wordings = known ? state.wordings.map((one) => (one.id === wording.id ? wording : one)) : [...state.wordings, wording];
  return { ...state, wordings };
}

export function withoutWording(state: PaneState, id: string): PaneState {
  return { ...state, wordings: state.wordings.filter((one) => one.id !== id) };
}

/** An own target as the catalogue has it: it judges before every published one. */
export function asTarget(target: OwnTarget, position: number): Target {
  return {
    id: `own-${String(position + 1)}`,
    indicator: target.indicator,
    comparator: target.comparator,
    value: target.value,
    unit: target.unit,
    scope: null,
    jurisdiction: 'national',
    years: { from: target.from, to: target.to },
    nature: null,
    source: { title: target.source, number: null, year: null },
    evidence: 'stated',
  };
}

/** Reads the text kept in a workbook. A newer version's text is refused, so that it is not overwritten by accident. */
export function parseState(text: string | null): StateReading {
  if (text === null || text.trim() === '') return { ok: true, state: EMPTY_STATE };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  const parsed = stateShape.safeParse(data);
  if (parsed.success) return { ok: true, state: parsed.data };
  const version = z.object({ version: z.number() }).safeParse(data);
  return { ok: false, reason: version.success && version.data.version > 1 ? 'newer-version' : 'unreadable' };
}

export function printState(state: PaneState): string {
  return JSON.stringify(state);
}
