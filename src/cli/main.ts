import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { commentDocument } from '../adapters/docx-file/comment-document';
import { readDocument } from '../adapters/docx-file/read-document';
import { editTiedDocument, readTiedDocument } from '../adapters/docx-file/tied-document';
import { writeReport } from '../adapters/docx-file/write-report';
import { runBlank } from './blank-command';
import { callSentence } from './call-messages';
import { runCheck } from './check-command';
import { runNarrate } from './narrate-command';
import { parseCategories, parseJobs, parseYear } from './option-values';
import { runOwn } from './own-command';
import { runProof } from './proof-command';
import { runFromTemplate, runTemplate } from './template-command';
import { makeShell } from './node-shell';
import { processPool } from './process-pool';
import { listWorkbooks } from './list-workbooks';
import { EXIT, type Shell } from './shell';

interface CommonOptions {
  readonly json?: boolean;
  readonly format?: 'text' | 'json' | 'sarif';
  readonly lang: Shell['locale'];
}

interface CheckCommandOptions extends CommonOptions {
  readonly only?: string;
  readonly period?: string;
  readonly area?: string;
  readonly report?: string;
  readonly targets?: string;
  readonly county?: string;
  readonly jobs: number;
}

/** Beside this bundle, from the same build. */
const CHECK_WORKER = path.join(__dirname, 'check-worker.js');

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

