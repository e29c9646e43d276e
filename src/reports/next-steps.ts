/** What may be done with a report, and what is missing where it may not: said once, for the page and for the steps. */
import type { Action } from '#access/actions.ts'
import type { CaseState } from '#cases/core/states.ts'
import { caseStates } from '#cases/core/states.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import type { Queryable } from '#store/database.ts'
import type { HeldReport } from './held-report.ts'
import { type ReportState, type ReportStep, type ReportStepEntry, reportStates, reportSteps } from './machine.ts'

/** What a step asks beside the report's own row. */
export interface ReportFacts {
  /** Of the case that it became, through mergers; null without one. */
  readonly caseState: CaseState | null
  readonly caseId: string | null
  readonly caseNo: string | null
  readonly establishedFen: bigint | null
  readonly isExtended: boolean
  readonly hasReward: boolean
}

const examined: readonly CaseState[] = ['clue', 'accepted', 'verifying', 'filed', 'on-site', 'suspended']

export const readFacts = async (client: Queryable, held: Pick<HeldReport, 'id' | 'caseId'>): Promise<ReportFacts> => {
  const { rows } = await client.query<{
    id: string | null
    no: string | null
    state: CaseState | null
    established_fen: bigint | null
    extended: boolean
    reward: boolean
  }>(
    `with recursive chain as (
       select c.id, c.merged_into, 0 as depth from cases.case c where c.id = $2
       union all select c.id, c.merged_into, chain.depth + 1 from cases.case c join chain on c.id = chain.merged_into where chain.depth < 20
     )
     select c.id, coalesce(c.case_no, c.register_no) as no, c.state, c.established_fen,
       exists (select 1 from workflow.deadline d where d.subject_kind = 'report' and d.subject_id = $1 and d.name = 'report-finish' and d.extended_by > 0) as extended,
       exists (select 1 from reports.reward w where w.report::text = $1) as reward
     from (select 1) one left join (select id from chain where merged_into is null limit 1) last on true left join cases.case c on c.id = last.id`,
    [held.id, held.caseId],
  )
  const row = rows[0]
  return {
    caseState: row?.state ?? null,
    caseId: row?.id ?? null,
    caseNo: row?.no ?? null,
    establishedFen: row?.established_fen ?? null,
    isExtended: row?.extended ?? false,
    hasReward: row?.reward ?? false,
  }
}

/** What is missing beside state and person. */
const lacking = (step: ReportStep, held: HeldReport, facts: ReportFacts): string | undefined => {
  const proposed = held.proposed?.to
  switch (step) {
    case 'accept-report':
      return proposed === 'accept' ? undefined : '审查意见不是受理'
    case 'not-accept-report':
      return proposed === 'not-accept' ? undefined : '审查意见不是不予受理'
    case 'refer-report':
      return proposed === 'refer' ? undefined : '审查意见不是转送'
    case 'tell-reporter':
      return held.toldAt === null ? undefined : '已经告知过'
    case 'extend-report':
      return facts.isExtended ? '已经延长过一次' : undefined
    case 'conclude-report':
      return facts.caseState === null || examined.includes(facts.caseState)
        ? `案件 ${facts.caseNo ?? ''} 现为「${facts.caseState === null ? '未立' : caseStates[facts.caseState].label}」,调查终结后才能登记结果(有案必查)`
        : undefined
    case 'close-report':
      if (held.answeredAt === null) return '还没有答复举报人,有果必复,不能办结'
      return held.outcome === 'found' && held.wantsReward && !facts.hasReward
        ? '举报人申请了奖励,还没有提出奖励意见'
        : undefined
    default:
      return undefined
  }
}

export interface Asker {
  readonly id: string
  readonly may: (action: Action) => boolean
}

/** @returns why the step is closed; undefined where it is open. */
export const barOf = (step: ReportStep, held: HeldReport, facts: ReportFacts, asker: Asker): string | undefined => {
  const entry: ReportStepEntry = reportSteps[step]
  if (!entry.from.includes(held.state)) return `举报现为「${reportStates[held.state as ReportState]}」`
  const missing = lacking(step, held, facts)
  if (missing) return missing
  if (!asker.may(entry.may)) return '您的岗位不办理这一步'
  const isHandler = held.handlers.includes(asker.id)
  if (entry.who === 'handler' && !isHandler) return '只由指定的承办人办理'
  if (entry.who === 'approver' && (isHandler || held.reviewedBy === asker.id)) return '须由承办人、审查人以外的人审批'
  return undefined
}

/** Conditions other than who: those `take` and the handler check look after. @throws Refusal. */
export const mustNotLack = async (client: Queryable, step: ReportStep, held: HeldReport): Promise<ReportFacts> => {
  const facts = await readFacts(client, held)
  const missing = lacking(step, held, facts)
  if (missing)
    throw new Refusal(
      step === 'close-report' && held.answeredAt === null ? 'REPORT_UNANSWERED' : 'REPORT_STEP_NOT_OPEN',
      `举报 ${held.registerNo} 不能办「${reportSteps[step].label}」:${missing}(${citeBasis(reportSteps[step].basis[0])})`,
    )
  return facts
}

export interface NextReportStep {
  readonly step: ReportStep
  readonly label: string
  readonly open: boolean
  readonly missing: string | null
  readonly clause: string
}

/** Steps of this state, and those of it that somebody else may take. */
export const nextReportSteps = (held: HeldReport, facts: ReportFacts, asker: Asker): NextReportStep[] =>
  (Object.keys(reportSteps) as ReportStep[])
    .filter((step) => (reportSteps[step].from as readonly ReportState[]).includes(held.state))
    .filter(
      (step) =>
        step === 'close-report' ||
        !/^(accept|not-accept|refer)-report$/.test(step) ||
        lacking(step, held, facts) === undefined,
    )
    .map((step) => {
      const missing = barOf(step, held, facts, asker) ?? null
      const { label, basis } = reportSteps[step]
      return { step, label, open: missing === null, missing, clause: citeBasis(basis[0]) }
    })
