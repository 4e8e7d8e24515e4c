import { useEffect } from 'react';

/** The parts of the page that F6 walks through, in this order, by the attribute `data-region`. */
export const REGIONS = ['header', 'area', 'pane'] as const;

/** Not the sentinels that the component library lays around its lists. */
const FOCUSABLE =
  '[data-grid],button:not(:disabled),input:not(:disabled):not([hidden]),select,summary,[tabindex="0"]:not([data-tabster-dummy])';

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/**
 * F6 and Shift+F6 (with Ctrl too, where the browser keeps F6 for itself) go from part to part of the page; each part is entered where it was
 * left. The grid is where the sheets are entered.
 */
export function useRegions(): void {
  useEffect(() => {
    const left = new Map<string, HTMLElement>();
    const regionOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('[data-region]') ?? null;
    const note = (event: FocusEvent): void => {
      const region = event.target instanceof HTMLElement ? regionOf(event.target)?.dataset['region'] : undefined;
      if (region !== undefined && event.target instanceof HTMLElement) left.set(region, event.target);
    };
    const walk = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.altKey || event.metaKey) return;
      event.preventDefault();
      const regions = REGIONS.flatMap((name) => document.querySelector<HTMLElement>(`[data-region="${name}"]`) ?? []);
      const here = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      for (let tried = 1; tried <= regions.length; tried++) {
        const region = regions[(here + step * tried + regions.length * 2) % regions.length];
        if (!region) continue;
        const target = entryOf(region, left.get(region.dataset['region'] ?? ''));
        if (!target) continue;
        target.focus();
        return;
      }
    };
    document.addEventListener('focusin', note);
    document.addEventListener('keydown', walk);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('keydown', walk);
    };
  }, []);
}

/** Where it was left, else the grid, else its first control, else the part itself where it can take the keyboard (its content is on its way). */
function entryOf(region: HTMLElement, before: HTMLElement | undefined): HTMLElement | null {
  if (before && region.contains(before) && isShown(before) && !before.matches(':disabled')) return before;
  const first = region.querySelector<HTMLElement>('[data-grid]') ?? [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown);
  return first ?? (region.hasAttribute('tabindex') ? region : null);
}
