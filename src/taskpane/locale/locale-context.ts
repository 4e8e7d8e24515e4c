import { createContext, useContext } from 'react';
import type { Locale } from '../../core/model/finding';
import { enUS } from './en-us';
import type { Sentences } from './sentences';
import { zhCN } from './zh-cn';

const SENTENCES: Readonly<Record<Locale, Sentences>> = { 'zh-CN': zhCN, 'en-US': enUS };

export const LocaleContext = createContext<Locale>('zh-CN');

export function useLocale(): { readonly locale: Locale; readonly t: Sentences } {
  const locale = useContext(LocaleContext);
  return { locale, t: SENTENCES[locale] };
}

/** Chinese unless the host or browser clearly speaks another language. */
export function localeOf(language: string | undefined): Locale {
  return language === undefined || language === '' || language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
