/** Which papers a case has at which stage: what the stage wants, what may be added, in the order in which a file is bound. */
import type { CaseState } from '../core/states.ts'

export interface Stage {
  readonly label: string
  /** States of the case in which these are to be made. */
  readonly states: readonly CaseState[]
  /** Wanted by the stage itself. */
  readonly wants: readonly string[]
  /** Where the case has such a thing: seized evidence, a hearing, a crime. */
  readonly also: readonly string[]
}

export const stages: readonly Stage[] = [
  {
    label: '线索与受理',
    states: ['clue', 'accepted', 'not-accepted'],
    wants: ['clue-register'],
    also: ['case-told', 'transfer-letter', 'report-register'],
  },
  { label: '派单核查', states: ['verifying'], wants: ['dispatch-order'], also: ['inquiry-record', 'evidence-list'] },
  { label: '立案', states: ['filed'], wants: ['filing-approval'], also: ['recusal-decision'] },
  {
    label: '现场检查与取证',
    states: ['on-site'],
    wants: ['inspection-notice', 'inspection-record', 'evidence-list'],
    also: ['inquiry-record', 'scene-record', 'inspection-worksheet', 'preservation-decision', 'preservation-disposal'],
  },
  { label: '调查终结', states: ['investigated'], wants: ['investigation-report'], also: [] },
  { label: '征求意见', states: ['consulting'], wants: ['report-for-comment'], also: [] },
  {
    label: '法制审核与会商',
    states: ['reviewing', 'deliberating'],
    wants: ['legal-review-opinion'],
    also: ['deliberation-record'],
  },
  {
    label: '告知与听证',
    states: ['told', 'hearing'],
    wants: [],
    also: [
      'order-told',
      'penalty-told',
      'hearing-told',
      'statement-record',
      'hearing-notice',
      'hearing-record',
      'hearing-report',
    ],
  },
  {
    label: '决定与送达',
    states: ['decided', 'served'],
    wants: ['service-receipt'],
    also: [
      'order-decision',
      'penalty-decision',
      'no-penalty-decision',
      'inspection-conclusion',
      'rectification-notice',
      'decision-revocation',
      'address-confirmation',
    ],
  },
  {
    label: '移送与建议',
    states: ['referred'],
    wants: [],
    also: [
      'crime-referral',
      'crime-report',
      'crime-items',
      'crime-appraisals',
      'crime-materials',
      'crime-receipt',
      'transfer-letter',
      'proposal-letter',
      'urgent-report',
    ],
  },
  { label: '执行', states: ['executing'], wants: ['pay-in-voucher'], also: ['urging-letter', 'court-application'] },
  {
    label: '结案归档',
    states: ['executing', 'served', 'unfounded', 'closed'],
    wants: ['closing-approval'],
    also: ['report-answer', 'file-catalogue', 'file-note'],
  },
]

/** The order in which papers stand in the file; a form that no stage names stands last. */
export const bindingOrder: ReadonlyMap<string, number> = new Map(
  [...new Set(stages.flatMap(({ wants, also }) => [...wants, ...also]))].map((form, at) => [form, at]),
)
