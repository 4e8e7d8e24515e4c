import { useEffect, useState } from 'react';
import type { PaneFailure, PaneResult } from '../app/pane-services';

export type Answer<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly last: T | null }
  | { readonly kind: 'here'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/** Asks whenever `key` changes (null: not at all); what was answered before stays in view until the next answer is there. */
export function useAnswer<T>(key: string | null, ask: () => Promise<PaneResult<T>>): Answer<T> {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly result: PaneResult<T> } | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    let left = false;
    void ask().then((result) => {
      if (!left) setAnswer({ of: key, result });
    });
    return () => {
      left = true;
    };
    // `ask` is made anew with every rendering; what it asks is in the key.
  }, [key]);
  if (key === null) return { kind: 'none' };
  if (!answer || answer.of !== key) return { kind: 'waiting', last: answer?.result.ok ? answer.result.value : null };
  return answer.result.ok ? { kind: 'here', value: answer.result.value } : { kind: 'failed', failure: answer.result.failure };
}

/** The value to show: the one that is here, or the one before while the next is awaited. */
export const shown = <T>(answer: Answer<T>): T | null =>
  answer.kind === 'here' ? answer.value : answer.kind === 'waiting' ? answer.last : null;
