/** 年度计划: planned, approved by another, its sample drawn; or dropped. */
import { randomUUID } from 'node:crypto'
import type { Authority, Scope } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { clauseOf } from '#law/clauses.ts'
import { valueOn } from '#law/dated.ts'
import { largestSample } from '#law/values/inspections.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { districts as districtCodes, schemes as schemeCodes } from '#standard/codes.ts'
import type { Client } from '#store/database.ts'
import { dropDeadline, stepDay } from '#workflow/deadline.ts'
import { defineStep } from '#workflow/take.ts'
import { drawKeys } from './draw-sample.ts'
import {
  changeProgramme,
  holdProgramme,
  type OnProgramme,
  programmeMustBe,
  revisedOn,
  type Sample,
} from './held-programme.ts'
import type { ProgrammeKind, SampleFrom } from './programme-words.ts'

export interface ProgrammePlan {
  readonly year: number
  readonly kind: ProgrammeKind
  readonly title: string
  readonly clause: string
  readonly authority: Authority
  readonly schemes: readonly string[]
  readonly districts: readonly string[]
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly plannedFor: Day
  readonly sample: { readonly from: SampleFrom; readonly seed: string; readonly size: number }
  readonly scope: Scope
}

const wrong = (says: string): Refusal => new Refusal('PROGRAMME_WRONG', says)

const check = (plan: ProgrammePlan, day: Day): void => {
  const { scope, sample } = plan
  if (!clauseOf(plan.clause)) throw wrong(`通知里没有条款「${plan.clause}」`)
  if (plan.kind === 'surprise' && !plan.clause.startsWith('十(四)'))
    throw wrong('突击盘点的依据是十(四):印鉴、票据、口令与密钥的保管')
  if (!scope.authorities.includes(plan.authority)) throw wrong('不属本部门主管')
  if (plan.districts.length === 0) throw wrong('请写检查哪些区县')
  const unknown = plan.districts.find((code) => !(code in districtCodes))
  if (unknown !== undefined) throw wrong(`没有区县代码「${unknown}」`)
  const foreign = plan.schemes.find((code) => !(code in schemeCodes))
  if (foreign !== undefined) throw wrong(`没有险种代码「${foreign}」`)
  if (scope.districts !== 'all' && plan.districts.some((code) => !scope.districts.includes(code)))
    throw wrong('检查的区县应都在您的辖区之内')
  if (plan.periodTo < plan.periodFrom) throw wrong('检查所属期的止日早于起日')
  if (plan.plannedFor < day) throw wrong('计划进场的日子应不早于今天')
  const most = Number(valueOn(largestSample, day)?.value)
  if (sample.from !== 'none' && (sample.size < 1 || sample.size > most)) throw wrong(`抽样数应在 1 至 ${most} 之间`)
  if (sample.from !== 'none' && sample.seed.trim().length < 4)
    throw wrong('请写抽样种子(至少四个字,例如当日彩票号码或会议抽定的数):谁都可以用它重抽一遍')
}

/** @throws Refusal PROGRAMME_WRONG, VALUE_*. */
export const planProgramme = defineStep({
  name: 'plan-programme',
  label: '编制检查计划',
  basis: [zz27('四(一)'), zz27('三(一)'), zz27('十(一)')],
  secondPerson: { notNeeded: '计划由另一人批准后才执行' },
  async apply(input: ProgrammePlan, { client, at, actor }) {
    check(input, stepDay(at))
    const id = randomUUID()
    const title = freeText('检查名称', input.title, 100)
    const sample: Sample = { ...input.sample, seed: input.sample.seed.trim(), drawn: null }
    await client.query(
      `insert into cases.programme (id, year, kind, title, clause, authority, schemes, districts, period_from, period_to, sample, state,
         planned_for, organisation, planned_by, planned_at, touched_by, touched_step, touched_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'planned', $12, $13, $14, $15, $14, 'plan-programme', $15)`,
      [
        id,
        input.year,
        input.kind,
        title,
        input.clause,
        input.authority,
        input.schemes,
        input.districts,
        input.periodFrom,
        input.periodTo,
        JSON.stringify(sample),
        input.plannedFor,
        input.scope.organisation,
        actor,
        at,
      ],
    )
    const { scope: _scope, ...payload } = input
    return { subject: { kind: 'inspection', id }, payload, result: { programme: id, revision: 1 } }
  },
})

const planner = async ({ programme }: OnProgramme, client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ planned_by: string }>(
    'select planned_by from cases.programme where id::text = $1',
    [programme],
  )
  return rows.map(({ planned_by }) => planned_by)
}

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, STALE_VERSION, SECOND_PERSON. */
export const approveProgramme = defineStep({
  name: 'approve-programme',
  label: '批准检查计划',
  basis: [zz27('三(一)'), zz27('四(一)')],
  secondPerson: { otherThan: planner, why: '编制计划的人不能自己批准' },
  async apply(input: OnProgramme, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['planned'], '批准检查计划')
    const revision = await changeProgramme({ client, at, actor }, 'approve-programme', held, {
      state: 'approved',
      approved_by: actor,
      approved_at: at,
    })
    return revisedOn(held, { title: held.title, plannedBy: held.plannedBy }, revision)
  },
})

/** By seed and size of the approved plan, once. @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, STALE_VERSION. */
export const drawSample = defineStep({
  name: 'draw-sample',
  label: '抽样',
  basis: [zz27('三(一)'), zz27('十(一)1')],
  secondPerson: { notNeeded: '种子与数量已由另一人批准,谁抽都是同一批' },
  async apply(input: OnProgramme, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['approved', 'notified', 'on-site'], '抽样')
    const { from, seed, size, drawn } = held.sample
    if (from === 'none') throw new Refusal('PROGRAMME_WRONG', '这项检查不抽样')
    if (drawn !== null) throw new Refusal('STEP_TAKEN', '已经抽过样:同一种子只会抽出同一批,不能重抽换样')
    const { keys, population } = await drawKeys(client, held, { from, seed, size })
    const sample: Sample = { from, seed, size, drawn: { keys, population, at: at.toISOString(), by: actor } }
    const revision = await changeProgramme({ client, at, actor }, 'draw-sample', held, {
      sample: JSON.stringify(sample),
    })
    return revisedOn(held, { from, seed, size, drawn: keys.length, population }, revision)
  },
})

/** @throws Refusal PROGRAMME_UNKNOWN, PROGRAMME_STEP_NOT_OPEN, STALE_VERSION, SECOND_PERSON. */
export const dropProgramme = defineStep({
  name: 'drop-programme',
  label: '取消检查',
  basis: [zz27('三(一)')],
  secondPerson: { otherThan: planner, why: '编制计划的人不能自己取消' },
  async apply(input: OnProgramme & { readonly reason: string }, { client, at, actor }) {
    const held = await holdProgramme(client, input)
    programmeMustBe(held, ['planned', 'approved', 'notified'], '取消检查')
    const why = freeText('取消的理由', input.reason)
    await dropDeadline(client, 'inspection', held.id, 'all', stepDay(at))
    const revision = await changeProgramme({ client, at, actor }, 'drop-programme', held, {
      state: 'dropped',
      drop_why: why,
    })
    return revisedOn(held, { why }, revision)
  },
})
