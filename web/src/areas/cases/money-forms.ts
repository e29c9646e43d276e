/** The fields of telling, hearing, deciding, serving and enforcing, and how what was written becomes the step's body. */
import { type FormField, type FormValues, fenOf } from '../../ui/step-form.tsx'
import type { CaseStepName } from './case-words.ts'
import { bandChoices, type FineFacts, howChoices, type Money, yuanOf } from './money-words.ts'

export interface MoneyForm {
  readonly operation: string
  readonly done: string
  readonly fields: readonly FormField[]
  readonly says?: string
  readonly danger?: boolean
  readonly bodyOf?: (values: FormValues) => Record<string, unknown>
}
export type MoneyFormOf = (money: Money, facts: FineFacts | undefined) => MoneyForm

export const line = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label,
  kind: 'line',
  required: true,
  ...more,
})
export const long = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label,
  kind: 'long',
  required: true,
  least: 4,
  most: 2000,
  ...more,
})
export const day = (name: string, label: string, required = true): FormField => ({ name, label, kind: 'day', required })
export const choice = (name: string, label: string, choices: FormField['choices'], initial?: string): FormField => ({
  name,
  label,
  kind: 'choice',
  required: true,
  ...(choices ? { choices } : {}),
  ...(initial === undefined ? {} : { initial }),
})
const yesNo = (yes: string, no: string) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
]

const orderFields = (money: Money, index: number): FormField[] => {
  const told = money.told?.orders[index]
  const kinds = (money.consequence?.orders ?? []).map(({ kind, label }) => ({ value: kind, label }))
  const isOn = (values: FormValues): boolean => values[`kind${index}`] !== ''
  const of = (field: FormField): FormField => ({ ...field, name: `${field.name}${index}`, when: isOn })
  const initial = (value: string | undefined | null): Partial<FormField> => (value ? { initial: value } : {})
  return [
    {
      name: `kind${index}`,
      label: index === 0 ? '责令' : '责令(又一项)',
      kind: 'choice',
      choices: [{ value: '', label: '没有' }, ...kinds],
      initial: told?.kind ?? (index === 0 ? (kinds[0]?.value ?? '') : ''),
    },
    of({
      name: 'scheme',
      label: '险种',
      kind: 'choice',
      choices: money.schemes.map((value) => ({ value, label: value })),
      ...initial(told?.scheme ?? money.schemes[0]),
    }),
    of({
      name: 'amount',
      label: '金额(元;责令改正不写)',
      kind: 'money',
      ...initial(told?.amountFen ? yuanOf(told.amountFen) : undefined),
    }),
    of({ name: 'term', label: '送达后限几日办到', kind: 'number', initial: String(told?.termDays ?? 15) }),
    of({ name: 'text', label: '责令的事项', kind: 'line', most: 500, ...initial(told?.text) }),
  ]
}

const ordersOf = (values: FormValues): Record<string, unknown>[] =>
  [0, 1].flatMap((index) => {
    const kind = values[`kind${index}`]
    if (!kind) return []
    return [
      {
        kind,
        scheme: values[`scheme${index}`] || null,
        amountFen: fenOf(values[`amount${index}`]) ?? null,
        termDays: Number(values[`term${index}`] || 15),
        text: values[`text${index}`] || '按决定办理',
      },
    ]
  })

const fineFields = (money: Money): FormField[] => [
  {
    name: 'fine',
    label: '罚款(元)',
    kind: 'money',
    required: true,
    ...(money.told?.fineFen ? { initial: yuanOf(money.told.fineFen) } : {}),
  },
  choice('band', '裁量档次', bandChoices, String(money.told?.fine?.band ?? 'ordinary')),
  long('why', '罚款数额的理由', {
    least: 2,
    ...(money.told?.fine ? { initial: String(money.told.fine.reasons ?? '') } : {}),
  }),
]

const factNames = [
  'beganOn',
  'endedOn',
  'foundOn',
  'party',
  'bases',
  'established',
  'circumstances',
  'isGrave',
] as const
const toldFacts = (money: Money): Record<string, unknown> =>
  Object.fromEntries(factNames.map((name) => [name, money.told?.fine?.[name]]))

