/**
 * What closes a step for a person, besides his posts and the second person: one list of conditions, asked by the steps
 * themselves and by the page for its grey buttons.
 */
import type { Scope } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import { citeBasis } from '#law/basis.ts'
import type { Stage } from '../shown-finding.ts'
import { authorityWords, type DeskStep, deskSteps } from './desk-steps.ts'
import type { Held } from './held.ts'

export interface Bar {
  readonly code: RefusalCode
  /** What is missing, in words. */
  readonly says: string
}

export interface Asker {
  readonly person: string
  readonly scope: Scope
}

type Condition = (held: Held, asker: Asker) => string | undefined

const stageNow: Readonly<Record<Stage, string>> = {
  waiting: '还没有开始核查',
  checking: '正在核查,还没有提出结果',
  proposed: '已提出结果,正等另一人复核',
  decided: '已有结果',
  dismissed: '已按有期排除的决定排除',
}

const inStage =
  (...stages: readonly Stage[]): Condition =>
  ({ stage }) =>
    stages.includes(stage) ? undefined : stageNow[stage]

const stillHolds: Condition = ({ state }) => (state === 'open' ? undefined : '数据更正后这条疑点已不再成立,无须再办')

const isForMe: Condition = ({ person, personName, organisation, organisationName }, asker) => {
  if (person !== null && person !== asker.person) return `已派给${personName ?? '他人'},由其核查;需要换人请重新派单`
  if (person === null && organisation !== null && organisation !== asker.scope.organisation)
    return `已派给${organisationName ?? '其他机构'},由其核查;需要换人请重新派单`
  return undefined
}

const isMyCheck: Condition = ({ person, personName }, asker) =>
  person === asker.person ? undefined : `由${personName ?? '他人'}核查,结果由其提出;需要换人请重新派单`

const isDrawn: Condition = ({ recheck }) => (recheck === 'drawn' ? undefined : '没有被抽中复查')

/** Else whoever decided could take the finding out of the sample. */
const isNotDrawn: Condition = ({ recheck, state, stage }) =>
  recheck === 'drawn' && state === 'open' && stage === 'decided' ? '已抽中复查,由复查的人维持或推翻' : undefined

const isOurs: Condition = ({ authority, referredTo }, { scope }) => {
  if (!scope.authorities.includes(authority)) return `由${authorityWords[authority]}主管,只能由其移交`
  return referredTo.length > 0 ? `已经移交${referredTo.map((to) => authorityWords[to]).join('、')}` : undefined
}

const conditions: Readonly<Record<DeskStep, readonly Condition[]>> = {
  'assign-findings': [stillHolds, inStage('waiting', 'checking')],
  'start-check': [stillHolds, inStage('waiting'), isForMe],
  'note-finding': [],
  'propose-result': [stillHolds, inStage('checking'), isMyCheck],
  'confirm-result': [stillHolds, inStage('proposed')],
  'return-result': [stillHolds, inStage('proposed')],
  'reopen-finding': [inStage('decided', 'dismissed'), isNotDrawn],
  'recheck-finding': [stillHolds, isDrawn, inStage('decided')],
  'refer-finding': [isOurs],
}

export const barOf = (step: DeskStep, held: Held, asker: Asker): Bar | undefined => {
  for (const condition of conditions[step]) {
    const says = condition(held, asker)
    if (says !== undefined) return { code: 'STEP_CONFLICT', says }
  }
  return undefined
}

export const refusalOf = (step: DeskStep, held: Held, { code, says }: Bar): Refusal =>
  new Refusal(
    code,
    `疑点 ${held.fingerprint.slice(0, 12)} 现在不能「${deskSteps[step].label}」:${says}(${citeBasis(deskSteps[step].basis[0])})`,
    { details: { finding: held.fingerprint } },
  )

/** @throws Refusal STEP_CONFLICT. */
export const mustBeOpen = (step: DeskStep, held: Held, asker: Asker): void => {
  const bar = barOf(step, held, asker)
  if (bar) throw refusalOf(step, held, bar)
}
