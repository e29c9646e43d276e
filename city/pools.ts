/** Persons of the base population from whom the smaller datasets draw: tables `pool_<name>`, numbered from 0 by `nth`. */
import type { City } from './session.ts'

export const pools = {
  anyone: `seg in ('resident', 'student', 'idle') and age >= 17`,
  retired: `seg in ('ret110', 'ret120', 'res60')`,
  worker: `seg = 'employee' and jc is null and stat > w1`,
  claimant: `seg = 'claimant'`,
} as const

/** How many persons of each pool, employers and local providers there are to draw from. */
export interface PoolSizes extends Readonly<Record<keyof typeof pools, number>> {
  readonly employers: number
  readonly providers: number
}

export const makePools = async ({ duck }: City): Promise<PoolSizes> => {
  const size = async (from: string): Promise<number> => {
    const [counted] = await duck.rows<{ n: bigint }>(`select count(*) as n from ${from}`)
    return Number(counted?.n)
  }
  const made: Record<string, number> = {}
  for (const [name, where] of Object.entries(pools)) {
    await duck.exec(
      `create table pool_${name} as select *, row_number() over (order by pid) - 1 as nth from p where not cast_ and died is null and ${where}`,
    )
    made[name] = await size(`pool_${name}`)
  }
  return {
    ...(made as Record<keyof typeof pools, number>),
    employers: await size('e where not spare'),
    providers: await size('prov where not remote and not planted'),
  }
}
