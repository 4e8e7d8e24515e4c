import { useEffect, type RefObject } from 'react';

const FOCUSABLE =
  'a[href],button:not(:disabled),input:not(:disabled):not([type=hidden]):not([hidden]),select:not(:disabled),textarea:not(:disabled),summary,[tabindex]:not([tabindex="-1"])';

/** Where the keyboard was, and what stood after and before it, nearest first. */
interface Remembered {
  readonly at: HTMLElement;
  readonly after: readonly HTMLElement[];
  readonly before: readonly HTMLElement[];
}

/** So many on either side are enough: a card has fewer. */
const NEIGHBOURS = 60;

/**
 * Keeps the keyboard in its place. Where what has the focus goes away or is disabled, as after something was written, ignored or taken
 * back, the focus would fall to the start of the page; it goes to the next thing instead, or back to the same one once it can be used again.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let last: Remembered | null = null;
    let parked: { readonly from: HTMLElement; readonly on: HTMLElement } | null = null;
    const goOn = (): void => {
      parked = null;
      remember();
    };
    const remember = (): void => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body || !element.contains(at)) return;
      const all = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
      const place = all.indexOf(at);
      last = {
        at,
        after: all.slice(place + 1, place + 1 + NEIGHBOURS),
        before: all.slice(Math.max(0, place - NEIGHBOURS), Math.max(0, place)).reverse(),
      };
    };
    const restore = (): void => {
      const active = document.activeElement;
      // Back to what was only out of use for a while, unless the person has gone on meanwhile.
      if (parked && active === parked.on && isUsable(parked.from)) parked.from.focus({ preventScroll: true });
      const lost = active === null || active === document.body || active.matches(':disabled');
      // A page that has not the keyboard takes it from nobody.
      if (!last || !lost || !document.hasFocus() || isUsable(last.at)) return;
      const from = last.at;
      const next = [...last.after, ...last.before].find(isUsable);
      next?.focus({ preventScroll: true });
      if (next) parked = { from, on: next };
    };
    const observer = new MutationObserver(restore);
    observer.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden'] });
    element.addEventListener('focusin', remember);
    // What stands around it may have changed since it got the focus.
    element.addEventListener('keydown', goOn, true);
    element.addEventListener('click', goOn, true);
    // A person who puts the focus nowhere wants it nowhere.
    const letGo = (event: PointerEvent): void => {
      if (!(event.target instanceof Element) || !event.target.closest(FOCUSABLE)) last = null;
    };
    element.addEventListener('pointerdown', letGo, true);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', remember);
      element.removeEventListener('keydown', goOn, true);
      element.removeEventListener('click', goOn, true);
      element.removeEventListener('pointerdown', letGo, true);
    };
  }, [root]);
}

const isUsable = (element: HTMLElement): boolean =>
  element.isConnected && element.matches(FOCUSABLE) && element.getClientRects().length > 0;
