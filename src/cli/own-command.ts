import { checkWorkbook } from '../app/check-workbook';
import { describeFinding, formatCells, readOwnSheets } from '../core/index';
import { reportFailure } from './check-command';
import { EXIT, writeOut, type Shell } from './shell';

/**
 * `statbrief own`: the bureau's own targets and templates of a workbook as JSON, which `check --targets` reads. What could not be read is
 * told with its cell; the rest is written.
 */
export async function runOwn(file: string, out: string, shell: Shell): Promise<number> {
  const bytes = await shell.readBytes(file);
  const workbook = bytes.ok ? await shell.readWorkbook(bytes.value) : bytes;
  if (!workbook.ok) {
    reportFailure(file, workbook.failure, 'text', shell);
    return EXIT.failed;
  }
  const { own } = readOwnSheets(workbook.value, shell.catalogue.data);
  const { findings } = checkWorkbook(workbook.value, shell.catalogue, { only: ['structure'] });
  for (const finding of findings.filter(({ rule }) => rule === 'own-sheets-readable'))
    shell.err(`${finding.sheet}!${formatCells(finding.cells, finding.sheet).join(',')} ${describeFinding(finding, shell.locale).what}`);
  const { targets, templates } = own;
  if (targets.length + templates.length === 0) {
    shell.err(
      shell.locale === 'zh-CN'
        ? `${file}：没有读到本单位的目标或表样。目标写在名为“目标责任书”的工作表，表样写在名为“表样……”的工作表；空表可用 blank own-targets own-template 生成。`
        : `${file}: holds no targets or templates of your own. Set targets on a sheet 目标责任书 and a template on a sheet 表样…; blank own-targets own-template writes the forms.`,
    );
    return EXIT.failed;
  }
  const exit = await writeOut(out, new TextEncoder().encode(`${JSON.stringify(own, null, 2)}\n`), shell);
  if (exit !== EXIT.clean) return exit;
  shell.out(
    shell.locale === 'zh-CN'
      ? `已写出目标${targets.length}个、表样${templates.length}个：${out}`
      : `${targets.length} targets and ${templates.length} templates written to ${out}`,
  );
  return EXIT.clean;
}
