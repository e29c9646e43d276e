/** What may be done with an inspection, by whom, and if not, why not. */
import type { Action } from '#access/actions.ts'
import type { HeldProgramme, Member } from './held-programme.ts'
import { actingOfficers } from './held-programme.ts'
import type { ProgrammeState } from './programme-words.ts'

const running = ['planned', 'approved', 'notified', 'on-site', 'drafted', 'consulted'] as const

export const programmeSteps = {
  'approve-programme': { label: '批准检查计划', may: 'inspections.approve', from: ['planned'], clause: '三(一)' },
  'drop-programme': {
    label: '取消检查',
    may: 'inspections.approve',
    from: ['planned', 'approved', 'notified'],
    clause: '三(一)',
  },
  'appoint-member': { label: '指定成员、邀请委员与专家', may: 'inspections.plan', from: running, clause: '三(二)' },
  'recuse-member': { label: '回避', may: 'inspections.plan', from: running, clause: '十二(二)' },
  'draw-sample': {
    label: '抽样',
    may: 'inspections.plan',
    from: ['approved', 'notified', 'on-site'],
    clause: '十(一)1',
  },
  'notify-programme': { label: '发检查通知', may: 'inspections.plan', from: ['approved'], clause: '三(一)' },
  'start-on-site': { label: '进场检查', may: 'inspections.work', from: ['notified'], clause: '三(一)' },
  'add-worksheet': { label: '填写工作底稿', may: 'inspections.work', from: ['on-site'], clause: '三(一)' },
  'draft-report': { label: '报告征求意见', may: 'inspections.work', from: ['on-site'], clause: '三(一)' },
  'take-draft-objection': { label: '登记被检查单位意见', may: 'inspections.work', from: ['drafted'], clause: '三(一)' },
  'end-consultation': { label: '处理意见', may: 'inspections.work', from: ['drafted'], clause: '三(一)' },
  'issue-programme-report': {
    label: '签发检查报告',
    may: 'inspections.approve',
    from: ['consulted'],
    clause: '三(一)',
  },
  'close-programme': { label: '检查办结', may: 'inspections.work', from: ['reported'], clause: '三(一)' },
} as const satisfies Record<
  string,
  { readonly label: string; readonly may: Action; readonly from: readonly ProgrammeState[]; readonly clause: string }
>
export type ProgrammeStep = keyof typeof programmeSteps

export interface ProgrammeReader {
  readonly person: string
  readonly may: (action: Action) => boolean
}

export interface ProgrammeFacts {
  readonly programme: HeldProgramme
  readonly members: readonly Member[]
  readonly worksheets: number
  readonly unreviewed: number
  readonly unsettled: number
  readonly objectionUntil: string | null
  readonly asOf: string
}

const ofOfficers: ReadonlySet<ProgrammeStep> = new Set([
  'start-on-site',
  'add-worksheet',
  'draft-report',
  'end-consultation',
])

const missingFacts = (step: ProgrammeStep, facts: ProgrammeFacts): string | null => {
  const { programme: of, members, worksheets, unreviewed, unsettled, objectionUntil, asOf } = facts
  const officers = actingOfficers(members)
  switch (step) {
    case 'notify-programme':
      if (officers.length < 2 || !officers.some(({ part }) => part === 'head')) return '检查组应有组长,不少于 2 人'
      return of.sample.from !== 'none' && of.sample.drawn === null ? '还没有抽样' : null
    case 'start-on-site':
      return of.onSiteFrom !== null && asOf < of.onSiteFrom ? `通知的进场日期是 ${of.onSiteFrom}` : null
    case 'draft-report':
      if (worksheets === 0) return '还没有工作底稿'
      return unreviewed > 0 ? `还有 ${unreviewed} 份工作底稿没有复核` : null
    case 'end-consultation':
      return of.objection === null && objectionUntil !== null && asOf <= objectionUntil
        ? `没有收到意见的,${objectionUntil} 期满才算无意见`
        : null
    case 'issue-programme-report': {
      const waiting = members.filter(({ opinion, opinionAnswer }) => opinion !== null && opinionAnswer === null)
      return waiting.length > 0 ? `${waiting.map(({ name }) => name).join('、')}的意见还没有答复` : null
    }
    case 'close-programme':
      return unsettled > 0 ? `还有 ${unsettled} 个问题没有去处` : null
    default:
      return null
  }
}

const missing = (step: ProgrammeStep, facts: ProgrammeFacts, reader: ProgrammeReader): string | null => {
  if (!reader.may(programmeSteps[step].may)) return '您的岗位不办这一步'
  const { plannedBy, draftedBy } = facts.programme
  if ((step === 'approve-programme' || step === 'drop-programme') && reader.person === plannedBy)
    return '编制计划的人不能自己批准或取消'
  if (step === 'issue-programme-report' && reader.person === draftedBy) return '起草报告的人不能自己签发'
  if (ofOfficers.has(step) && !actingOfficers(facts.members).some(({ person }) => person === reader.person))
    return '您不在这项检查的检查组里'
  return missingFacts(step, facts)
}

/** A sample that is drawn, or is none, is not drawn again: the step is not shown. */
const isIdle = (step: ProgrammeStep, { programme }: ProgrammeFacts): boolean =>
  step === 'draw-sample' && (programme.sample.from === 'none' || programme.sample.drawn !== null)

export const nextProgrammeSteps = (facts: ProgrammeFacts, reader: ProgrammeReader) =>
  (Object.keys(programmeSteps) as ProgrammeStep[])
    .filter(
      (step) =>
        (programmeSteps[step].from as readonly string[]).includes(facts.programme.state) && !isIdle(step, facts),
    )
    .map((step) => {
      const because = missing(step, facts, reader)
      return {
        step,
        label: programmeSteps[step].label,
        clause: programmeSteps[step].clause,
        open: because === null,
        because,
      }
    })
