/** Marks the pane's outermost element: what lies outside it is never scrolled. */
export const PANE_ROOT = { 'data-pane': '' } as const;

/** Space between what is brought into view and the edge, pixels. */
const EDGE = 8;

/**
 * Scrolls the pane, and nothing but the pane, as little as shows the beginning of the element. Where the pane is only a part of a
 * page that scrolls as a whole, the person is looking elsewhere on it and nothing moves. The focus stays where it is.
 */
export function bringIntoView(element: HTMLElement): void {
  const scroller = scrollerOf(element);
  if (!scroller) return;
  const page = scroller === document.scrollingElement;
  const view = page ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= view.top && Math.min(bottom, top + (view.bottom - view.top) / 2) <= view.bottom) return;
  scroller.scrollTop += top < view.top || bottom - top > view.bottom - view.top ? top - view.top - EDGE : bottom - view.bottom + EDGE;
}

function scrollerOf(element: HTMLElement): Element | null {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight) return at;
  }
  const page = document.scrollingElement;
  const pane = element.closest('[data-pane]');
  // The page scrolls: only where it is the pane and nothing else.
  return page && pane && pane.getBoundingClientRect().top + page.scrollTop < 1 ? page : null;
}
