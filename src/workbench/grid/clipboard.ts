/** Blocks of cells as the clipboard carries them: lines by line breaks, cells by tabs; what holds either, or a quote, stands in quotes. */

/** A block of more than one line ends with a line break, as spreadsheets write it: else an empty last line could not be told. */
export function toClipboard(texts: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = texts.map((line) => line.map(quoted).join('\t'));
  return lines.length > 1 ? `${lines.join('\r\n')}\r\n` : lines.join('');
}

/** A text from the clipboard as cells; a cell in quotes may hold line breaks and tabs, as spreadsheets write them. */
export function fromClipboard(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  for (let at = 0; ;) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    line.push(match?.[1] === undefined ? (match?.[2] ?? '') : match[1].replaceAll('""', '"'));
    at = cell.lastIndex;
    if (text[at] === '\t') {
      at++;
      continue;
    }
    lines.push(line);
    line = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    // A line break behind the last line is its end, not another line.
    if (at >= text.length) return lines;
  }
}
