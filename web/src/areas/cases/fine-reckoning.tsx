/** 试算罚款: the facts asked for, and the laws side by side with what each comes to; nothing is decided here. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useStep } from '../../calls.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Money as Yuan } from '../../ui/figures.tsx'
import { type FormField, type FormValues, fenOf, StepForm } from '../../ui/step-form.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { type FineFacts, type Money, type Reckoning, standingWords } from './money-words.ts'

type Line = Reckoning['lines'][number]

const columns: readonly Column<Line>[] = [
  { key: 'law', title: '规定', width: 210, wrap: true, render: ({ cite, label }) => `${cite} ${label}` },
  {
    key: 'base',
    title: '基数(元)',
    width: 160,
    wrap: true,
    render: ({ base }) =>
      base ? (
        <>
          {base.label} <Yuan fen={base.fen} />
        </>
      ) : (
        '—'
      ),
  },
  { key: 'multiple', title: '幅度', width: 80, render: ({ multiple }) => multiple ?? '定额' },
  { key: 'least', title: '最低(元)', width: 115, figure: true, render: ({ leastFen }) => <Yuan fen={leastFen} /> },
  { key: 'most', title: '最高(元)', width: 115, figure: true, render: ({ mostFen }) => <Yuan fen={mostFen} /> },
  {
    key: 'why',
    title: '适用与否',
    wrap: true,
    render: ({ standing, why, isRisky, mark }) => (
      <>
        <StageTag
          label={standingWords[standing]}
          tone={standing === 'prevails' ? 'back' : isRisky ? 'late' : 'plain'}
        />
        {why} {mark === 'V' ? '' : '(待核原文)'}
      </>
    ),
  },
]

const yes = [
  { value: 'no', label: '没有' },
  { value: 'yes', label: '已查明' },
]

const fieldsOf = (money: Money): FormField[] => {
  const { consequence, circumstances, partyIsPerson } = money
  const choices = [
    { value: '', label: '没有' },
    ...circumstances.map(({ circumstance, label, cite }) => ({ value: circumstance, label: `${label}(${cite})` })),
  ]
  return [
    { name: 'beganOn', label: '行为开始日', kind: 'day', required: true },
    { name: 'endedOn', label: '行为终了日', kind: 'day', required: true },
    { name: 'foundOn', label: '发现日', kind: 'day', required: true },
    {
      name: 'party',
      label: '当事人',
      kind: 'choice',
      initial: partyIsPerson ? 'citizen' : 'organisation',
      choices: [
        { value: 'citizen', label: '公民' },
        { value: 'organisation', label: '法人或者其他组织' },
      ],
    },
    ...(consequence?.bases ?? []).map(
      ({ base, label }): FormField => ({ name: `base ${base}`, label: `${label}(元)`, kind: 'money' }),
    ),
    ...(consequence?.conditions ?? []).map(
      ({ condition, label }): FormField => ({
        name: `is ${condition}`,
        label,
        kind: 'choice',
        choices: yes,
        initial: 'no',
      }),
    ),
    { name: 'first', label: '裁量情节', kind: 'choice', choices, initial: '' },
    { name: 'second', label: '裁量情节(又一项)', kind: 'choice', choices, initial: '' },
    { name: 'isGrave', label: '涉及金融安全等且有危害后果(时效五年)', kind: 'choice', choices: yes, initial: 'no' },
  ]
}

const withPrefix = (values: FormValues, prefix: string): [string, string][] =>
  Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(prefix) && value !== '' ? [[name.slice(prefix.length), value] as [string, string]] : [],
  )

const factsOf = (values: FormValues): FineFacts =>
  ({
    beganOn: values.beganOn,
    endedOn: values.endedOn,
    foundOn: values.foundOn,
    party: values.party,
    bases: Object.fromEntries(withPrefix(values, 'base ').map(([base, amount]) => [base, fenOf(amount)])),
    established: withPrefix(values, 'is ').flatMap(([condition, said]) => (said === 'yes' ? [condition] : [])),
    circumstances: [...new Set([values.first, values.second].filter(Boolean))],
    isGrave: values.isGrave === 'yes',
  }) as FineFacts

export const Reckoned = ({ found }: { readonly found: Reckoning }): ReactNode => (
  <>
    <DataTable<Line> label="各项规定" columns={columns} rows={found.lines} rowKey={({ conduct }) => conduct} />
    <ul>
      {found.noFine && <li className="clock-late">{found.noFine}</li>}
      <li>{found.limitation.says}</li>
      {found.bands.map(({ band, label, fromFen, toFen }) => (
        <li key={band}>
          {label}:<Yuan fen={fromFen} /> 至 <Yuan fen={toFen} unit />
          {found.proposed.band === band && (
            <strong>
              {' '}
              情节指向这一档
              {found.proposed.because.length > 0 && `(${found.proposed.because.join('、')})`}
            </strong>
          )}
        </li>
      ))}
      {found.hearing && <li>按最高数额:{found.hearing.says}</li>}
      <li>由{found.decidedBy}决定。</li>
      {found.notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  </>
)

interface Props {
  readonly caseId: string
  readonly money: Money
  readonly facts: FineFacts | undefined
  readonly onFacts: (facts: FineFacts) => void
}

export const FineReckoning = ({ caseId, money, facts, onFacts }: Props): ReactNode => {
  const [open, setOpen] = useState(false)
  const reckon = useStep('reckonFine')
  return (
    <div>
      <Button className="not-printed" onClick={() => setOpen(true)}>
        试算罚款
      </Button>
      {facts && reckon.data && <Reckoned found={reckon.data} />}
      {open && (
        <StepForm
          title="试算罚款"
          okText="试算"
          says="按行为终了日的法律逐项试算,并列出本通知的数字;不改变案件。"
          fields={fieldsOf(money)}
          onClose={() => setOpen(false)}
          onSubmit={async (values) => {
            const body = factsOf(values)
            await reckon.mutateAsync({ params: { caseId }, body })
            onFacts(body)
          }}
        />
      )}
    </div>
  )
}
