/** The fields of each step on a stop, and how what was written becomes the step's body. */
import type { FormField, FormValues } from '../../ui/step-form.tsx'
import { fenOf } from '../../ui/step-form.tsx'
import { type Hold, isOfMoney } from './hold-words.ts'

export interface StepFormOf {
  readonly fields: readonly FormField[]
  readonly says?: string
  readonly danger?: boolean
  readonly bodyOf: (values: FormValues) => Record<string, unknown>
}

const given = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((one): one is [string, string] => Boolean(one[1])))

const grounds = [
  { value: 'wrongly-dead', label: '误认死亡,本人健在(当日解除)' },
  { value: 'no-longer-holds', label: '疑点不再成立(当日解除)' },
  { value: 'cleared', label: '核查不成立' },
  { value: 'returned', label: '已退回或已追回' },
  { value: 'replaced', label: '由处理决定代替' },
]

const releaseFields = (hold: Hold, when?: FormField['when']): FormField[] => [
  {
    name: 'evidence',
    label: '凭什么(证据)',
    kind: 'line',
    least: 2,
    required: true,
    most: 500,
    ...(when ? { when } : {}),
  },
  ...(isOfMoney(hold.stop)
    ? [
        { name: 'backPay', label: '应补发的金额(元)', kind: 'money' as const, ...(when ? { when } : {}) },
        { name: 'nextPayrollOn', label: '下一次发放日', kind: 'day' as const, ...(when ? { when } : {}) },
      ]
    : []),
  {
    name: 'correctionTo',
    label: '错误记录的提供单位',
    kind: 'line',
    most: 100,
    help: '误认死亡的必须写:向它发更正函。',
    ...(when ? { when } : {}),
  },
]

const releaseBody = ({ evidence, backPay, nextPayrollOn, correctionTo }: FormValues): Record<string, unknown> =>
  given({ evidence, backPayFen: fenOf(backPay), nextPayrollOn, correctionTo })

const isRight = ({ right }: FormValues): boolean => right !== 'no' && right !== ''

/** By the step's name. */
export const stepForm = (step: string, hold: Hold): StepFormOf => {
  switch (step) {
    case 'order-hold':
      return {
        says: '决定以后由本机构的另一人执行。2023年12月1日起,待遇先核查、后停发(社会保险经办条例第26条)。',
        fields: [
          { name: 'lengthDays', label: '停多少日(不写按默认)', kind: 'number', help: '到期自动解除;默认也是最长。' },
          { name: 'checkedOn', label: '本机构核查日期', kind: 'day' },
          {
            name: 'checkNote',
            label: '核查情况',
            kind: 'long',
            most: 500,
            help: '疑点已查实或案件已现场核查的可以不写。',
          },
        ],
        bodyOf: ({ lengthDays, ...rest }) => ({
          ...given(rest),
          ...(lengthDays ? { lengthDays: Number(lengthDays) } : {}),
        }),
      }
    case 'refuse-hold':
      return {
        fields: [{ name: 'reason', label: '不予停止的理由', kind: 'long', least: 4, required: true, most: 2000 }],
        bodyOf: given,
      }
    case 'execute-hold':
      return {
        fields: [{ name: 'receipt', label: '执行回执编号', kind: 'line', least: 2, required: true, most: 80 }],
        bodyOf: given,
      }
    case 'tell-hold':
      return {
        fields: [
          { name: 'on', label: '告知日期', kind: 'day', required: true },
          {
            name: 'how',
            label: '怎样告知',
            kind: 'choice',
            required: true,
            choices: [
              { value: 'direct', label: '当面告知' },
              { value: 'phone', label: '电话告知' },
              { value: 'mail', label: '邮寄告知' },
              { value: 'message', label: '短信告知' },
              { value: 'notice', label: '公告告知' },
            ],
          },
        ],
        bodyOf: given,
      }
    case 'object-hold':
      return {
        fields: [
          { name: 'on', label: '提出日期', kind: 'day', required: true },
          { name: 'objection', label: '当事人说了什么', kind: 'long', least: 4, required: true, most: 2000 },
        ],
        bodyOf: given,
      }
    case 'answer-objection':
      return {
        says: `当事人:${hold.objection?.text ?? ''}`,
        fields: [
          {
            name: 'right',
            label: '异议成立吗',
            kind: 'choice',
            required: true,
            initial: 'no',
            choices: [
              { value: 'no', label: '不成立,继续停' },
              { value: 'objection', label: '成立,当即解除' },
              { value: 'wrongly-dead', label: '误认死亡,当即解除' },
            ],
          },
          { name: 'answer', label: '答复', kind: 'long', least: 4, required: true, most: 2000 },
          ...releaseFields(hold, isRight),
        ],
        bodyOf: (values) => ({
          answer: values.answer,
          ...(isRight(values) ? { release: { ...releaseBody(values), ground: values.right } } : {}),
        }),
      }
    case 'extend-hold':
      return {
        fields: [
          { name: 'days', label: '延长多少日', kind: 'number', required: true },
          { name: 'reason', label: '理由', kind: 'long', least: 4, required: true, most: 2000 },
        ],
        bodyOf: ({ days, reason }) => ({ days: Number(days), reason }),
      }
    case 'release-hold':
      return {
        fields: [
          { name: 'ground', label: '为什么解除', kind: 'choice', required: true, choices: grounds },
          { name: 'why', label: '说明', kind: 'long', least: 4, required: true, most: 2000 },
          ...releaseFields(hold),
        ],
        bodyOf: (values) => ({ ground: values.ground, why: values.why, ...releaseBody(values) }),
      }
    case 'resume-held':
      return {
        fields: [
          { name: 'on', label: '恢复日期', kind: 'day', required: true },
          { name: 'receipt', label: '恢复回执编号', kind: 'line', least: 2, required: true, most: 80 },
        ],
        bodyOf: given,
      }
    case 'pay-back-held':
      return { fields: [{ name: 'on', label: '补发日期', kind: 'day', required: true }], bodyOf: given }
    default:
      return {
        fields: [
          { name: 'on', label: '发函日期', kind: 'day', required: true },
          { name: 'documentNo', label: '更正函编号', kind: 'line', least: 2, required: true, most: 60 },
        ],
        bodyOf: given,
      }
  }
}
