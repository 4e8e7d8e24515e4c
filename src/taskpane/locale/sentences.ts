import type { Locale } from '../../core/model/finding';
import { failures, type FailuresWords } from './failures';
import { findings, type FindingsWords } from './findings';
import { frame, type FrameWords } from './frame';
import { mapping, type MappingWords } from './mapping';
import { notChecked, type NotCheckedWords } from './not-checked';
import { settings, type SettingsWords } from './settings';
import { targets, type TargetsWords } from './targets';
import { text, type TextWords } from './text';
import { wording, type WordingWords } from './wording';

/** Every text of the panes as typed sentences, a file a feature; numbers go in as numbers. */
export type Sentences = FrameWords &
  FindingsWords &
  NotCheckedWords &
  MappingWords &
  TextWords &
  WordingWords &
  TargetsWords &
  SettingsWords &
  FailuresWords;

const inLocale = (locale: Locale): Sentences => ({
  ...frame[locale],
  ...findings[locale],
  ...notChecked[locale],
  ...mapping[locale],
  ...text[locale],
  ...wording[locale],
  ...targets[locale],
  ...settings[locale],
  ...failures[locale],
});

export const SENTENCES: Readonly<Record<Locale, Sentences>> = { 'zh-CN': inLocale('zh-CN'), 'en-US': inLocale('en-US') };