const fineOf = (
  facts: Record<string, unknown> | FineFacts,
  { fine, band, why }: FormValues,
): Record<string, unknown> => ({
  ...facts,
  amountFen: fenOf(fine),
  band,
  reasons: why,
})

const tellForms: Partial<Record<CaseStepName, MoneyFormOf>> = {
  'record-correction': ({ consequence }) => ({
    operation: 'recordCorrection',
    done: '已登记责令限期纠正',
    fields: [
      choice(
        'orderedBy',
        '由谁责令',
        [
          { value: 'agency', label: '经办机构' },
          { value: 'tax', label: '税务机关' },
        ],
        consequence?.correctedFirstBy ?? 'tax',
      ),
      line('documentNo', '责令文书号', { least: 2, most: 80 }),
      day('orderedOn', '责令日期'),
      { name: 'termDays', label: '限期几日', kind: 'number', required: true, initial: '15' },
      choice(
        'outcome',
        '结果',
        [
          { value: 'running', label: '期限未满' },
          { value: 'corrected', label: '已纠正' },
          { value: 'not-corrected', label: '逾期未纠正' },
        ],
        'running',
      ),
      { name: 'note', label: '说明', kind: 'long', most: 500 },
    ],
    bodyOf: ({ termDays, outcome, ...rest }) => ({
      ...rest,
      termDays: Number(termDays),
      outcome: outcome === 'running' ? null : outcome,
    }),
  }),
  'tell-party': (money, facts) => ({
    operation: 'tellParty',
    done: '已告知',
    says: facts
      ? '按上面试算的事实告知拟罚款;决定时不得重于告知。'
      : '没有试算罚款的,只告知拟作的处理;要罚款请先试算。',
    fields: [
      long('facts', '拟认定的事实、理由和依据'),
      ...orderFields(money, 0),
      ...orderFields(money, 1),
      ...(facts ? fineFields(money) : []),
      choice('other', '同时拟吊销资格等', yesNo('是', '否'), 'no'),
      day('toldOn', '告知日期'),
      choice('how', '告知方式', howChoices, 'direct'),
    ],
    bodyOf: (values) => ({
      facts: values.facts,
      orders: ordersOf(values),
      fine: facts ? fineOf(facts, values) : null,
      otherPenalty: values.other === 'yes',
      toldOn: values.toldOn,
      how: values.how,
    }),
  }),
  'take-statement': () => ({
    operation: 'takeStatement',
    done: '已登记陈述申辩',
    says: '不得因陈述申辩加重。',
    fields: [
      choice(
        'kind',
        '当事人',
        [
          { value: 'stated', label: '提出陈述申辩' },
          { value: 'waived', label: '表示没有陈述申辩' },
        ],
        'stated',
      ),
      day('saidOn', '日期'),
      long('said', '内容', { least: 2 }),
      choice('accepted', '是否采纳', yesNo('采纳', '不采纳'), 'no'),
      long('answer', '复核意见', { least: 2 }),
      choice('waives', '是否放弃听证', yesNo('放弃', '没有放弃'), 'no'),
    ],
    bodyOf: ({ accepted, waives, ...rest }) => ({
      ...rest,
      isAccepted: accepted === 'yes',
      waivesHearing: waives === 'yes',
    }),
  }),
  'ask-hearing': ({ told }) => ({
    operation: 'askHearing',
    done: '已登记听证要求',
    says: told?.hearing.until ? `要求听证的期限到 ${told.hearing.until}。` : (told?.hearing.says ?? ''),
    fields: [day('askedOn', '要求日期'), line('how', '提出方式', { initial: '书面' })],
  }),
  'notify-hearing': ({ chairs }) => ({
    operation: 'notifyHearing',
    done: '已通知听证',
    says: '通知以后至少七个工作日才能举行。',
    fields: [
      day('notifiedOn', '通知日期'),
      day('hearingOn', '听证日期'),
      line('place', '地点', { least: 2 }),
      choice('public', '是否公开', yesNo('公开', '不公开'), 'yes'),
      choice(
        'chair',
        '主持人',
        chairs.map(({ id, name }) => ({ value: id, label: name })),
        chairs[0]?.id,
      ),
    ],
    bodyOf: ({ public: isPublic, ...rest }) => ({ ...rest, isPublic: isPublic === 'yes' }),
  }),
  'hold-hearing': () => ({
    operation: 'holdHearing',
    done: '已登记听证',
    fields: [
      day('heldOn', '听证日期'),
      choice('present', '当事人', yesNo('到场', '未到场'), 'yes'),
      long('record', '听证笔录', { most: 8000 }),
      long('opinion', '听证意见', { least: 2 }),
    ],
    bodyOf: ({ present, ...rest }) => ({ ...rest, isPartyPresent: present === 'yes' }),
  }),
}

