/** What may be done with a stop, by whom, and if not, why not: the page's buttons. */
import type { Action } from '#access/actions.ts'
import type { Day } from '#kernel/month.ts'
import { stops } from '#screening/define-rule.ts'
import type { HoldState, Stop } from './hold-words.ts'

export const holdSteps = {
  'order-hold': { label: '决定停止', may: 'holds.order', from: ['proposed'], clause: '五(三)' },
  'refuse-hold': { label: '不予停止', may: 'holds.order', from: ['proposed', 'ordered'], clause: '五(三)' },
  'execute-hold': { label: '执行停止', may: 'holds.execute', from: ['ordered'], clause: '五(三)' },
  'tell-hold': { label: '告知当事人', may: 'holds.execute', from: ['ordered', 'in-force'], clause: '五(三)' },
  'object-hold': { label: '登记当事人异议', may: 'holds.object', from: ['in-force'], clause: '五(三)' },
  'answer-objection': { label: '答复异议', may: 'holds.answer', from: ['objected'], clause: '五(三)' },
  'extend-hold': { label: '延长停止', may: 'holds.order', from: ['in-force'], clause: '五(三)' },
  'release-hold': {
    label: '解除停止',
    may: 'holds.release',
    from: ['ordered', 'in-force', 'objected'],
    clause: '五(三)',
  },
  'resume-held': { label: '登记已恢复', may: 'holds.execute', from: ['released', 'expired'], clause: '五(三)' },
  'pay-back-held': { label: '登记已补发', may: 'holds.execute', from: ['released', 'expired'], clause: '十二(四)5' },
  'send-correction': { label: '发更正函', may: 'holds.execute', from: ['released'], clause: '十一(七)' },
} as const satisfies Record<
  string,
  { readonly label: string; readonly may: Action; readonly from: readonly HoldState[]; readonly clause: string }
>
export type HoldStep = keyof typeof holdSteps

export interface NextHoldStep {
  readonly step: HoldStep
  readonly label: string
  readonly clause: string
  readonly open: boolean
  readonly because: string | null
}

export interface HoldFacts {
  readonly stop: Stop
  readonly state: HoldState
  readonly executor: string
  readonly proposedBy: string
  readonly orderedBy: string | null
  readonly executedBy: string | null
  readonly executed: boolean
  readonly extended: boolean
  readonly toldOn: Day | null
  readonly resumedOn: Day | null
  readonly backPayFen: bigint | null
  readonly backPaidOn: Day | null
  readonly correctionTo: string | null
  readonly correctionSentOn: Day | null
}

export interface HoldReader {
  readonly person: string
  readonly organisation: string
  readonly may: (action: Action) => boolean
}

/** Steps that only the executing organisation takes. */
const ofExecutor: ReadonlySet<HoldStep> = new Set([
  'order-hold',
  'refuse-hold',
  'execute-hold',
  'tell-hold',
  'extend-hold',
  'resume-held',
  'pay-back-held',
])

/** What is done already, or has nothing to be done on: the step is then not shown. */
const isIdle = (step: HoldStep, hold: HoldFacts): boolean =>
  (step === 'tell-hold' && hold.toldOn !== null) ||
  (step === 'resume-held' && (!hold.executed || hold.resumedOn !== null)) ||
  (step === 'pay-back-held' && (hold.backPayFen === null || hold.backPaidOn !== null)) ||
  (step === 'send-correction' && (hold.correctionTo === null || hold.correctionSentOn !== null))

const missing = (step: HoldStep, hold: HoldFacts, reader: HoldReader): string | null => {
  if (!reader.may(holdSteps[step].may)) return '您的岗位不办这一步'
  if (ofExecutor.has(step) && reader.organisation !== hold.executor)
    return `由执行机构办理:${stops[hold.stop].label}由${stops[hold.stop].executor}决定并执行(${stops[hold.stop].clause})`
  if (step === 'order-hold' && reader.person === hold.proposedBy) return '提请的人不能自己决定停止'
  if ((step === 'execute-hold' || step === 'extend-hold') && reader.person === hold.orderedBy)
    return '决定停止的人不能自己办这一步'
  if (step === 'answer-objection' && (reader.person === hold.orderedBy || reader.person === hold.executedBy))
    return '决定或执行停止的人不能处理对它的异议'
  if (step === 'extend-hold' && hold.extended) return '只能延长一次'
  return null
}

export const nextHoldSteps = (hold: HoldFacts, reader: HoldReader): NextHoldStep[] =>
  (Object.keys(holdSteps) as HoldStep[])
    .filter((step) => (holdSteps[step].from as readonly HoldState[]).includes(hold.state) && !isIdle(step, hold))
    .map((step) => {
      const because = missing(step, hold, reader)
      return { step, label: holdSteps[step].label, clause: holdSteps[step].clause, open: because === null, because }
    })
