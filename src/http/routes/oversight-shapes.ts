/** Shapes of what the oversight pages read. */
import { z } from 'zod'
import { actors } from '#law/duties/define-duty.ts'
import { queueStates } from '#screening/desk/queue-filter.ts'
import { day, fenText, instant, month } from '../shapes.ts'

type Plain<T> = T extends readonly (infer E)[]
  ? Plain<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : T

/** What an area gives to be read only, as what goes over the wire: the same value. */
export const plain = <T>(value: T): Plain<T> => value as Plain<T>

const text = z.string()
const texts = z.array(text)

const filter = z
  .object({
    rule: texts.optional(),
    scheme: texts.optional(),
    district: texts.optional(),
    act: texts.optional(),
    state: z.array(z.enum(queueStates as [string, ...string[]])).optional(),
    trial: z.boolean().optional(),
    firstSeenWeek: day.optional(),
  })
  .nullable()
  .meta({ description: '疑点列表的同名查询参数;null:只能看汇总' })

const figure = {
  findings: z.int().nullable().meta({ description: 'null:数小,不单列' }),
  atRiskFen: fenText.nullable(),
  isWithheld: z.boolean(),
  filter,
}

export const overviewShape = z.object({
  asOf: day,
  total: z.object(figure),
  onTrial: z.object(figure),
  byChapterAndScheme: z.array(
    z.object({ chapter: text, chapterTitle: text, scheme: text.nullable(), schemeTitle: text, ...figure }),
  ),
  byDistrict: z.array(z.object({ district: text.nullable(), districtTitle: text, ...figure })),
  byAct: z.array(z.object({ act: text, actTitle: text, ...figure })),
  weeks: z.array(
    z.object({
      week: day,
      chapter: text,
      chapterTitle: text,
      findings: z.int().nullable(),
      isWithheld: z.boolean(),
      filter,
    }),
  ),
  runs: z.array(
    z.object({
      run: text,
      startedAt: instant,
      finishedAt: instant.nullable(),
      engine: text,
      fromMonth: text.nullable(),
      toMonth: text.nullable(),
      asOf: day,
      batches: z.int().meta({ description: '0:全市' }),
      rules: z.int(),
      added: z.int().nullable(),
    }),
  ),
  feeds: z.array(
    z.object({
      dataset: text,
      title: text,
      owner: text,
      period: text,
      lastReceivedAt: instant.nullable(),
      coveredThrough: month.nullable(),
      expected: text.nullable(),
      state: z.enum(['late', 'none', 'fresh']),
      stateLabel: text,
      link: z.object({ to: z.literal('batches'), dataset: text }),
    }),
  ),
  notScreened: z.array(
    z.object({
      dataset: text,
      title: text,
      reason: text,
      rules: texts,
      chapters: texts,
      months: z.int(),
      firstMonth: month,
      lastMonth: month,
    }),
  ),
  withheld: z.object({ below: z.int(), says: text }).nullable(),
})

export const todoShape = z.object({
  asOf: day,
  items: z.array(
    z.object({
      kind: text,
      id: text,
      title: text,
      clause: text,
      dueOn: day.nullable(),
      workingDaysLeft: z.int().nullable().meta({ description: '负数:已逾期的工作日' }),
      state: z.enum(['overdue', 'due']),
      link: text.meta({ description: '页面地址' }),
    }),
  ),
})

const nextStep = z.object({
  action: z.enum(['assign', 'complete', 'reopen']),
  label: text,
  open: z.boolean(),
  missing: text.nullable(),
  clause: text,
})

const state = z.enum(['overdue', 'unassigned', 'due', 'done'])

const calendarRow = z.object({
  id: text,
  duty: text,
  period: text,
  periodLabel: text,
  every: z.enum(['month', 'quarter', 'half-year', 'year']),
  everyLabel: text,
  opensOn: day,
  dueOn: day,
  actBy: day,
  workingDaysLeft: z.int(),
  provisional: z.boolean().meta({ description: '用到了还没有公布放假安排的年份' }),
  actor: z.enum(Object.keys(actors) as [keyof typeof actors, ...(keyof typeof actors)[]]),
  body: text,
  clause: text,
  clauseLabel: text,
  verb: text,
  what: text,
  document: text.nullable(),
  internal: z.boolean(),
  stated: z.boolean(),
  basis: text,
  note: text.nullable(),
  schemes: texts,
  authorities: texts,
  organisation: z.object({ id: text, name: text, district: text }).nullable(),
  person: z.object({ id: text, name: text }).nullable(),
  state,
  stateLabel: text,
  done: z
    .object({
      documentNo: text.nullable(),
      note: text,
      by: text,
      byName: text.nullable(),
      at: instant,
      doneOn: day,
      onTime: z.boolean(),
    })
    .nullable(),
  next: z.array(nextStep),
})

export const calendarShape = z.object({
  asOf: day,
  rows: z.array(calendarRow),
  counts: z.object({ overdue: z.int(), unassigned: z.int(), due: z.int(), done: z.int() }),
  withoutObject: z.array(z.object({ duty: text, clauseLabel: text, what: text, why: text, periods: texts })),
})

export const holdersShape = z.object({
  holders: z.array(
    z.object({
      duty: text,
      clauseLabel: text,
      organisation: text,
      person: text,
      personName: text,
      validFrom: day,
      validTo: day.nullable(),
    }),
  ),
  assignable: z
    .array(z.object({ id: text, name: text, login: text }))
    .meta({ description: '可以承办的人;无权指定者为空' }),
})

const counts = z.object({ duties: z.int(), answered: z.int() })

export const clausesShape = z.object({
  asOf: day,
  counts,
  chapters: z.array(
    z.object({
      key: text,
      title: text,
      counts,
      clauses: z.array(
        z.object({
          key: text,
          label: text,
          summary: text,
          parent: text.nullable(),
          overrides: z.array(z.object({ from: day.nullable(), by: text, effect: text })),
          duties: z.array(
            z.object({
              key: text,
              actor: text,
              kind: z.enum(['detection', 'step', 'deadline', 'document', 'register', 'penalty']),
              kindLabel: text,
              verb: text,
              summary: text,
              document: text.nullable(),
              deadline: text.nullable(),
              howOften: text,
              answers: z.array(z.object({ kind: text, id: text, title: text })),
              awaits: text.nullable(),
              calendar: z.object({ duty: text, every: text }).nullable(),
              clocks: texts,
            }),
          ),
          counts,
        }),
      ),
    }),
  ),
})

const datasetSummary = {
  id: text,
  title: text,
  owner: text,
  isFeed: z.boolean(),
  period: text,
  fields: z.int(),
  clauses: texts,
}

export const datasetsShape = z.object({
  title: text,
  preface: texts,
  headings: texts,
  areas: z.array(z.object({ area: text, title: text, datasets: z.array(z.object(datasetSummary)) })),
  counts: z.object({ datasets: z.int(), fields: z.int() }),
})

export const datasetShape = z.object({
  ...datasetSummary,
  area: text,
  areaTitle: text,
  facts: z.array(z.object({ heading: text, value: text })),
  columns: z.array(
    z.object({
      name: text,
      label: text,
      form: text,
      isRequired: z.boolean(),
      isPersonal: z.boolean(),
      codes: z.array(z.object({ value: text, label: text })),
      cells: z.record(z.string(), text),
    }),
  ),
  template: text.nullable(),
})