const decisionChoices = (money: Money, fits: (one: Money['decisions'][number]) => boolean) =>
  money.decisions
    .filter((one) => one.revokedOn === null && fits(one))
    .map(({ id, kindLabel, decidedOn }) => ({ value: id, label: `${kindLabel}(${decidedOn})` }))

const decideForms: typeof tellForms = {
  'decide-order': (money) => ({
    operation: 'decideOrder',
    done: '已作出处理决定',
    says: '金额不得多于告知的。',
    fields: [...orderFields(money, 0), ...orderFields(money, 1), long('reasons', '决定的理由', { least: 2 })],
    bodyOf: (values) => ({ orders: ordersOf(values), reasons: values.reasons }),
  }),
  'decide-penalty': (money) => ({
    operation: 'decidePenalty',
    done: '已作出处罚决定',
    says: '按告知时的事实;罚款不得重于告知的。同一行为只罚一次。',
    fields: [...fineFields(money), long('reasons', '决定的理由', { least: 2 })],
    bodyOf: (values) => ({ fine: fineOf(toldFacts(money), values), reasons: values.reasons }),
  }),
  'decide-no-penalty': ({ circumstances }) => ({
    operation: 'decideNoPenalty',
    done: '已决定不予处罚',
    fields: [
      choice('ground', '情形', [
        ...circumstances
          .filter(({ leads }) => leads === 'none')
          .map(({ circumstance, label }) => ({ value: circumstance, label })),
        { value: 'barred', label: '超过处罚时效' },
        { value: 'not-established', label: '违法事实不成立' },
      ]),
      long('reasons', '理由', { least: 2 }),
    ],
  }),
  'serve-decision': (money) => {
    const choices = decisionChoices(money, ({ servedOn }) => servedOn === null)
    return {
      operation: 'serveDecision',
      done: '已登记送达',
      says: '送达之日起计算复议、诉讼、缴款的期限。',
      fields: [
        choice('decision', '哪份决定', choices, choices[0]?.value),
        day('servedOn', '送达日期'),
        choice('how', '送达方式', howChoices, 'direct'),
        line('recipient', '受送达人或签收人', { most: 100 }),
        line('proof', '送达凭据', { most: 500 }),
      ],
    }
  },
  'revoke-decision': (money) => {
    const choices = decisionChoices(money, () => true)
    return {
      operation: 'revokeDecision',
      done: '已撤销',
      danger: true,
      says: '应收一并撤销,已收的款项另立退还;案件回到调查终结。',
      fields: [choice('decision', '哪份决定', choices, choices[0]?.value), long('why', '撤销的理由', { least: 6 })],
    }
  },
  'start-execution': () => ({
    operation: 'startExecution',
    done: '已开始执行',
    fields: [long('note', '执行安排', { least: 2, most: 500 })],
  }),
  urge: () => ({
    operation: 'urgePayment',
    done: '已登记催告',
    says: '催告满十日仍不履行的,起诉期满后三个月内申请强制执行。',
    fields: [day('urgedOn', '催告日期'), line('how', '催告方式'), long('says', '催告内容', { least: 2 })],
  }),
  'ask-court': () => ({
    operation: 'askCourt',
    done: '已登记申请',
    fields: [line('court', '法院', { least: 2, most: 100 }), day('askedOn', '申请日期')],
  }),
}

export const decisionForms = { ...tellForms, ...decideForms }
