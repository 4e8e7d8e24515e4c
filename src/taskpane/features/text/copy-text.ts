import type { CopiedText } from '../../../app/hand-off';

/**
 * Puts a text on the clipboard within a click. `navigator.clipboard` is closed to add-ins in Office on the web; a `copy` event that the
 * page handles itself is not, and carries HTML and plain text on every platform.
 */
export function copyText(text: CopiedText): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', text.html);
    event.clipboardData.setData('text/plain', text.plain);
    event.preventDefault();
    filled = true;
  };
  document.addEventListener('copy', fill);
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
  }
  return filled;
}
