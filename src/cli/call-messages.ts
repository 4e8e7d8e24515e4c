import type { CommanderError } from 'commander';
import type { Locale } from '../core/model/finding';

type Sentence = (...named: readonly string[]) => string;

/**
 * What is wrong with a call, and what to do. The library's own message is English and names the things in quotation marks; they come in
 * its order.
 */
const SENTENCES: Readonly<Record<string, Readonly<Record<Locale, Sentence>>>> = {
  'commander.missingArgument': {
    'zh-CN': () => '没有给出要处理的文件。',
    'en-US': () => 'No file was given.',
  },
  'commander.unknownCommand': {
    'zh-CN': (command) => `没有“${command}”这个命令。`,
    'en-US': (command) => `There is no command “${command}”.`,
  },
  'commander.unknownOption': {
    'zh-CN': (option) => `没有“${option}”这个选项。`,
    'en-US': (option) => `There is no option “${option}”.`,
  },
  'commander.optionMissingArgument': {
    'zh-CN': (option) => `选项“${option}”后面缺少内容。`,
    'en-US': (option) => `The option “${option}” needs a value after it.`,
  },
  'commander.missingMandatoryOptionValue': {
    'zh-CN': (option) => `缺少必需的选项“${option}”。`,
    'en-US': (option) => `The option “${option}” is required.`,
  },
  'commander.invalidArgument': {
    'zh-CN': (option, given, choices) => `“${option}”不能是“${given}”${choices ? `，可用的有 ${choices}` : ''}。`,
    'en-US': (option, given, choices) => `“${option}” cannot be “${given}”${choices ? `; it is one of ${choices}` : ''}.`,
  },
  'commander.excessArguments': {
    'zh-CN': () => '给出的文件或参数多了。',
    'en-US': () => 'Too many files or arguments were given.',
  },
};

const USAGE: Readonly<Record<Locale, string>> = {
  'zh-CN': '加上 --help 可看用法，例如 statbrief check --help。',
  'en-US': 'Add --help to see how it is used, for example: statbrief check --help.',
};

/** The sentence for a call that the program cannot follow; ours already are sentences, and what is not foreseen stays as the library says it. */
export function callSentence({ code, message }: Pick<CommanderError, 'code' | 'message'>, locale: Locale): string {
  const sentence = SENTENCES[code]?.[locale];
  if (!sentence) return message;
  const named = [...message.matchAll(/'([^']*)'/gu)].map((match) => match[1] ?? '');
  const choices = /Allowed choices are (.+?)\.?$/u.exec(message)?.[1];
  const gap = locale === 'en-US' ? ' ' : '';
  return `${sentence(...named, ...(choices ? [choices] : []))}${gap}${USAGE[locale]}`;
}
