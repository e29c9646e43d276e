/** Which organisations may order and execute a stop: of the kind that the notice names, competent for authority, area and scheme. */
import type { Authority } from '#access/scope.ts'
import { cityDistrict } from '#access/who.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { stops } from '#screening/define-rule.ts'
import type { Queryable } from '#store/database.ts'
import { executorKind, type Stop } from './hold-words.ts'

export interface ForExecutor {
  readonly stop: Stop
  readonly authority: Authority
  readonly district: string
  readonly scheme: string | null
}

export interface Executor {
  readonly id: string
  readonly name: string
}

/** Those of the district itself first, then the city's. */
export const readExecutors = async (client: Queryable, of: ForExecutor, day: Day): Promise<Executor[]> => {
  const { rows } = await client.query<Executor>(
    `select o.id, o.name from access.organisation o
     where o.kind = $1 and $2 = any(o.authorities) and o.district = any($3::text[]) and ($4::text is null or o.schemes is null or $4 = any(o.schemes))
       and o.valid_from <= $5 and (o.valid_to is null or $5 < o.valid_to)
     order by o.district = $6, o.name`,
    [executorKind(of.stop), of.authority, [of.district, cityDistrict], of.scheme, day, cityDistrict],
  )
  return rows
}

/** @throws Refusal HOLD_ELSEWHERE with those that fit. */
export const fitExecutor = async (
  client: Queryable,
  of: ForExecutor,
  organisation: string,
  day: Day,
): Promise<Executor> => {
  const fit = await readExecutors(client, of, day)
  const chosen = fit.find(({ id }) => id === organisation)
  if (chosen) return chosen
  const names = fit.map(({ name }) => name).join('、') || '平台上还没有登记的机构'
  throw new Refusal(
    'HOLD_ELSEWHERE',
    `${stops[of.stop].label}由${stops[of.stop].executor}决定并执行(${stops[of.stop].clause}),可以办的是:${names}`,
  )
}
