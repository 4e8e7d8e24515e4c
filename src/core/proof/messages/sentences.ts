import type { Locale, Message } from '../../model/finding';

/** The sentences of one finding in each language, from its parameters by name. */
export type Sentences = Readonly<Record<Locale, (word: (name: string) => string) => Message>>;
