/**
 * 由谁核查: the competent district where a dated written delegation reaches it (一(三)), the inspection body where one is
 * delegated to it (一(二)), else the city's own supervision. A zone with powers of its own is no longer delegated to.
 */
import type { Authority } from '#access/scope.ts'
import { cityDistrict } from '#access/who.ts'
import { citeBasis, zz27 } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { airportZoneOwnPowers } from '#law/values/authorities.ts'
import type { Queryable } from '#store/database.ts'

export interface DispatchTarget {
  readonly organisation: string
  readonly name: string
  /** The delegation that it rests on; null: the city itself. */
  readonly delegation: string | null
  readonly documentNo: string | null
  readonly clause: string
}

/** 郑州航空港经济综合实验区. */
const airportZone = '410173'

/** In the order in which one would choose: the delegated district, the delegated inspection body, the city. */
export const dispatchTargets = async (
  client: Queryable,
  { authority, district, schemes }: { authority: Authority; district: string; schemes: readonly string[] },
  day: string,
): Promise<DispatchTarget[]> => {
  const hasOwnPowers = district === airportZone && valueOn(airportZoneOwnPowers, day)?.value === true
  const { rows } = await client.query<{
    id: string
    name: string
    kind: string
    delegation: bigint
    document_no: string
  }>(
    `select o.id, o.name, o.kind, d.id as delegation, d.document_no
     from access.delegation d join access.organisation o on o.id = d.to_organisation
     where o.kind in ('supervision', 'inspection') and $1 = any(o.authorities) and $2 = any(d.districts)
       and (d.schemes is null or d.schemes @> $3::text[]) and d.valid_from <= $4 and $4 < d.valid_to
       and (d.revoked_on is null or $4 < d.revoked_on) and o.valid_from <= $4 and (o.valid_to is null or $4 < o.valid_to)
     order by o.kind desc, o.name`,
    [authority, district, schemes, day],
  )
  const city = await client.query<{ id: string; name: string }>(
    `select id, name from access.organisation where kind = 'supervision' and district = $1 and $2 = any(authorities)
       and valid_from <= $3 and (valid_to is null or $3 < valid_to) order by name`,
    [cityDistrict, authority, day],
  )
  const delegated = hasOwnPowers ? [] : rows
  return [
    ...delegated.map(({ id, name, kind, delegation, document_no }) => ({
      organisation: id,
      name,
      delegation: delegation.toString(),
      documentNo: document_no,
      clause: citeBasis(zz27(kind === 'inspection' ? '一(二)' : '一(三)')),
    })),
    ...city.rows.map(({ id, name }) => ({
      organisation: id,
      name,
      delegation: null,
      documentNo: null,
      clause: citeBasis(zz27('一(二)')),
    })),
  ]
}
