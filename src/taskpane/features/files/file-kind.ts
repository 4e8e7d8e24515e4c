/** What a chosen or dropped file is, by its name: what it holds is found out when it is read. */
export type FileKind = 'workbook' | 'document' | 'old-document' | 'old-workbook' | 'pdf' | 'other';

export const WORKBOOKS = '.xlsx,.xlsm,.xls,.csv';
export const DOCUMENTS = '.docx,.txt';

const KINDS: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(?:xlsx|xlsm|xls|csv)$/iu, 'workbook'],
  [/\.(?:docx|txt)$/iu, 'document'],
  [/\.(?:doc|wps|rtf|odt|dot|dotx)$/iu, 'old-document'],
  [/\.(?:et|xlsb|ods|xlt|xltx)$/iu, 'old-workbook'],
  [/\.pdf$/iu, 'pdf'],
];

export const kindOf = (name: string): FileKind => KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';

/** Excel and WPS lay a file of this name beside a workbook that is open. */
export const isLockFile = (name: string): boolean => /^(?:~\$|\.)/u.test(name.slice(name.lastIndexOf('/') + 1));

/** What was dropped, sorted by what can be done with it. */
export interface Dropped {
  readonly workbooks: readonly File[];
  readonly documents: readonly File[];
  /** Cannot be opened; the kind says why. */
  readonly refused: readonly { readonly name: string; readonly kind: FileKind }[];
}

export function sortDropped(files: readonly File[]): Dropped {
  const taken = files.filter(({ name }) => !isLockFile(name));
  const of = (kind: FileKind) => taken.filter(({ name }) => kindOf(name) === kind);
  return {
    workbooks: of('workbook'),
    documents: of('document'),
    refused: taken.filter(({ name }) => !['workbook', 'document'].includes(kindOf(name))).map(({ name }) => ({ name, kind: kindOf(name) })),
  };
}
