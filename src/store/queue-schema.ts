/** Tables of the job queue: made and brought up to date by the owner, like all others. */
import type pg from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'

export const queueSchema = 'jobs'

/** The version that the library makes, as its own plan says. @throws RangeError when the plan no longer says it. */
const versionOfPlan = (plan: string): number => {
  const version = /INSERT INTO \w+\.version\s*\(\s*version\s*\)\s*VALUES\s*\(\s*'?(\d+)/i.exec(plan)?.[1]
  if (version === undefined) throw new RangeError('pg-boss: its construction plan names no version')
  return Number(version)
}
const libraryVersion = versionOfPlan(getConstructionPlans(queueSchema))

/** Forward-only, once a version of the library. */
export const installQueue = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ known: boolean }>(
    `select to_regclass('${queueSchema}.version') is not null as known`,
  )
  if (!rows[0]?.known) {
    await client.query(getConstructionPlans(queueSchema))
    return
  }
  const { rows: versions } = await client.query<{ version: number }>(`select version from ${queueSchema}.version`)
  const version = Number(versions[0]?.version ?? 0)
  // The library throws when asked for the way from its own version to itself.
  if (version < libraryVersion) await client.query(getMigrationPlans(queueSchema, version))
}
