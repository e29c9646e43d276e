/** The steps of the desk by name: what each is called, which action of the policies it is, and on which clause it stands. */
import type { Action } from '#access/actions.ts'
import { type Basis, zz27 } from '#law/basis.ts'

interface DeskStepEntry {
  readonly label: string
  readonly action: Action
  readonly basis: readonly [Basis, ...Basis[]]
}

export const deskSteps = {
  'assign-findings': { label: '派单', action: 'findings.assign', basis: [zz27('十一(七)'), zz27('三(一)')] },
  'start-check': { label: '开始核查', action: 'findings.work', basis: [zz27('十一(七)'), zz27('三(一)')] },
  'note-finding': { label: '记录', action: 'findings.work', basis: [zz27('三(一)')] },
  'propose-result': { label: '提出结果', action: 'findings.work', basis: [zz27('三(一)'), zz27('十一(七)')] },
  'confirm-result': { label: '复核结果', action: 'findings.confirm', basis: [zz27('十(二)'), zz27('三(一)')] },
  'return-result': { label: '退回重核', action: 'findings.confirm', basis: [zz27('十(二)'), zz27('三(一)')] },
  'reopen-finding': { label: '重新核查', action: 'findings.confirm', basis: [zz27('三(一)'), zz27('十一(七)')] },
  'recheck-finding': { label: '复查', action: 'findings.confirm', basis: [zz27('三(一)'), zz27('十(二)')] },
  'refer-finding': { label: '移交', action: 'findings.refer', basis: [zz27('一(一)'), zz27('十三(二)')] },
} as const satisfies Record<string, DeskStepEntry>
export type DeskStep = keyof typeof deskSteps

export const deskStepNames = Object.keys(deskSteps) as DeskStep[]

export const authorityWords = { hrss: '人社部门', nhsa: '医保部门' } as const
