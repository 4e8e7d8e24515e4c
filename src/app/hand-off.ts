import * as z from 'zod';
import { printManner } from './narrative-manner';
import { plainText, type TextDraft, type TextRequest } from './text-draft';

/**
 * A text on its way from the Excel pane to the Word pane by the clipboard: the paragraphs as people see them, and beside them the cells
 * of every number, so that the Word pane can tie them. Both applications are pages of their own; the clipboard is the only way that
 * works on all platforms and sends nothing anywhere.
 */
const cell = z.object({
  sheet: z.string(),
  row: z.number().int().min(0),
  col: z.number().int().min(0),
  book: z.literal('last-year').exactOptional(),
});
const source = z.object({
  indicator: z.string(),
  cells: z.array(cell),
  value: z.number(),
  unit: z.string(),
  relation: z.enum(['value', 'change', 'growth', 'completion', 'share', 'rank', 'difference', 'target', 'total', 'period']),
  decimals: z.number().int(),
  target: z.string().exactOptional(),
});
const handOffShape = z.object({
  schema: z.literal('statbrief.hand-off/1'),
  workbook: z.string(),
  style: z.enum(['summary', 'progress', 'brief']),
  /** How it was written, so that a refresh writes in the same manner. */
  manner: z.string(),
  year: z.number().int().nullable(),
  title: z.string(),
  /** Absent in what an older version copied. */
  subject: z.object({ area: z.string().nullable(), year: z.number().int().nullable(), span: z.string() }).exactOptional(),
  sections: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      paragraphs: z.array(
        z.object({
          pattern: z.string(),
          pieces: z.array(z.object({ text: z.string(), source: source.exactOptional() })),
        }),
      ),
    }),
  ),
});

export type HandOff = z.infer<typeof handOffShape>;

/** The attribute of the copied HTML that carries the payload, base64 of UTF-8 JSON. */
const ATTRIBUTE = 'data-statbrief';

export interface CopiedText {
  readonly html: string;
  readonly plain: string;
}

/** What the copy button puts on the clipboard. */
export function copiedText(draft: TextDraft, workbook: string, request: TextRequest): CopiedText {
  const { narrative, headings } = draft;
  const payload = {
    schema: 'statbrief.hand-off/1',
    workbook,
    style: request.style,
    manner: printManner(request),
    year: request.year,
    title: draft.title,
    ...(narrative.subject ? { subject: narrative.subject } : {}),
    sections: narrative.sections,
  };
  const lines = narrative.sections.flatMap((section, position) => [
    `<p><b>${escape(headings[position] ?? section.heading)}</b></p>`,
    ...section.paragraphs.map(
      (paragraph) => `<p style="text-indent:2em">${escape(paragraph.pieces.map((piece) => piece.text).join(''))}</p>`,
    ),
  ]);
  return { html: `<div ${ATTRIBUTE}="${toBase64(JSON.stringify(payload))}">${lines.join('')}</div>`, plain: plainText(draft) };
}

/** A text as it stands, a paragraph a line, that stays tied to nothing. */
export function copiedLines(lines: readonly string[]): CopiedText {
  return { html: lines.map((line) => `<p>${escape(line)}</p>`).join(''), plain: lines.join('\n') };
}

/** Finds a text of ours in pasted HTML; null where there is none or it was cut. */
export function readHandOff(html: string): HandOff | null {
  const encoded = new RegExp(`${ATTRIBUTE}="([A-Za-z0-9+/=]+)"`).exec(html)?.[1];
  if (encoded === undefined) return null;
  try {
    const parsed = handOffShape.safeParse(JSON.parse(fromBase64(encoded)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

function toBase64(text: string): string {
  let letters = '';
  for (const byte of new TextEncoder().encode(text)) letters += String.fromCharCode(byte);
  return btoa(letters);
}

const fromBase64 = (encoded: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)));
