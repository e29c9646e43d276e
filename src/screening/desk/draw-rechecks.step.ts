/**
 * 抽查: once a month, over what others than the supervision dropped. The month is over, so nothing can be added to what is drawn
 * from; the seed comes out of the log's first checkpoint after it, so nobody knew it before and nobody can choose another.
 */
import { dayOf, fixedClock, today } from '#kernel/clock.ts'
import { type Month, monthOf } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { addWorkingDays } from '#law/holidays.ts'
import { recheckWorkingDays } from '#law/values/rechecks.ts'
import { defineStep } from '#workflow/take.ts'
import { lockForStep } from '../findings-lock.ts'
import { decisionsTo, recordDecisions, seedFor, sharesOf } from './decisions.ts'
import { draw, populationRoot } from './draw.ts'

export interface DrawOutcome {
  readonly population: number
  readonly drawn: number
}

export const drawRechecks = defineStep({
  name: 'draw-rechecks',
  label: '抽查',
  basis: [zz27('三(一)'), zz27('十(二)')],
  secondPerson: { notNeeded: '抽中哪些由日志检查点算出,谁来运行都一样,不由人选定' },
  async apply({ month }: { readonly month: Month }, { client, at, actor }) {
    if (month >= monthOf(today(fixedClock(at.toISOString()))))
      throw new Refusal('RECHECK_TOO_EARLY', `${month} 还没有结束,月末以后才抽查这个月的结果`)
    await lockForStep(client)
    const known = await client.query('select 1 from screening.recheck_draw where month = $1', [month])
    if (known.rowCount) throw new Refusal('STEP_TAKEN', `${month} 已经抽过,一个月只抽一次`)
    const { checkpoint, seed } = await seedFor(client, month)
    const shares = sharesOf(month)
    const results = [...new Set(Object.keys(shares).map((kind) => kind.slice(kind.indexOf('/') + 1)))]
    const decisions = await decisionsTo(client, month, results)
    const drawn = draw(seed, decisions, shares)
    const root = populationRoot(decisions)
    const { rows } = await client.query<{ id: bigint }>(
      `insert into screening.recheck_draw (month, checkpoint, seed, shares, population, population_root, drawn_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [month, checkpoint, seed, JSON.stringify(shares), decisions.length, root, at],
    )
    const dueOn = addWorkingDays(dayOf(at), Number(recheckWorkingDays.value)).day
    await recordDecisions(client, (rows[0] as { id: bigint }).id, decisions, drawn, dueOn)
    await client.query(
      `update screening.finding set recheck = 'drawn', revision = revision + 1, touched_by = $2, touched_step = 'draw-rechecks', touched_at = $3
       where fingerprint = any($1)`,
      [drawn, actor, at],
    )
    const outcome: DrawOutcome = { population: decisions.length, drawn: drawn.length }
    return {
      subject: { kind: 'recheck-draw', id: month },
      payload: { month, checkpoint, seed, shares, population: decisions.length, populationRoot: root, drawn },
      result: outcome,
    }
  },
})
