import { createContext, useContext } from 'react';
import type { Locale } from '../../core/model/finding';
import { SENTENCES, type Sentences } from './sentences';

export const LocaleContext = createContext<Locale>('zh-CN');

export function useLocale(): { readonly locale: Locale; readonly t: Sentences } {
  const locale = useContext(LocaleContext);
  return { locale, t: SENTENCES[locale] };
}

/** Chinese unless the host or browser clearly speaks another language. */
export function localeOf(language: string | undefined): Locale {
  return language === undefined || language === '' || language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
