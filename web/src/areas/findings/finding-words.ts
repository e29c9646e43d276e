/** What the queue is narrowed by, as it stands in the address, for the query and in words. */
import type { Answer, Query } from '../../api.ts'

export type FindingRow = Answer<'listFindings'>['items'][number]
export type Detail = Answer<'readFinding'>
export type Words = Answer<'readFindingWords'>
export type Choice = Words['rules'][number]
type QueueQuery = NonNullable<Query<'listFindings'>>
/** Without where the page begins. */
export type FilterQuery = Omit<QueueQuery, 'cursor' | 'limit'>

export const filterNames = [
  'text',
  'state',
  'chapter',
  'rule',
  'scheme',
  'district',
  'act',
  'result',
  'person',
  'organisation',
  'unassigned',
  'fromFen',
  'toFen',
  'fromDay',
  'toDay',
  'tranche',
  'dueTo',
  'changedSince',
  'recheck',
  'trial',
  'firstSeenWeek',
  'subjectKind',
  'sort',
] as const
export type FilterName = (typeof filterNames)[number]
export type FilterValues = Readonly<Partial<Record<FilterName, string>>>

/** The server checks every word; what it does not know it says. */
export const queryOf = (values: FilterValues): FilterQuery => values as FilterQuery

export const wordOf = (choices: readonly Choice[] | undefined, value: string | null): string =>
  value === null ? '未指明' : (choices?.find((one) => one.value === value)?.label ?? value)

const listed = (choices: readonly Choice[] | undefined, text: string): string =>
  text
    .split(',')
    .map((value) => wordOf(choices, value))
    .join('、')

export const yuanOf = (fen: string): string => (/^-?\d+$/.test(fen) ? String(Number(fen) / 100) : '')

/** '300.5' → '30050'; undefined for what is no amount. */
export const fenOf = (written: string): string | undefined => {
  const text = written.replaceAll(/[,,\s]/g, '')
  if (text === '') return ''
  const [, whole, part = ''] = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  return whole === undefined ? undefined : String(BigInt(whole) * 100n + BigInt(part.padEnd(2, '0')))
}

const says: Readonly<Record<FilterName, (value: string, words: Words | undefined) => string>> = {
  text: (value) => `含「${value}」`,
  state: (value, words) => `状态 ${listed(words?.states, value)}`,
  chapter: (value, words) => `条款 ${listed(words?.chapters, value)}`,
  rule: (value) => (value.length > 40 ? `规则 ${value.split(',').length} 条` : `规则 ${value.replaceAll(',', '、')}`),
  scheme: (value, words) => `险种 ${listed(words?.schemes, value)}`,
  district: (value, words) => `区县 ${listed(words?.districts, value)}`,
  act: (value, words) => `处置 ${listed(words?.acts, value)}`,
  result: (value, words) => `结果 ${listed(words?.results, value)}`,
  person: () => '指定承办人',
  organisation: () => '指定承办机构',
  unassigned: (value) => (value === 'true' ? '尚未派单' : '不论派单'),
  fromFen: (value) => `不少于 ${yuanOf(value)} 元`,
  toFen: (value) => `不多于 ${yuanOf(value)} 元`,
  fromDay: (value) => `自 ${value}`,
  toDay: (value) => `至 ${value}`,
  tranche: (value) => `首轮第 ${value} 批`,
  dueTo: (value) => `期限在 ${value} 以前`,
  changedSince: (value) => (value === 'true' ? '定后有变化' : '不论变化'),
  recheck: (value, words) => `抽查 ${listed(words?.rechecks, value)}`,
  trial: (value) => (value === 'true' ? '试运行的规则' : '已生效的规则'),
  firstSeenWeek: (value) => `${value} 起一周内首次发现`,
  subjectKind: (value) => `对象类别 ${value}`,
  sort: (value, words) => `按${wordOf(words?.sorts, value)}排序`,
}

export const wordsOf = (name: FilterName, value: string, words: Words | undefined): string => says[name](value, words)

export const filterWords = (values: FilterValues, words: Words | undefined): string =>
  [
    ...(values.state ? [] : ['待办的全部']),
    ...filterNames.flatMap((name) => (values[name] ? [wordsOf(name, values[name], words)] : [])),
  ].join(';')

/** Whole days from the one to the other day. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** 'YYYY-MM-DD' → the day before. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export const toneOf = ({ handling, state }: FindingRow): 'plain' | 'active' | 'done' | 'back' => {
  if (state !== 'open') return 'done'
  if (handling.stage === 'decided' && handling.result === 'recovered') return 'back'
  return { waiting: 'plain', checking: 'active', proposed: 'active', decided: 'done', dismissed: 'done' }[
    handling.stage
  ] as 'plain' | 'active' | 'done'
}

/** Findings that may be handed out at all; each is judged anew by the server. */
export const isAssignable = ({ state, handling }: FindingRow): boolean =>
  state === 'open' && (handling.stage === 'waiting' || handling.stage === 'checking')
