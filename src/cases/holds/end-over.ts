/** What ends by itself, and what a run of screening has made groundless: found and written in one statement each. */
import type { Day } from '#kernel/month.ts'
import type { Client } from '#store/database.ts'
import { dropDeadline, startDeadline } from '#workflow/deadline.ts'

interface Over {
  id: string
  executor: string
  executed_at: Date | null
}

const sameDay = { length: 0, unit: 'calendar-day', clause: '郑人社〔2016〕27号 十二(四)5' } as const

/** @returns what has ended. */
export const endOver = async (client: Client, day: Day, at: Date, actor: string): Promise<string[]> => {
  const { rows } = await client.query<Over>(
    `update cases.hold h set state = 'expired', released_at = $2, released_by = $3, release_why = '到期自动解除',
       revision = h.revision + 1, touched_by = $3, touched_step = 'expire-holds', touched_at = $2
     where h.state in ('ordered', 'in-force', 'objected') and h.until_on < $1 returning h.id, h.executor, h.executed_at`,
    [day, at, actor],
  )
  for (const { id, executor, executed_at } of rows) {
    await dropDeadline(client, 'hold', id, 'all', day)
    if (executed_at !== null)
      await startDeadline(client, {
        subjectKind: 'hold',
        subjectId: id,
        name: 'resume-held',
        startsOn: day,
        ...sameDay,
        organisation: executor,
        at,
      })
  }
  return rows.map(({ id }) => id)
}

/** What has become of the finding: corrected data, or people who found it lawful. */
export const proposeReleases = async (client: Client, day: Day, at: Date, actor: string): Promise<string[]> => {
  const { rows } = await client.query<{ id: string; executor: string }>(
    `update cases.hold h set release_proposed_on = $1, revision = h.revision + 1, touched_by = $3, touched_step = 'expire-holds', touched_at = $2,
       release_proposed_why = case when f.state = 'no-longer-holds' then '重新筛查后疑点不再成立' else '核查结果为合规或数据有误' end
     from screening.finding f
     where f.fingerprint = h.finding and h.state in ('ordered', 'in-force', 'objected') and h.release_proposed_on is null
       and (f.state = 'no-longer-holds' or (f.stage in ('decided', 'dismissed') and f.result in ('allowed', 'data-error', 'duplicate', 'unfounded')))
     returning h.id, h.executor`,
    [day, at, actor],
  )
  for (const { id, executor } of rows)
    await startDeadline(client, {
      subjectKind: 'hold',
      subjectId: id,
      name: 'decide-release',
      startsOn: day,
      ...sameDay,
      organisation: executor,
      at,
    })
  // A request that nobody answered for a finding that is gone asks for nothing any more.
  const gone = await client.query<{ id: string }>(
    `update cases.hold h set state = 'refused', refused_why = '疑点已不再成立', revision = h.revision + 1, touched_by = $2,
       touched_step = 'expire-holds', touched_at = $1
     from screening.finding f where f.fingerprint = h.finding and h.state = 'proposed' and f.state = 'no-longer-holds' returning h.id`,
    [at, actor],
  )
  for (const { id } of gone.rows) await dropDeadline(client, 'hold', id, 'all', day)
  return rows.map(({ id }) => id)
}
