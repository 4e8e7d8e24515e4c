import { blankForm, isOwnForm, OWN_FORMS, ownForm } from '../core/index';
import { EXIT, writeOut, type Shell } from './shell';

/** `statbrief blank`: writes forms into one workbook, ready to fill: those of templates, and those on which a bureau sets its own. */
export async function runBlank(ids: readonly string[], out: string, shell: Shell): Promise<number> {
  const unknown = ids.filter((id) => !isOwnForm(id) && !shell.catalogue.template(id));
  if (unknown.length > 0) {
    const known = [...OWN_FORMS, ...shell.catalogue.data.templates.map((template) => template.id)].join(', ');
    shell.err(
      shell.locale === 'zh-CN'
        ? `没有模板“${unknown.join('、')}”。可用的模板有：${known}。`
        : `There is no template “${unknown.join(', ')}”. The templates are: ${known}.`,
    );
    return EXIT.failed;
  }
  const forms = ids.flatMap((id) => {
    if (isOwnForm(id)) return [ownForm(id)];
    const template = shell.catalogue.template(id);
    return template ? [blankForm(template, shell.catalogue)] : [];
  });
  const styles = Object.assign({}, ...forms.map((form) => form.styles ?? {})) as NonNullable<(typeof forms)[number]['styles']>;
  return writeOut(out, shell.writeBook({ sheets: forms.flatMap((form) => form.sheets), styles, creator: '卫统助手' }), shell);
}
