/** A label without blanks, units in brackets and numbering; 三、四级 is no numbering. */
export const cleanedLabel = (label: string): string =>
  label
    .replace(/\s+/gu, '')
    .replace(/(?<=[率比例重])[%％‰]$/u, '')
    .replace(
      /[（(](?:单位[:：])?(?:[%％‰]|[^（）()]{0,3}[人例户家所个张份元次瓶场期项]|万人次|剂次|人次|1?\/?10?[十百千]?万|吨|米|平方米)[)）]/gu,
      '',
    )
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]+[)）]?[、.．](?![一二三四五六七八九十]+级))?(?:其中[:：]?)?/u, '');

const BY = /按?(?:(?:性别|年龄|学历|职称|专业|岗位|类别|编制)[、和及与]?)+(?:构成|分布|结构)(?:情况)?/u;

/** 签约情况签约率 → 签约率, 卫生技术人员学历、职称构成人数 → 卫生技术人员人数: a name without the words of the form it stands in. */
export function tellingName(name: string): string {
  const bare = name.replace(BY, '');
  const [, head, rest] = /^(.{2,6}?)情况(.{2,})$/u.exec(bare) ?? [];
  if (head === undefined || rest === undefined) return bare.length >= 2 ? bare : name;
  return rest.includes(head) ? rest : head + rest;
}

/** What was due, planned or merely there to be served: 应种, 监督对象应监督, 年度任务, 服务人口. It leads no report and orders nothing. */
export const isDue = (name: string): boolean =>
  /(?<![反供效适相对响感])应(?![急用对])|任务|计划(?!生育)|预算|目标|估算|人口数?$|老年人数?$|前$|^按|^(?:年度|本年)?资金$/u.test(name);
