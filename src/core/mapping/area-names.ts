import { cleanLabel } from './label-text';

/** Administrative suffixes, and what only looks like one. */
const SUFFIX =
  '(?:省|自治区|自治州|自治县|自治旗|特别行政区|市|地区|州|盟|县|区|旗|镇|乡|街道|街道办|办事处|苏木|农场|林场|管委会|管理区|度假区|社区|居委会|居|村)';
const NOT_A_NAME =
  /^城市|社区卫生|地区(?!$)|乡镇|县区|区县|市县|各|农村|城区居民|辖区|病区|小区|^市区|市市区|^[城近远]?郊区|^(?:贫困|边远|偏远|高寒|深|半|老|革命老区)*山区|库区|疫区|本(?!溪)|我|医院|卫生院|中心$|门诊|诊所|合计|小计|总计|其他|项目|示范|达标|规范化|标准化|一体化|信息化|紧密型|卫生[村镇乡县市区]|健康[村镇乡县市区]|文明|人口|居民|创建|覆盖|省级|市级|县级|乡级|村级|区级|以上|重点|分[乡镇县区市村]|传染病/u;
const NAMED = new RegExp(`^[\\u4e00-\\u9fff·]{1,12}${SUFFIX}$`, 'u');
const TOTAL_AREA =
  /^(?:全国|全省|全市|全县|全区|全州|全镇|全乡|全旗|全院|我市|我县|我区|合计|总计|小计|共计|累计|总数|总和|汇总|全市合计|全县合计|全区合计|全省合计|全国合计|合计数|总合计|平均)$/u;

/** Whether a cleaned stub label is the name of an area: 碧阳镇, 高新区, 东城社区. */
export function isAreaName(label: string): boolean {
  const clean = cleanLabel(label);
  return NAMED.test(clean) && !NOT_A_NAME.test(clean);
}

/** 合计, 全市, … : the line that stands for the table's whole area. */
export function isTotalName(label: string): boolean {
  return TOTAL_AREA.test(cleanLabel(label).replace(/[（(].*?[)）]$/u, ''));
}

/** Stub headings that announce areas: 乡镇（街道）, 镇办, 地区, 区县, 村（社区） … */
export function announcesAreas(heading: string): boolean {
  return (
    /^(?:各)?(?:乡镇|镇乡|镇街|镇|镇办|乡|村|街道|地区|区县|县区|区市县|市县|县市区|县|市|区|社区|辖区|行政区|行政村|州市|地市|单位地区|所属地区|乡街|办事处)/u.test(
      cleanLabel(heading),
    ) && !/机构|医院|卫生院名|卫生室|卫生站|卫生所|服务站|服务中心|诊所|项目/u.test(heading)
  );
}

const LEADING_TIME =
  /^(?:\d{2,4}年度?)?(?:\d{1,2}(?:[—\-–~至到]\d{1,2})?月(?:份)?|[上下]半年|第?[一二三四1-4]季度|前[一二三]季度|截至.{2,12}?日?)?(?:年?度)?/u;
const ONE_AREA = new RegExp(
  `^[\\u4e00-\\u9fff]{2,7}?${'(?:省|自治区|自治州|自治县|自治旗|市|地区|州|盟|县|区|旗|镇|乡(?!镇)|街道)(?!级)'}`,
  'u',
);

/** Counties of one letter: 黟县, 祁县, 忠县; not 全县, 各县, 本县. */
const SHORT_COUNTY = /^[^全各本我该某外邻两几数分县市区省]县$/u;
const nextArea = (text: string): RegExpExecArray | null => (SHORT_COUNTY.test(text.slice(0, 2)) ? /^../u.exec(text) : ONE_AREA.exec(text));

/** The area that a title or a 填报单位 line names, the lowest where several are nested; null where it names none. */
export function areaInTitle(text: string): string | null {
  let rest = text
    .normalize('NFKC')
    .replace(/^\s*附?表\s*[\d一二三四五六七八九十]+(?:[-—]\d+)*[\s、:.]*/u, '')
    .replace(/[\s\u3000]+/g, '')
    .replace(/^(?:填报|编制|制表|报送|上报)?(?:单位|机构|机关)?(?:[（(]盖章[)）])?[:：]/u, '')
    .replace(/^附?表?[\d一二三四五六七八九十-]+[、:：.]/u, '')
    .replace(LEADING_TIME, '');
  if (rest.startsWith('全国')) return '全国';
  let area: string | null = null;
  // 望城区东城镇卫生院: the nested names one after the other; the last that is a name is the one that reports.
  for (let match = nextArea(rest); match; match = nextArea(rest)) {
    const name = match[0];
    if ((name.length < 3 && !SHORT_COUNTY.test(name)) || NOT_A_NAME.test(name)) break;
    area = name;
    rest = rest.slice(name.length);
  }
  return area;
}
