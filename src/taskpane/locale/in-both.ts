import type { Locale } from '../../core/model/finding';

/** Words in every language of the panes: a missing sentence does not compile. */
export type InBoth<T> = Readonly<Record<Locale, T>>;