async function main(argv: readonly string[]): Promise<number> {
  let exit: number = EXIT.clean;
  const program = new Command('statbrief')
    .description('卫统助手：校验卫生统计工作簿，生成文字，核对文稿。')
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [command]', '显示一个命令的用法');
  const language = new Option('--lang <locale>', '语言').choices(['zh-CN', 'en-US']).default('zh-CN');

  program
    .command('check')
    .description('校验工作簿')
    .argument('<files...>', '工作簿，或装有工作簿的文件夹')
    .option('--json', '每个文件输出一行 JSON')
    .addOption(new Option('--format <format>', '输出格式').choices(['text', 'json', 'sarif']).default('text'))
    .option('--only <categories>', '只做这些类别的校验，逗号分隔')
    .option('--period <year>', '数据年份')
    .option('--area <area>', '地区')
    .option('--report <xlsx>', '另存一份标注了问题、附审核报告的工作簿，原文件不改')
    .option('--targets <json>', '本单位自定的目标（JSON），优先于内置目标')
    .option('--county <workbook>', '县级汇总工作簿：各单位之和与它核对')
    .option('--jobs <count>', '同时检查几个文件', parseJobs, availableParallelism())
    .addOption(language)
    .action(async (files: string[], options: CheckCommandOptions) => {
      const shell = makeShell(options.lang);
      exit = await runCheck(
        {
          files,
          format: options.json ? 'json' : (options.format ?? 'text'),
          report: options.report ?? null,
          targets: options.targets ?? null,
          county: options.county ?? null,
          jobs: options.jobs,
          options: {
            ...(options.only ? { only: parseCategories(options.only) } : {}),
            ...(options.period ? { year: parseYear(options.period) } : {}),
            ...(options.area ? { area: options.area } : {}),
          },
        },
        shell,
        { list: listWorkbooks, pool: (jobs) => processPool(CHECK_WORKER, jobs, shell) },
      );
    });

  program
    .command('narrate')
    .description('由工作簿生成工作总结的段落')
    .argument('<files...>')
    .option('--json', '每个文件输出一行 JSON')
    .addOption(new Option('--style <style>', '体裁').choices(['summary', 'progress', 'brief']).default('summary'))
    .option('--period <year>', '数据年份')
    .option('--area <area>', '地区')
    .option('--last-year <workbook>', '上年的工作簿：表内没有上年数的，与它比较')
    .addOption(new Option('--language <locale>', '文字的语言').choices(['zh-CN', 'en-US']).default('zh-CN'))
    .option('--problems', '另起一节“存在的问题”：未达标、进度落后、最低的地区')
    .option('--target-sources', '写明目标的出处，包括国家和地方公布的目标')
    .addOption(
      new Option('--rounding <mode>', '修约：四舍五入，或 GB/T 8170 四舍六入五成双').choices(['half-up', 'half-even']).default('half-up'),
    )
    .option('--template <json>', '按上期文稿做成的模板（template 命令）写本期文稿')
    .option('--wording <json>', '用自己的句式（见 docs/句式说明.md）代替自动生成的段落')
    .option('--out <docx>', '写成 .docx（GB/T 9704 版式）')
    .option('--sources', '.docx 末尾附“文中数字来源”表')
    .option('--refresh <docx>', '用这个工作簿刷新以前生成的 .docx；只列出改动，加 --out 才另存新文件，原文件不改')
    .addOption(language)
    .action(
      async (
        files: string[],
        options: CommonOptions & {
          style: 'summary' | 'progress' | 'brief';
          language: Shell['locale'];
          rounding: 'half-up' | 'half-even';
          problems?: boolean;
          targetSources?: boolean;
          lastYear?: string;
          wording?: string;
          template?: string;
          period?: string;
          area?: string;
          out?: string;
          sources?: boolean;
          refresh?: string;
        },
      ) => {
        if (options.template !== undefined) {
          exit = await runFromTemplate(
            { files, template: options.template, json: options.json === true, out: options.out ?? null },
            makeShell(options.lang),
            (report) => writeReport(report, null),
          );
          return;
        }
        exit = await runNarrate(
          {
            files,
            json: options.json === true,
            request: {
              style: options.style,
              language: options.language,
              rounding: options.rounding,
              problems: options.problems === true,
              targetSources: options.targetSources === true,
              year: options.period ? parseYear(options.period) : null,
              area: options.area ?? null,
            },
            lastYear: options.lastYear ?? null,
            wording: options.wording ?? null,
            document: { out: options.out ?? null, refresh: options.refresh ?? null, sources: options.sources === true },
          },
          makeShell(options.lang),
          { write: writeReport, readTies: readTiedDocument, edit: editTiedDocument },
        );
      },
    );

  program
    .command('own')
    .description('把工作簿里本单位的目标和表样另存为 JSON')
    .argument('<workbook>')
    .requiredOption('--out <json>', '写到哪个文件')
    .addOption(language)
    .action(async (file: string, options: CommonOptions & { out: string }) => {
      exit = await runOwn(file, options.out, makeShell(options.lang));
    });

  program
    .command('blank')
    .description('生成标准空白表')
    .argument('<templates...>')
    .requiredOption('--out <xlsx>', '写到哪个文件')
    .addOption(language)
    .action(async (templates: string[], options: CommonOptions & { out: string }) => {
      exit = await runBlank(templates, options.out, makeShell(options.lang));
    });

  program
    .command('template')
    .description('把上期文稿变成本期模板：数字绑定到上期工作簿')
    .argument('<report>', '上期文稿 .docx 或 .txt')
    .requiredOption('--workbook <xlsx>', '写上期文稿所用的工作簿')
    .option('--out <json>', '模板写到哪个文件')
    .option('--json', '输出一行 JSON')
    .addOption(language)
    .action(async (report: string, options: CommonOptions & { workbook: string; out?: string }) => {
      exit = await runTemplate(
        { report, workbook: options.workbook, json: options.json === true, out: options.out ?? null },
        makeShell(options.lang),
        { read: readDocument, comment: commentDocument },
      );
    });

  program
    .command('proof')
    .description('核对文稿中的数字')
    .argument('<files...>')
    .option('--json', '每个文件输出一行 JSON')
    .option('--against <workbook>', '文稿所依据的工作簿')
    .option('--last-year <workbook>', '上年的工作簿，用来找出没有改的旧数')
    .option('--out <docx>', '另存一份带批注的 .docx，原文不改')
    .addOption(language)
    .action(async (files: string[], options: CommonOptions & { against?: string; lastYear?: string; out?: string }) => {
      exit = await runProof(
        {
          files,
          format: options.json ? 'json' : 'text',
          against: options.against ?? null,
          lastYear: options.lastYear ?? null,
          out: options.out ?? null,
        },
        makeShell(options.lang),
        { read: readDocument, comment: commentDocument },
      );
    });

  try {
    await program.parseAsync([...argv]);
  } catch (failure) {
    if (!(failure instanceof CommanderError)) throw failure;
    if (failure.exitCode === 0) return EXIT.clean; // --help
    if (failure.code !== 'commander.help') process.stderr.write(`${callSentence(failure, argv.includes('en-US') ? 'en-US' : 'zh-CN')}\n`);
    return EXIT.failed;
  }
  return exit;
}

// `check … | head`: who reads has enough. What was asked for was not all delivered, so it does not end as a clean run.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure;
  process.exit(EXIT.failed);
});

void main(process.argv).then((exit) => {
  process.exitCode = exit;
});
