/** Characters that XML 1.0 cannot hold, and texts that would read as an escape, go out as `_xHHHH_`. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Text of a cell or comment, safe as element content and read back as it was. */
export function xmlString(text: string): string {
  return escapeMarkup(text.replace(UNWRITABLE, (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
}

/** An attribute's value or a plain element's text; what XML cannot hold is left out. */
export function xmlAttribute(text: string): string {
  return escapeMarkup([...text].filter((letter) => letter >= ' ' || letter === '\t' || letter === '\n').join('')).replaceAll('\n', '&#10;');
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
