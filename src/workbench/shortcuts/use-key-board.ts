import { useCallback, useEffect, useRef, useState } from 'react';

/** The board of keys: by its button, or by ? where nothing is being typed; Esc closes it. Closed, it gives the keyboard back. */
export function useKeyBoard(): readonly [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(false);
  const from = useRef<Element | null>(null);
  const show = useCallback((next: boolean) => {
    if (next) from.current = document.activeElement;
    else if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus();
    setShown(next);
  }, []);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { target } = event;
      const typing = target instanceof Element && target.closest('input, textarea, select, [data-grid]') !== null;
      if (event.key === '?' && !typing) show(true);
      else if (event.key === 'Escape' && shown) show(false);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [show, shown]);
  return [shown, show];
}
