/** Shapes of 疑点: the queue's words in a query, a line of the queue, a finding with all that is needed to judge it. */
import { z } from 'zod'
import { sorts } from '#screening/desk/cursor.ts'
import { deskStepNames } from '#screening/desk/desk-steps.ts'
import { type QueueFilter, queueStates, recheckStates } from '#screening/desk/queue-filter.ts'
import { isResult, type Result, results } from '#screening/results.ts'
import { day, fenText, listText, pageSize, words } from '../shapes.ts'

const resultNames = Object.keys(results).filter(isResult)
export const resultName = z.enum(resultNames as [Result, ...Result[]])
const stage = z.enum(['waiting', 'checking', 'proposed', 'decided', 'dismissed'])
const text = z.string()
const mayBeText = z.string().nullable()
const named = z.object({ id: text, name: text }).nullable()

/** A list in a query whose every word must be known. */
const listOf = <T extends string>(known: readonly T[], what: string) =>
  listText
    .refine((list) => list === undefined || list.every((one) => (known as readonly string[]).includes(one)), {
      error: `${what}应为 ${known.join('、')} 之一,多个用逗号隔开`,
    })
    .transform((list) => list as T[] | undefined)

const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((said) => (said === undefined ? undefined : said === 'true'))

const amount = fenText.optional().transform((fen) => (fen === undefined ? undefined : BigInt(fen)))

/** What a queue may be narrowed by; each left out = not narrowed. */
export const filterShape = {
  rule: listText,
  chapter: words(4).optional().meta({ description: '通知的条:五' }),
  scheme: listText.meta({ description: '险种代码;none = 未指明' }),
  district: listText.meta({ description: '区划代码;none = 未指明' }),
  act: listOf(['hold', 'alert', 'lead'], '处置'),
  state: listOf(queueStates, '状态').meta({ description: '不写 = 待办的全部' }),
  result: listOf(resultNames, '结果'),
  subjectKind: listText,
  person: words(60).optional().meta({ description: '承办人;me = 本人' }),
  organisation: words(80).optional(),
  unassigned: flag,
  text: words(80).optional().meta({ description: '编号的开头(四位以上),或对象的公开代码' }),
  fromFen: amount,
  toFen: amount,
  fromDay: day.optional(),
  toDay: day.optional(),
  tranche: z.coerce.number().int().min(1).max(1000).optional(),
  dueTo: day.optional(),
  changedSince: flag,
  recheck: listOf(recheckStates, '抽查'),
  trial: flag,
  firstSeenWeek: day.optional().meta({ description: '某周一:该周内首次发现' }),
}
const filterObject = z.strictObject(filterShape)

export const sortName = z.enum(Object.keys(sorts) as [keyof typeof sorts, ...(keyof typeof sorts)[]]).default('money')

export const queueQuery = z.strictObject({
  ...filterShape,
  sort: sortName,
  cursor: z.string().max(400).optional(),
  limit: pageSize,
})

/** Without what is undefined, and with the person himself for 'me'. */
export const filterOf = (query: Partial<z.infer<typeof filterObject>>, me: string): QueueFilter => {
  const { person, ...rest } = query
  const given = Object.entries({ ...rest, person: person === 'me' ? me : person }).filter(
    ([name, value]) => name in filterShape && value !== undefined,
  )
  return Object.fromEntries(given) as QueueFilter
}

const handling = z.object({
  revision: z.int(),
  stage,
  organisation: named,
  person: named,
  assignedAt: mayBeText,
  dueOn: mayBeText,
  result: resultName.nullable(),
  resultFen: fenText.nullable(),
  reason: mayBeText,
  duplicateOf: mayBeText,
  proposedBy: named,
  proposedAt: mayBeText,
  confirmedBy: named,
  confirmedAt: mayBeText,
  dismissal: z.object({ from: text, until: text }).nullable(),
  dismissedBy: mayBeText,
  changedSince: mayBeText,
  recheck: z.enum(recheckStates).nullable(),
})

