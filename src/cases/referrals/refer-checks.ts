/** What each kind of referral stands on: the consequence table for the conduct, the criteria of the credit rules, the ban of 十二(五). */

import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { dishonestFloor } from '#law/values/credit.ts'
import { creditDisclosureYears } from '#law/values/terms.ts'
import type { Client } from '#store/database.ts'
import type { HeldCase } from '../core/held-case.ts'
import { monthsLater } from '../decisions/months-later.ts'
import { consequenceOf } from '../decisions/orders.ts'
import type { ReferralKind } from './referral.ts'

export interface ReferralFacts {
  readonly kind: ReferralKind
  /** 're-sign-ban': day on which the agreement ended; 'credit-record': day from which it is shown. */
  readonly fromOn: Day | null
  /** 'credit-record': last day shown. */
  readonly untilOn: Day | null
}

export interface CheckedReferral {
  readonly fromOn: Day | null
  readonly untilOn: Day | null
  readonly content: Readonly<Record<string, unknown>>
}

const wrong = (says: string): Refusal => new Refusal('REFERRAL_WRONG', says)

/** 十二(五): as the notice has it and as later rules say; the ban that holds is the later rule's, the other stands beside it. */
const ban = (held: HeldCase, fromOn: Day | null, day: Day): CheckedReferral => {
  if (fromOn === null) throw wrong('请写明解除服务协议的日期,禁签期自此起算(十二(五))')
  if (fromOn > day) throw wrong(`解除服务协议的日期 ${fromOn} 晚于今天`)
  const { resignBan, item } = consequenceOf(held, fromOn)
  if (!resignBan) throw wrong(`${item} 没有解除服务协议的后果,不适用禁签(十二(五))`)
  return {
    fromOn,
    untilOn: monthsLater(fromOn, resignBan.months),
    content: {
      reason: resignBan.reason,
      noticeMonths: resignBan.noticeMonths,
      noticeUntilOn: monthsLater(fromOn, resignBan.noticeMonths),
      months: resignBan.months,
      basis: citeBasis(resignBan.basis),
      mark: resignBan.basis.mark,
    },
  }
}

const servedDecision = async (client: Client, caseId: string): Promise<boolean> => {
  const { rowCount } = await client.query(
    `select 1 from cases.decision where case_id = $1 and revoked_on is null and served_on is not null and kind in ('order', 'penalty')`,
    [caseId],
  )
  return Boolean(rowCount)
}

const credit = async (
  client: Client,
  held: HeldCase,
  { fromOn, untilOn }: ReferralFacts,
  day: Day,
): Promise<CheckedReferral> => {
  if (!consequenceOf(held, day).creditRecord) throw wrong('这一情形没有纳入信用信息的后果(十二(六)(七))')
  if (!(await servedDecision(client, held.id)))
    throw wrong('处理或者处罚决定送达以后才能报送信用信息:没有决定的只是疑点(十二(六))')
  const years = Number(valueOn(creditDisclosureYears, day)?.value)
  const from = fromOn ?? day
  const longest = monthsLater(from, years * 12)
  if (untilOn !== null && untilOn > longest) throw wrong(`公开期限最长 ${years} 年,到 ${longest}(河南省社会信用条例)`)
  const floor = valueOn(dishonestFloor, day, { criterion: 'fraud' })
  const reached = floor !== undefined && (held.establishedFen ?? 0n) > BigInt(floor.value)
  return {
    fromOn: from,
    untilOn: untilOn ?? longest,
    content: {
      severe: reached,
      says: reached
        ? `骗取数额超过严重失信人名单的界线(${citeBasis(floor.basis)}),列入名单另行告知`
        : '只报送信用信息,未达到严重失信人名单的界线',
    },
  }
}

/** 十二(二): what concerns supervisors themselves goes out by people of another body. */
const notOwnBody = async (client: Client, held: HeldCase, actor: string): Promise<void> => {
  if (held.track !== 'supervisor') return
  const { rows } = await client.query<{ organisation: string }>(
    'select organisation from access.person where id = $1',
    [actor],
  )
  if (rows[0]?.organisation === held.party.organisation)
    throw wrong('涉及监督、管理、稽查机构自身的问题,须由不属于该机构的人办理(十二(二))')
}

/** @throws Refusal REFERRAL_WRONG. */
export const checkReferral = async (
  client: Client,
  held: HeldCase,
  facts: ReferralFacts,
  actor: string,
  day: Day,
): Promise<CheckedReferral> => {
  const plain: CheckedReferral = { fromOn: null, untilOn: null, content: {} }
  switch (facts.kind) {
    case 'police':
    case 'urgent-report':
      throw wrong('移送公安机关、要情报告另有步骤')
    case 're-sign-ban':
      return ban(held, facts.fromOn, day)
    case 'credit-record':
      return credit(client, held, facts, day)
    case 'licence':
      if (!consequenceOf(held, day).licence) throw wrong('这一情形没有吊销执业资格的后果(十二(六))')
      return plain
    case 'discipline':
    case 'supervision-commission':
      await notOwnBody(client, held, actor)
      if (held.track === 'supervisor') return plain
      if (!consequenceOf(held, day).discipline)
        throw wrong('这一情形没有处分建议的后果;处分建议用于经办、信息化机构和骗取基金的责任人员(十二(三)(四)(六))')
      return plain
    case 'other-authority':
    case 'finance':
    case 'tax':
      return plain
  }
}
