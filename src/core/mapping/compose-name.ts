/** Joins the texts of nested headings into one name, without saying a shared part twice: 孕产妇健康管理 + 管理率 → 孕产妇健康管理率. */
export function joinNames(outer: string, inner: string): string {
  if (outer === '' || inner.startsWith(outer)) return inner;
  if (inner === '' || outer.endsWith(inner)) return outer;
  // A group 孕产妇 over 孕妇建档 keeps both; a shared run of at least two letters at the seam is said once.
  for (let size = Math.min(outer.length, inner.length); size >= 2; size--)
    if (outer.endsWith(inner.slice(0, size))) return outer + inner.slice(size);
  // 高血压患者 + 患者数: the same noun on both sides of a word.
  const noun = /(患者|病人|人员|儿童|孕产妇|老年人)$/u.exec(outer)?.[1];
  if (noun && inner.includes(noun)) return outer.slice(0, -noun.length) + inner;
  // 高血压患者管理 + 规范管理人数: how it was managed stands in the place of that it was.
  if (/^规范化?管理/u.test(inner)) return outer.replace(/(?:健康)?管理$/u, '') + inner;
  return outer + inner;
}

/** What a title says its table is about, without area, time and the words every title has: 2014年韩城市农村改厕任务完成情况 → 农村改厕. */
export function topicOfTitle(title: string, area: string | null): string {
  let topic = title.normalize('NFKC').replace(/[\s\u3000]+/g, '');
  topic = topic.replace(/^(?:附?表)?[一二三四五六七八九十\d\-]+[、.．:：]/u, '').replace(/[（(][^（）()]*[)）]/gu, '');
  if (area) topic = topic.replaceAll(area, '');
  topic = topic.replace(
    /(?:截至|截止)?\d{2,4}年度?(?:第?[一二三四]季度|[上下]半年|\d{1,2}月?(?:[—\-–~至到]\d{1,2})?月份?)?|^\d{1,2}月?(?:[—\-–~至到]\d{1,2})?月份?|[上下]半年|第?[一二三四]季度/gu,
    '',
  );
  for (let before = ''; before !== topic;) {
    before = topic;
    topic = topic.replace(
      /(?:情况|统计表|统计|一览表|汇总表|汇总|报表|月报|季报|年报|表|进展|进度|完成|任务|工作|主要|指标|明细|台账|分析|对比|比较|基本|运行|调整|接种|分季度|分月|分村|分镇|(?<!年龄|性别|学历|职称)构成|各镇|各乡镇|各区县|各单位)$/u,
      '',
    );
  }
  return topic
    .replace(/新型农村合作医疗/gu, '新农合')
    .replace(/^(?:各|逐|分)月(?:份)?|分月度?|分季度?|分年度?|分病种|分地区|分乡镇/gu, '')
    .replace(/^(?:全市|全县|全区|全省|各乡镇|各镇|各区县|各区|度)/u, '')
    .replace(/^各(?:级各类)?(?:医疗卫生|医疗|卫生)?(?:机构|单位|医院|卫生院|科室|部门|街道|社区|县市区|县区|乡)(?=.{2})/u, '')
    .replace(/^[、和与及]+/u, '')
    .replace(/^的|的$/gu, '');
}
