/** Organisations that a problem may be laid to: those that are supervised, within the scope. */
import type { Scope } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import { districts, schemes } from '#standard/codes.ts'
import type { Queryable } from '#store/database.ts'

export const readResponsible = async (database: Queryable, scope: Scope, asOf: Day) => {
  const { rows } = await database.query<{ id: string; name: string; district: string }>(
    `select o.id, o.name, o.district from access.organisation o
     where o.kind not in ('platform', 'society', 'supervision', 'leadership') and o.authorities && $1::text[]
       and ($2::text[] is null or o.district = any($2)) and o.valid_from <= $3 and (o.valid_to is null or $3 < o.valid_to)
     order by o.district, o.name limit 1000`,
    [scope.authorities, scope.districts === 'all' ? null : scope.districts, asOf],
  )
  return rows
}

const choices = (codes: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(codes).map(([value, label]) => ({ value, label }))

/** Areas that the scope reaches, for forms. */
export const districtChoices = ({ districts: own }: Scope): { value: string; label: string }[] =>
  choices(districts).filter(({ value }) => own === 'all' || own.includes(value))

export const schemeChoices = ({ schemes: own }: Scope): { value: string; label: string }[] =>
  choices(schemes).filter(({ value }) => own === 'all' || own.includes(value))
