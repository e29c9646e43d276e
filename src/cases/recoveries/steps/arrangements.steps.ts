/** 分期、抵扣、继承人承受、滞纳金: what is agreed about a claim. The officers of the case do not approve it themselves. */
import { randomUUID } from 'node:crypto'
import { showYuan } from '#kernel/fen.ts'
import { addDays, type Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client } from '#store/database.ts'
import { stepDay } from '#workflow/deadline.ts'
import { defineStep, type Step } from '#workflow/take.ts'
import { type HeldClaim, holdClaim, mustBeOwed, type OnClaim } from '../held-claim.ts'
import { lateFeeOf, type Span } from '../late-fee.ts'
import { openClaim } from '../open-claim.ts'
import { settleClaim } from '../settle.ts'
import { mustFit, type Settled, settledOf } from './receipts.steps.ts'

const notOfficers = {
  why: '本案承办人不能批准自己案件的分期、抵扣、承受',
  otherThan: async ({ claim }: OnClaim, client: Client): Promise<string[]> => {
    const { rows } = await client.query<{ person: string }>(
      `select o.person from cases.officer o join cases.claim c on c.case_id = o.case_id
       where c.id::text = $1 and o.part in ('lead', 'officer')`,
      [claim],
    )
    return rows.map(({ person }) => person)
  },
} satisfies Step<OnClaim, unknown>['secondPerson']

const agency46 = lawOf('agency-regulation', '第46条')

export interface Instalment {
  readonly dueOn: Day
  readonly amountFen: bigint
}

export interface AgreeInstalments extends OnClaim {
  readonly instalments: readonly Instalment[]
  readonly documentNo: string
}

const mostInstalments = 60

/** @throws Refusal CLAIM_WRONG: days in order, each part above zero, the sum exactly what is owed. */
export const checkInstalments = (owedFen: bigint, parts: readonly Instalment[], today: Day): void => {
  if (parts.length < 2 || parts.length > mostInstalments)
    throw new Refusal('CLAIM_WRONG', `分期须为 2—${mostInstalments} 期`)
  if (parts.some(({ amountFen }) => amountFen <= 0n)) throw new Refusal('CLAIM_WRONG', '每期金额须大于零')
  if (parts.some(({ dueOn }, index) => dueOn <= (parts[index - 1]?.dueOn ?? today)))
    throw new Refusal('CLAIM_WRONG', '各期的日期须在今天以后,并且一期晚于一期')
  const sum = parts.reduce((total, { amountFen }) => total + amountFen, 0n)
  if (sum !== owedFen)
    throw new Refusal('CLAIM_WRONG', `各期合计 ${showYuan(sum)},应为尚欠的 ${showYuan(owedFen)}(经办条例第46条)`)
}

export const agreeInstalments = defineStep<AgreeInstalments, Settled>({
  name: 'agree-instalments',
  label: '订立分期协议',
  basis: [agency46, lawOf('penalty-law', '第66条')],
  secondPerson: notOfficers,
  async apply(input, { client, at }) {
    const held = await holdClaim(client, input)
    mustBeOwed(held, '分期')
    checkInstalments(held.outstandingFen, input.instalments, stepDay(at))
    await client.query('update cases.instalment set void_at = $2 where claim = $1 and void_at is null', [held.id, at])
    for (const [index, { dueOn, amountFen }] of input.instalments.entries())
      await client.query(
        'insert into cases.instalment (claim, no, due_on, amount_fen, agreed_at) values ($1, $2, $3, $4, $5)',
        [held.id, index + 1, dueOn, amountFen, at],
      )
    const now = await settleClaim(client, held.id, at)
    return {
      subject: { kind: 'claim', id: held.id },
      payload: { instalments: input.instalments, documentNo: freeText('协议编号', input.documentNo, 80) },
      result: settledOf(now),
    }
  },
})

export interface OffsetBenefit extends OnClaim {
  readonly amountFen: bigint
  readonly offsetOn: Day
  /** Which benefit, of which month, by which paper. */
  readonly source: string
}

