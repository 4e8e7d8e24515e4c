import * as z from 'zod';
import { reportTemplateSchema, unboundReasonSchema } from '../app/template-schema';

/** The shapes of the command line's JSON (docs/schemas/*.schema.json are generated from these). Fields may be added, never renamed or dropped. */
const cellAddress = z.string().regex(/^(?:'(?:[^']|'')+'!)?[A-Z]{1,3}[1-9]\d*$/u);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const indicator = z.object({ id: z.string().nullable(), name: z.string() });

export const failureRecord = z.object({
  workbook: z.string().optional(),
  document: z.string().optional(),
  error: z.object({ code: z.string(), message: z.string() }),
});

export const checkRecordSchema = z.object({
  schema: z.literal('statbrief.check/1'),
  workbook: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  tables: z.array(
    z.object({
      id: z.string(),
      sheet: z.string(),
      range: z.string(),
      template: z.string().nullable(),
      confidence: z.number().min(0).max(1),
      area: z.string().nullable(),
      period: z.string().nullable(),
      header: z.object({ rows: z.array(z.number().int().positive()), cells: z.array(cellAddress) }),
      stub: z.object({ columns: z.array(z.string()), cells: z.array(cellAddress) }),
    }),
  ),
  observations: z.array(
    z.object({
      sheet: z.string(),
      cell: cellAddress,
      indicator,
      value: z.number(),
      unit: z.string(),
      area: z.string().nullable(),
      period: z.string(),
      breakdown: z.record(z.string(), z.string()),
      confidence: z.number().min(0).max(1),
    }),
  ),
  findings: z.array(
    z.object({
      rule: z.string(),
      category: z.enum(['structure', 'arithmetic', 'consistency', 'formula', 'completeness', 'plausibility', 'target']),
      severity: z.enum(['error', 'warning', 'information']),
      sheet: z.string(),
      cells: z.array(cellAddress).min(1),
      evidence: z.array(cellAddress),
      expected: z.union([z.number(), z.string(), z.null()]),
      actual: z.union([z.number(), z.string(), z.null()]),
      unit: z.string().nullable(),
      message: z.object({ what: z.string().min(1), why: z.string(), todo: z.string() }),
      target: z
        .object({ id: z.string(), comparator: z.string(), value: z.number(), unit: z.string(), source: z.string().min(1) })
        .nullable(),
      fix: z
        .object({
          kind: z.enum(['safe', 'suggestion']),
          edits: z.array(
            z.object({ cell: cellAddress, expect: scalar, value: scalar.optional(), formula: z.string().startsWith('=').optional() }),
          ),
        })
        .nullable(),
    }),
  ),
  outcomes: z.object({
    pass: z.number().int(),
    fail: z.number().int(),
    undecided: z.number().int(),
    'not-applicable': z.number().int(),
    'rule-failed': z.number().int(),
  }),
  unread: z.array(z.object({ sheet: z.string(), range: z.string(), reason: z.string() })),
});

const span = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  indicator: z.string(),
  cells: z.array(z.object({ sheet: z.string(), cell: cellAddress, workbook: z.string().optional() })),
  target: z.string().optional(),
  value: z.number(),
  unit: z.string(),
  relation: z.enum(['value', 'change', 'growth', 'completion', 'share', 'rank', 'difference', 'target', 'total', 'period']),
});

export const narrativeRecordSchema = z.object({
  schema: z.literal('statbrief.narrative/1'),
  workbook: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      paragraphs: z.array(z.object({ pattern: z.string(), text: z.string(), spans: z.array(span) })),
    }),
  ),
  withheld: z.array(z.object({ indicator: z.string(), cells: z.array(z.string()), reason: z.string() })),
  toVerify: z.array(z.object({ indicator: z.string(), cells: z.array(z.string()) })),
});

export const proofRecordSchema = z.object({
  schema: z.literal('statbrief.proof/1'),
  document: z.string(),
  claims: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      text: z.string(),
      value: z.number(),
      unit: z.string(),
      approx: z.boolean(),
      bound: z.string().nullable(),
      isTarget: z.boolean(),
      indicator,
      state: z.enum(['tied', 'derived', 'contradicts', 'unjudged']),
      cells: z.array(z.unknown()),
    }),
  ),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'information']),
      start: z.number().int(),
      end: z.number().int(),
      related: z.array(z.tuple([z.number().int(), z.number().int()])),
      stated: z.number().nullable(),
      expected: z.number().nullable(),
      message: z.object({ what: z.string(), why: z.string(), todo: z.string() }),
    }),
  ),
  coverage: z.object({
    numbers: z.number().int(),
    claims: z.number().int(),
    tied: z.number().int(),
    derived: z.number().int(),
    contradicts: z.number().int(),
    unjudged: z.number().int(),
  }),
});

/** A report template's file: text with what is written anew each period. */
export const templateRecordSchema = z.object({
  schema: z.literal('statbrief.template/1'),
  document: z.string(),
  workbook: z.string(),
  /** Numbers, words, names and periods that the workbook gives. */
  bound: z.number().int().nonnegative(),
  unbound: z.array(
    z.object({ start: z.number().int(), end: z.number().int(), text: z.string(), reason: unboundReasonSchema, message: z.string() }),
  ),
  /** Last period's workbook gave last period's text back, character for character. */
  roundTrip: z.boolean(),
  ...reportTemplateSchema.shape,
});
