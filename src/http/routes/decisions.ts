/** 决定: what a case is about in money, the fine worked out line by line. */
import type { z } from 'zod'
import { findCase } from '#cases/core/held-case.ts'
import { type CaseMoney, readCaseMoney } from '#cases/decisions/case-money.ts'
import type { FineReckoning } from '#cases/decisions/fine.ts'
import { reckonFor } from '#cases/decisions/plan-fine.ts'
import { referralKinds } from '#cases/referrals/referral.ts'
import { policeAttachments } from '#cases/referrals/steps/send-referral.steps.ts'
import { today } from '#kernel/clock.ts'
import { citeBasis } from '#law/basis.ts'
import { orderKinds } from '#law/values/consequence-lists.ts'
import { type Circumstance, circumstances } from '#law/values/discretion.ts'
import { defineRoute } from '../define-route.ts'
import { moneyAsText } from '../money-text.ts'
import { decisionTag as tag } from './case-step-route.ts'
import { caseParams } from './cases.ts'
import { shownClaim } from './claim-shapes.ts'
import { caseMoneyShape, factsOf, fineFactsBody, reckoningShape } from './decision-shapes.ts'

const shownMoney = (money: CaseMoney): z.infer<typeof caseMoneyShape> => {
  const { claims, told, consequence, crime, ...rest } = money
  return {
    ...moneyAsText(rest),
    claims: claims.map(shownClaim),
    consequence: consequence && {
      ...moneyAsText(consequence),
      resignBan: consequence.resignBan && {
        reason: consequence.resignBan.reason,
        noticeMonths: consequence.resignBan.noticeMonths,
        months: consequence.resignBan.months,
        cite: citeBasis(consequence.resignBan.basis),
        mark: consequence.resignBan.basis.mark,
      },
    },
    circumstances: (Object.keys(circumstances) as Circumstance[]).map((one) => ({
      circumstance: one,
      label: circumstances[one].label,
      leads: circumstances[one].leads,
      cite: citeBasis(circumstances[one].basis),
    })),
    told: told && {
      ...moneyAsText(told),
      orders: told.orders.map((one) => ({
        kind: one.kind,
        label: orderKinds[one.kind],
        scheme: one.scheme,
        amountFen: one.amountFen?.toString() ?? null,
        termDays: one.termDays,
        text: one.text,
        ...(one.debtorName ? { debtorName: one.debtorName } : {}),
      })),
      fine: told.fine && { ...told.fine },
    },
    referralKinds: (Object.keys(referralKinds) as (keyof typeof referralKinds)[])
      .filter((kind) => kind !== 'police' && kind !== 'urgent-report')
      .map((kind) => ({ kind, label: referralKinds[kind] })),
    policeAttachments: [...policeAttachments],
    crime: {
      standing: { ...crime.standing },
      reached: crime.reached && {
        band: crime.reached.band,
        label: crime.reached.label,
        floorFen: crime.reached.floorFen.toString(),
        cite: citeBasis(crime.reached.basis),
        mark: crime.reached.basis.mark,
      },
    },
  }
}

const money = defineRoute({
  id: 'readCaseMoney',
  method: 'get',
  path: '/cases/{caseId}/money',
  tag,
  summary: '案件的责令、罚款、决定、应收与移送',
  may: 'cases.read',
  params: caseParams,
  response: caseMoneyShape,
  async handle({ app, who, params }) {
    return shownMoney(await readCaseMoney(app.database, app.keys, who, params.caseId, app.clock.now()))
  },
})

const shownReckoning = (found: FineReckoning): z.infer<typeof reckoningShape> => ({
  item: found.item,
  lawDay: found.lawDay,
  lines: found.lines.map(({ basis, ...line }) => ({ ...moneyAsText(line), mark: basis.mark })),
  prevailing: found.prevailing?.conduct ?? null,
  noFine: found.noFine,
  limitation: {
    until: found.limitation.until,
    months: found.limitation.months,
    isBarred: found.limitation.isBarred,
    says: found.limitation.says,
  },
  bands: moneyAsText(found.bands),
  proposed: { band: found.proposed.band, because: [...found.proposed.because] },
  hearing: found.hearing && {
    isNeeded: found.hearing.isNeeded,
    thresholdFen: found.hearing.thresholdFen?.toString() ?? null,
    says: found.hearing.says,
  },
  decidedBy: found.decidedBy,
  notes: [...found.notes],
})

const reckon = defineRoute({
  id: 'reckonFine',
  method: 'post',
  path: '/cases/{caseId}/reckon-fine',
  tag,
  summary: '试算罚款:当日各项规定并列、哪项适用、时效、听证与裁量档次;不改变任何状态',
  may: 'cases.read',
  params: caseParams,
  body: fineFactsBody,
  response: reckoningShape,
  async handle({ app, who, params, body }) {
    const held = await findCase(app.database.pool, { caseId: params.caseId, scope: who.scope })
    return shownReckoning(await reckonFor(app.database.pool, held, factsOf(body), today(app.clock)))
  },
})

export const decisionRoutes = [money, reckon]