export const offsetBenefit = defineStep<OffsetBenefit, Settled>({
  name: 'offset-benefit',
  label: '从以后的待遇中抵扣',
  basis: [agency46],
  secondPerson: notOfficers,
  async apply(input, { client, at, actor }) {
    const held = await holdClaim(client, input)
    mustBeOwed(held, '抵扣')
    if (held.kind === 'fine' || held.kind === 'late-fee' || held.kind === 'refund')
      throw new Refusal('CLAIM_WRONG', '只有应退回基金的款项可以从以后的待遇中抵扣,罚款不能(经办条例第46条)')
    mustFit(held, input.amountFen)
    if (input.offsetOn > stepDay(at)) throw new Refusal('CLAIM_WRONG', `抵扣日 ${input.offsetOn} 晚于今天`)
    const receipt = randomUUID()
    await client.query(
      `insert into cases.receipt (id, claim, kind, amount_fen, received_on, entered_at, entered_by, approved_by, note)
       values ($1, $2, 'offset', $3, $4, $5, $6, $6, $7)`,
      [receipt, held.id, input.amountFen, input.offsetOn, at, actor, freeText('抵扣的待遇', input.source, 300)],
    )
    const now = await settleClaim(client, held.id, at)
    return {
      subject: { kind: 'claim', id: held.id },
      payload: { receipt, amountFen: input.amountFen, state: now.state },
      result: settledOf(now, receipt),
    }
  },
})

export interface Heir {
  readonly name: string
  /** Value of what he inherited: nobody owes more than that (民法典 1161). */
  readonly inheritedFen: bigint
  readonly amountFen: bigint
}

export interface ReplaceByHeirs extends OnClaim {
  readonly heirs: readonly Heir[]
  readonly evidence: string
  readonly termDays: number
}

/** @throws Refusal CLAIM_WRONG. */
export const checkHeirs = (owedFen: bigint, heirs: readonly Heir[]): void => {
  if (heirs.length === 0) throw new Refusal('CLAIM_WRONG', '请写明承受的继承人;没有遗产的走核销')
  for (const { name, inheritedFen, amountFen } of heirs) {
    if (amountFen <= 0n) throw new Refusal('CLAIM_WRONG', `${name}承受的金额须大于零`)
    if (amountFen > inheritedFen)
      throw new Refusal(
        'CLAIM_WRONG',
        `${name}只在所得遗产 ${showYuan(inheritedFen)} 以内清偿,不能写 ${showYuan(amountFen)}(民法典第1161条)`,
      )
  }
  const sum = heirs.reduce((total, { amountFen }) => total + amountFen, 0n)
  if (sum > owedFen) throw new Refusal('CLAIM_WRONG', `各继承人合计 ${showYuan(sum)},多于尚欠的 ${showYuan(owedFen)}`)
}

const openForHeirs = async (client: Client, held: HeldClaim, input: ReplaceByHeirs, at: Date): Promise<string[]> => {
  const ids: string[] = []
  for (const { name, amountFen } of input.heirs)
    ids.push(
      await openClaim(
        client,
        {
          caseId: held.caseId,
          decision: held.decision,
          kind: held.kind,
          debtor: { kind: 'heir', of: held.id },
          debtorName: freeText('继承人', name, 60),
          scheme: held.scheme,
          account: held.account,
          amountFen,
          termDays: input.termDays,
          startsOn: stepDay(at),
          principal: held.id,
        },
        at,
      ),
    )
  return ids
}

