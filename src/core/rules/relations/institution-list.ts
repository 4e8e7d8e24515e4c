import type { BoundTable } from '../../model/observation';

const INSTITUTION = /(?:医院|卫生院|卫生室|服务中心|服务站|诊所|保健院|血站|急救中心)(?:[（(].*[)）])?$/u;

/** A table of named institutions: its total is theirs, not the area's. */
export function listsInstitutions({ rows }: BoundTable): boolean {
  const members = rows.flatMap((row) => (row.breakdown && row.total !== true ? [Object.values(row.breakdown).at(-1) ?? ''] : []));
  return (
    members.length >= 3 &&
    members.filter((name) => INSTITUTION.test(name) && !/^(?:其中)?[一-龥]{0,2}(?:综合|中医|专科)?医院$/u.test(name)).length >=
      0.6 * members.length
  );
}
