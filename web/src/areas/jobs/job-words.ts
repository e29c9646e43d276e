/** What a job's schedule and outcome say, in words. */
import { count } from '../../ui/format.ts'

const time = (minute: string, hour: string): string => `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`

/** Cron of five fields → 每天 01:15、每月 1 日 02:30、每分钟; null: when something asks for it. */
export const scheduleWords = (cron: string | null): string => {
  if (cron === null) return '有需要时'
  const [minute = '*', hour = '*', day = '*'] = cron.split(' ')
  if (minute === '*' && hour === '*') return '每分钟'
  if (hour === '*') return `每小时第 ${minute} 分`
  return day === '*' ? `每天 ${time(minute, hour)}` : `每月 ${day} 日 ${time(minute, hour)}`
}

const words: readonly (readonly [key: string, label: string])[] = [
  ['file', '文件'],
  ['title', '数据集'],
  ['rowsIn', '来行'],
  ['rowsAccepted', '采用'],
  ['rowsRejected', '退回'],
  ['rowsDuplicate', '重复'],
  ['asOf', '判断日'],
  ['rules', '规则'],
  ['added', '新增疑点'],
  ['changed', '有变化'],
  ['closed', '不再成立'],
  ['notScreened', '未筛查'],
  ['month', '月份'],
  ['population', '已排除'],
  ['drawn', '抽中'],
  ['indexes', '新建索引'],
  ['summed', '汇总批次'],
  ['expired', '到期解除'],
  ['releaseProposed', '提出解除'],
  ['size', '日志条数'],
]

const shown = (value: unknown): string =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value)) ? count(value) : String(value)

/** The facts that a reader can use; what was refused, with its reason. */
export const outcomeWords = (outcome: Readonly<Record<string, unknown>> | null): string => {
  if (outcome === null) return ''
  if (typeof outcome.code === 'string' && typeof outcome.message === 'string')
    return `${outcome.message}(${outcome.code})`
  const facts = words.flatMap(([key, label]) => {
    const value = outcome[key]
    return value === undefined || value === null || typeof value === 'object' ? [] : [`${label} ${shown(value)}`]
  })
  return facts.join(',')
}