export const rowShape = z.object({
  fingerprint: text,
  rule: text,
  name: text,
  version: z.int(),
  edition: z.int(),
  trial: z.boolean(),
  state: text,
  standing: text.meta({ description: '待查、正在核查、属实-违规、不再成立……' }),
  act: text,
  stop: mayBeText,
  subjectKind: text,
  subject: z.record(text, text).meta({ description: '个人信息已遮蔽' }),
  grain: z.record(text, mayBeText),
  district: mayBeText,
  scheme: mayBeText,
  authority: text,
  foundOn: text,
  atRiskFen: fenText,
  says: text,
  clauses: z.array(text),
  firstRun: text,
  changedRun: text,
  closedByBatch: mayBeText,
  handling,
})

export const queueShape = z.object({
  items: z.array(rowShape),
  next: mayBeText,
  total: z.object({ count: z.int(), isExact: z.boolean() }).nullable(),
  asOf: text.meta({ description: '按哪一天算期限' }),
})

const labelled = z.array(z.object({ label: text, value: text }))

export const detailShape = z.object({
  finding: rowShape,
  subject: labelled.meta({ description: '对象,中文标签' }),
  grain: labelled,
  subjectLink: z
    .object({ kind: text, id: text })
    .nullable()
    .meta({ description: '对象页的地址;null:没有这样的对象页' }),
  treatment: text,
  evidence: z.array(
    z.object({
      dataset: text,
      title: text,
      batch: text,
      file: text,
      row: z.int(),
      on: mayBeText.meta({ description: '这一行的日期或月份' }),
      fields: z.record(text, text),
    }),
  ),
  evidenceTotal: z.int(),
  clauses: z.array(z.object({ says: text, clause: mayBeText, later: z.array(text) })),
  params: z.array(text),
  checklist: z.array(z.object({ reason: text, holds: z.boolean().nullable(), note: text })),
  next: text,
  orders: z.array(text),
  history: z.array(
    z.object({
      at: text,
      step: text,
      label: text,
      actor: text,
      actorName: text,
      says: text,
      clauses: z.array(text),
    }),
  ),
  nextSteps: z.array(
    z.object({
      step: z.enum(deskStepNames as [(typeof deskStepNames)[number], ...typeof deskStepNames]),
      label: text,
      open: z.boolean(),
      clause: text,
      missing: mayBeText,
      code: mayBeText,
    }),
  ),
  others: z.array(rowShape),
  asOf: text,
  longestDismissal: z.int().meta({ description: '有期排除至多几个月' }),
})

const choice = z.array(z.object({ value: text, label: text }))
export const wordsShape = z.object({
  rules: choice,
  chapters: choice,
  schemes: choice,
  districts: choice,
  acts: choice,
  states: choice,
  rechecks: choice.meta({ description: '抽查到哪一步' }),
  results: choice.meta({ description: '核查的结果' }),
  confirming: z.array(resultName).meta({ description: '属实的结果:须逐项排除不构成问题的情形,计入金额' }),
  dropping: z.array(resultName).meta({ description: '须另一人复核的结果' }),
  sorts: choice,
})

export const assigneesShape = z.object({
  organisations: z.array(
    z.object({ id: text, name: text, people: z.array(z.object({ id: text, name: text, posts: z.array(text) })) }),
  ),
})

export const workloadShape = z.object({
  people: z.array(
    z.object({
      organisation: named,
      person: named,
      waiting: z.int(),
      checking: z.int(),
      proposed: z.int(),
      decided: z.int(),
      dismissed: z.int(),
      overdue: z.int(),
      changedSince: z.int(),
      atRiskFen: fenText,
      confirmedFen: fenText,
    }),
  ),
  results: z.array(z.object({ result: resultName, label: text, findings: z.int(), confirmedFen: fenText })),
})
