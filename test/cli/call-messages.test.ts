import { Command, CommanderError, Option } from 'commander';
import { callSentence } from '../../src/cli/call-messages';

/** What the library throws at a call, with its own words. */
function troubleOf(call: readonly string[]): CommanderError {
  const program = new Command('statbrief').exitOverride().configureOutput({ outputError: () => undefined });
  program
    .command('check')
    .argument('<file>')
    .option('--period <year>')
    .addOption(new Option('--style <style>').choices(['brief', 'summary']))
    .requiredOption('--out <xlsx>');
  try {
    program.parse([...call], { from: 'user' });
  } catch (failure) {
    if (failure instanceof CommanderError) return failure;
    throw failure;
  }
  throw new Error('the call is right');
}

it.each([
  ['no file', ['check', '--out', 'o'], '没有给出要处理的文件。'],
  ['an unknown command', ['frob'], '没有“frob”这个命令。'],
  ['an unknown option', ['check', 'a', '--out', 'o', '--bogus'], '没有“--bogus”这个选项。'],
  ['an option without its value', ['check', 'a', '--out', 'o', '--period'], '选项“--period <year>”后面缺少内容。'],
  ['a missing option', ['check', 'a'], '缺少必需的选项“--out <xlsx>”。'],
  ['a wrong choice', ['check', 'a', '--out', 'o', '--style', 'x'], '“--style <style>”不能是“x”，可用的有 brief, summary。'],
  ['too many files', ['check', 'a', 'b', '--out', 'o'], '给出的文件或参数多了。'],
])('%s is said in the language of the user', (_, call, sentence) => {
  expect(callSentence(troubleOf(call), 'zh-CN')).toBe(`${sentence}加上 --help 可看用法，例如 statbrief check --help。`);
  expect(callSentence(troubleOf(call), 'en-US')).toMatch(/^[A-Z“].* Add --help to see how it is used/u);
});