export const replaceByHeirs = defineStep<ReplaceByHeirs, Settled & { readonly claims: readonly string[] }>({
  name: 'replace-by-heirs',
  label: '由继承人承受',
  basis: [lawOf('civil-code', '第1161条', 'U'), zz27('十三(一)')],
  secondPerson: notOfficers,
  async apply(input, { client, at }) {
    const held = await holdClaim(client, input)
    mustBeOwed(held, '由继承人承受')
    if (held.kind === 'fine') throw new Refusal('CLAIM_WRONG', '罚款只罚本人,不由继承人承受;本人死亡的走核销')
    checkHeirs(held.outstandingFen, input.heirs)
    const claims = await openForHeirs(client, held, input, at)
    await client.query('update cases.claim set replaced_by = $2 where id = $1', [
      held.id,
      [...held.replacedBy, ...claims],
    ])
    for (const claim of claims) await settleClaim(client, claim, at)
    const now = await settleClaim(client, held.id, at)
    return {
      subject: { kind: 'claim', id: held.id },
      payload: {
        claims,
        heirs: input.heirs.map(({ inheritedFen, amountFen }) => ({ inheritedFen, amountFen })),
        evidence: freeText('继承的证据', input.evidence, 500),
      },
      result: { ...settledOf(now), claims },
    }
  },
})

export interface ClaimLateFee extends OnClaim {
  /** Reckoned up to and with this day. */
  readonly until: Day
  readonly paused: readonly Span[]
}

/** What came in on the claim, by day; reversed money did not come in. */
export const paymentsOf = async (client: Client, claim: string): Promise<{ on: Day; fen: bigint }[]> => {
  const { rows } = await client.query<{ on: Day; fen: bigint }>(
    `select r.received_on as on, r.amount_fen as fen from cases.receipt r
     where r.claim = $1 and r.kind in ('received', 'offset') and not exists (select 1 from cases.receipt x where x.reverses = r.id) order by r.received_on`,
    [claim],
  )
  return rows
}

export const lateKindOf = ({ kind }: Pick<HeldClaim, 'kind'>): 'contribution' | 'fine' | undefined =>
  kind === 'fine' ? 'fine' : kind === 'collect' ? 'contribution' : undefined

export const claimLateFee = defineStep<ClaimLateFee, Settled & { readonly lateFee: string; readonly feeFen: bigint }>({
  name: 'claim-late-fee',
  label: '计收滞纳金、加处罚款',
  basis: [lawOf('social-insurance-law', '第86条'), lawOf('penalty-law', '第72条')],
  secondPerson: notOfficers,
  async apply(input, { client, at }) {
    const held = await holdClaim(client, input)
    const kind = lateKindOf(held)
    if (kind === undefined) throw new Refusal('CLAIM_WRONG', '只有追缴的社会保险费和罚款计收滞纳金、加处罚款')
    if (held.state === 'cancelled' || input.until > stepDay(at))
      throw new Refusal('CLAIM_WRONG', '已撤销的不计;计算到的日期不能晚于今天')
    const known = await client.query(
      `select 1 from cases.claim where principal = $1 and kind = 'late-fee' and state <> 'cancelled'`,
      [held.id],
    )
    if (known.rowCount) throw new Refusal('CLAIM_WRONG', '这笔应收已计收滞纳金;本金清缴以后一次计收,不重复')
    const fee = lateFeeOf({
      kind,
      principalFen: held.amountFen,
      dueOn: held.dueOn,
      payments: await paymentsOf(client, held.id),
      until: input.until,
      paused: input.paused,
    })
    if (fee.feeFen === 0n) throw new Refusal('CLAIM_WRONG', `到 ${input.until} 没有逾期的日子,不计收`)
    const day = stepDay(at)
    const lateFee = await openClaim(
      client,
      {
        caseId: held.caseId,
        decision: held.decision,
        kind: 'late-fee',
        debtor: held.debtor,
        debtorName: held.debtorName,
        scheme: held.scheme,
        account: held.account,
        amountFen: fee.feeFen,
        termDays: 1,
        startsOn: addDays(day, 14),
        principal: held.id,
      },
      at,
    )
    await settleClaim(client, lateFee, at)
    const now = await settleClaim(client, held.id, at)
    return {
      subject: { kind: 'claim', id: held.id },
      payload: { lateFee, feeFen: fee.feeFen, reckonedFen: fee.reckonedFen, capFen: fee.capFen, until: input.until },
      result: { ...settledOf(now), lateFee, feeFen: fee.feeFen },
    }
  },
})
