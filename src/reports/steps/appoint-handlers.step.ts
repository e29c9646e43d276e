/** 指定承办人: who may read this report, reporter and all. Nobody else does, whatever his post; a leader or administrator never. */
import { may } from '#access/authorise.ts'
import { whoIs } from '#access/who.ts'
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { practice } from '#law/basis.ts'
import { scalar } from '#law/dated.ts'
import type { Client } from '#store/database.ts'
import { defineReportStep } from '../define-report-step.ts'
import { findReport, type HeldReport, type OnReport } from '../held-report.ts'

export const handlersMost = scalar('count', 3, practice('知悉范围从小:一件举报至多三人承办'))

export interface Appointment extends OnReport {
  readonly handlers: readonly string[]
}

/** @throws Refusal REPORT_HANDLER_UNFIT. */
const mustBeFit = async (client: Client, held: HeldReport, person: string, day: string): Promise<void> => {
  const who = await whoIs(client, person, day)
  const unfit = (why: string): Refusal => new Refusal('REPORT_HANDLER_UNFIT', `不能指定${who.name}:${why}`)
  if (who.organisation.kind !== 'supervision' || !may(who, 'reports.handle'))
    throw unfit('承办人应是基金监督机构的举报受理、监督人员,领导和平台管理员不承办')
  await findReport(client, { report: held.id, scope: who.scope }).catch(() => {
    throw unfit('这件举报不在其管辖范围内')
  })
}

export const appointHandlers = defineReportStep<Appointment>(
  'appoint-handlers',
  async (held, input, { client, at }) => {
    const handlers = [...new Set(input.handlers)]
    const most = Number(handlersMost.value)
    if (handlers.length === 0 || handlers.length > most)
      throw new Refusal('REPORT_HANDLER_UNFIT', `承办人应为 1 至 ${most} 人`)
    for (const person of handlers) await mustBeFit(client, held, person, dayOf(at))
    return { content: { handlers, before: held.handlers }, changes: { handlers } }
  },
)
