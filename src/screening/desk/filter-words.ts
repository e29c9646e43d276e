/** A filter of the queue in words, for what is printed or exported. */
import { showYuan } from '#kernel/fen.ts'
import { districts } from '#standard/codes.ts'
import { datasets } from '#standard/registry.ts'
import { actWords, stageWords } from '../explain.ts'
import { results } from '../results.ts'
import { type Sort, sorts } from './cursor.ts'
import { namesNone, type QueueFilter, type QueueState } from './queue-filter.ts'

export const stateWord = (state: QueueState): string => {
  if (state === 'no-longer-holds') return '不再成立'
  return state === 'recheck' ? '抽中待复查' : stageWords[state]
}

export const recheckWords = { drawn: '抽中待复查', upheld: '复查维持', contradicted: '复查推翻' } as const
const listed = (label: string, list: readonly string[] | undefined, word: (code: string) => string): string[] =>
  list === undefined ? [] : [`${label}${list.map(word).join('、')}`]
const same = (code: string): string => code

const span = (label: string, from: string | undefined, to: string | undefined): string[] =>
  from === undefined && to === undefined ? [] : [`${label}${from ?? '……'} 至 ${to ?? '……'}`]

export const filterWords = (filter: QueueFilter, sort: Sort): string => {
  const fen = (amount: bigint | undefined): string | undefined => (amount === undefined ? undefined : showYuan(amount))
  const when = (isSo: boolean | undefined, says: string): string[] => (isSo ? [says] : [])
  return [
    `状态 ${filter.state?.length ? filter.state.map(stateWord).join('、') : '待办的全部'}`,
    ...listed('规则 ', filter.rule, same),
    ...listed('条款 第', filter.chapter === undefined ? undefined : [filter.chapter], (chapter) => `${chapter}条`),
    ...listed('险种 ', filter.scheme, (code) =>
      code === namesNone ? '未指明' : (datasets.get('pension_payment')?.fields.scheme?.codes?.[code] ?? code),
    ),
    ...listed('区县 ', filter.district, (code) =>
      code === namesNone ? '未指明' : ((districts as Readonly<Record<string, string>>)[code] ?? code),
    ),
    ...listed('处置 ', filter.act, (act) => actWords[act] ?? act),
    ...listed('结果 ', filter.result, (result) => results[result as keyof typeof results]),
    ...listed('对象 ', filter.subjectKind, same),
    ...when(filter.unassigned, '尚未派单'),
    ...when(filter.person !== undefined, '指定承办人'),
    ...when(filter.organisation !== undefined, '指定承办机构'),
    ...when(filter.changedSince, '定后有变化'),
    ...listed('抽查 ', filter.recheck, (one) => recheckWords[one as keyof typeof recheckWords]),
    ...when(filter.trial, '试运行的规则'),
    ...when(filter.trial === false, '已生效的规则'),
    ...span('金额 ', fen(filter.fromFen), fen(filter.toFen)),
    ...span('日期 ', filter.fromDay, filter.toDay),
    ...when(filter.dueTo !== undefined, `期限在 ${filter.dueTo} 以前`),
    ...when(filter.firstSeenWeek !== undefined, `${filter.firstSeenWeek} 起一周内首次发现`),
    ...when(filter.tranche !== undefined, `首轮第 ${filter.tranche} 批`),
    ...when(filter.text !== undefined && filter.text.trim() !== '', `含「${filter.text?.trim()}」`),
    `按${sorts[sort]}排序`,
  ].join(';')
}
