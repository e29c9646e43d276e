/** 登记线索: from chosen findings, or from a report, an inspection, an order, a letter, an audit. */
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Body } from '../../api.ts'
import { useStep } from '../../calls.ts'
import { type FormField, fenOf, StepForm } from '../../ui/step-form.tsx'
import { authorityWords, chapters, trackWords } from './case-words.ts'
import { districtChoices } from './districts.ts'

type Source = Body<'registerClue'>['sources'][number]

interface Props {
  /** Findings of one subject; left out: the form asks for the source. */
  readonly findings?: readonly string[]
  readonly title?: string
  readonly onClose: () => void
}

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const sourceWords: Readonly<Record<string, string>> = {
  report: '举报',
  inspection: '检查',
  order: '上级下发(令号/序号)',
  referral: '其他部门移送(函号)',
  audit: '审计',
  media: '媒体反映',
}

const partyKinds: Readonly<Record<string, string>> = {
  employer: '用人单位',
  provider: '定点医药机构、服务机构',
  agency: '经办机构',
  other: '其他单位',
}

const common = (title: string | undefined): FormField[] => [
  {
    name: 'title',
    label: '案由',
    kind: 'line',
    required: true,
    least: 2,
    most: 120,
    ...(title ? { initial: title } : {}),
  },
  { name: 'track', label: '类别', kind: 'choice', choices: choicesOf(trackWords), initial: 'fund' },
  {
    name: 'conduct',
    label: '违规情形条款',
    kind: 'line',
    most: 20,
    help: '已能认定时写,如 五(五)3;以后可以在调查终结时写。',
  },
  { name: 'note', label: '说明', kind: 'long', most: 2000 },
]

const isPlain = ({ kind }: Readonly<Record<string, string>>): boolean => kind !== 'order'

const manual: readonly FormField[] = [
  { name: 'kind', label: '来源', kind: 'choice', choices: choicesOf(sourceWords), initial: 'referral' },
  {
    name: 'ref',
    label: '来源的编号',
    kind: 'line',
    required: true,
    most: 120,
    help: '函号、举报编号、检查编号;上级下发写「令号/序号」,对象和金额由它带出。',
  },
  {
    name: 'authority',
    label: '主管部门',
    kind: 'choice',
    choices: choicesOf(authorityWords),
    initial: 'hrss',
    when: isPlain,
  },
  { name: 'district', label: '辖区', kind: 'choice', choices: districtChoices, initial: '410100', when: isPlain },
  {
    name: 'chapter',
    label: '章节',
    kind: 'choice',
    choices: chapters.map((value) => ({ value, label: `第${value}章` })),
    initial: '三',
    when: isPlain,
  },
  {
    name: 'partyKind',
    label: '对象',
    kind: 'choice',
    choices: choicesOf(partyKinds),
    initial: 'employer',
    when: isPlain,
  },
  {
    name: 'code',
    label: '统一社会信用代码或机构代码',
    kind: 'line',
    required: true,
    least: 4,
    most: 40,
    when: isPlain,
    help: '个人的线索请从疑点或上级下发登记,这里不写姓名和证件号码。',
  },
  { name: 'partyName', label: '单位名称', kind: 'line', most: 120, when: isPlain },
  { name: 'atRisk', label: '涉及金额(元)', kind: 'money', when: isPlain },
]

const toldOf = (values: Readonly<Record<string, string>>): Body<'registerClue'>['told'] => {
  const { authority, district, chapter, partyKind = 'employer', code = '', partyName, atRisk } = values
  const atRiskFen = fenOf(atRisk)
  return {
    authority: authority === 'nhsa' ? 'nhsa' : 'hrss',
    ...(district ? { district } : {}),
    ...(chapter ? { chapter } : {}),
    party: { kind: partyKind, [partyKind === 'provider' ? 'provider_id' : 'employer_id']: code },
    ...(partyName ? { partyName } : {}),
    ...(atRiskFen ? { atRiskFen } : {}),
  }
}

export const RegisterClue = ({ findings, title, onClose }: Props): ReactNode => {
  const navigate = useNavigate()
  const register = useStep('registerClue', { done: '已登记线索' })
  return (
    <StepForm
      title={findings ? `作为立案线索(${findings.length} 条疑点)` : '登记线索'}
      says={
        findings
          ? '对象、辖区、金额由疑点带出;非现场发现的,结案以前须现场检查(三(一))。由另一人决定是否受理。'
          : '登记只记下来源,由另一人决定是否受理。'
      }
      fields={findings ? common(title) : [...manual, ...common(title)]}
      okText="登记"
      onClose={onClose}
      onSubmit={async (values) => {
        const sources: Source[] = findings
          ? findings.map((ref) => ({ kind: 'finding', ref }))
          : [{ kind: values.kind as Source['kind'], ref: values.ref ?? '' }]
        const opened = await register.mutateAsync({
          body: {
            sources,
            title: values.title ?? '',
            track: (values.track || 'fund') as 'fund',
            conduct: values.conduct || null,
            note: values.note ?? '',
            told: findings || values.kind === 'order' ? {} : toldOf(values),
          },
        })
        void navigate(`/cases/${opened.caseId}`)
      }}
    />
  )
}
