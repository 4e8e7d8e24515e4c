import { useEffect, useState } from 'react';
import type { PaneServices } from '../app/pane-services';
import type { CellRef } from '../core/model/address';

/** The cell that a person selected last in the sheet; null until one is, and where the page cannot tell. */
export function useSelectedCell(services: PaneServices): CellRef | null {
  const [selected, setSelected] = useState<CellRef | null>(null);
  useEffect(() => {
    let left = false;
    let stop: (() => void) | undefined;
    void services
      .watchSelection?.((cell) => !left && setSelected(cell))
      .then((watched) => {
        if (!watched.ok) return;
        if (left) watched.value();
        else stop = watched.value;
      });
    return () => {
      left = true;
      stop?.();
    };
  }, [services]);
  return selected;
}
