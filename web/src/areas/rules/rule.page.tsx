/** One rule: what it says and stands on, its parameters, examples and editions; trying a change and putting it in force. */
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { useCall } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { usePrinting } from '../../ui/printing.tsx'
import { Loaded } from '../../ui/states.tsx'
import { ActTag, StageTag } from '../../ui/tags.tsx'
import { PastBacktests } from './past-backtests.tsx'
import { RuleBacktest } from './rule-backtest.tsx'
import { RuleExamples } from './rule-examples.tsx'
import { RuleFacts } from './rule-facts.tsx'
import { RuleHistory } from './rule-history.tsx'
import { RuleParams } from './rule-params.tsx'
import { type Rule, subjectWords } from './rule-words.ts'
import './rules.css'

const Summary = ({ rule }: { readonly rule: Rule }): ReactNode => (
  <span className="rule-summary">
    <code>{rule.id}</code>
    <ActTag act={rule.act} />
    {rule.stop && <span>{rule.stop}</span>}
    <StageTag label={rule.state === 'trial' ? '试运行' : '生效'} tone={rule.state === 'trial' ? 'plain' : 'active'} />
    {rule.onTrial > 0 && <StageTag label={`${rule.onTrial} 个版次试运行`} />}
    <span>
      对象:{subjectWords[rule.subject] ?? rule.subject}
      {rule.statistical && ' · 统计规则,只作线索'}
    </span>
  </span>
)

const Findings = ({ rule }: { readonly rule: Rule }): ReactNode =>
  useMay('findings.read') ? (
    <Link className="way-on" to={`/findings?rule=${rule.id}`}>
      这条规则的疑点
    </Link>
  ) : null

const sections = (rule: Rule): { key: string; label: string; children: ReactNode }[] => [
  { key: 'facts', label: '内容与依据', children: <RuleFacts rule={rule} /> },
  { key: 'params', label: `参数 ${rule.params.length}`, children: <RuleParams rule={rule} /> },
  { key: 'examples', label: `例子 ${rule.examples.length}`, children: <RuleExamples rule={rule} /> },
  { key: 'history', label: `版次与签署 ${rule.history.length}`, children: <RuleHistory rule={rule} /> },
  {
    key: 'backtest',
    label: '回溯测试',
    children: (
      <>
        <RuleBacktest rule={rule} />
        <h3 className="rule-backtests">做过的回溯测试</h3>
        <PastBacktests rule={rule} />
      </>
    ),
  },
]

const Sections = ({ rule }: { readonly rule: Rule }): ReactNode => {
  const { values, set } = useFilters(['tab'])
  const printing = usePrinting()
  // On paper everything stands one below the other.
  if (printing)
    return sections(rule).map(({ key, label, children }) => (
      <section key={key}>
        <h2>{label}</h2>
        {children}
      </section>
    ))
  return <Tabs activeKey={values.tab || 'facts'} onChange={(tab) => set({ tab })} items={sections(rule)} />
}

const RulePage = (): ReactNode => {
  const { rule: id = '' } = useParams()
  const read = useCall('readRule', { params: { rule: id } })
  return (
    <Loaded of={read} rows={12}>
      {(rule) => (
        <>
          <PageHead
            title={rule.name}
            crumbs={[
              { label: '规则', to: '/rules' },
              { label: rule.chapterTitle, to: `/rules?chapter=${encodeURIComponent(rule.chapter)}` },
            ]}
            says={<Summary rule={rule} />}
            actions={<Findings rule={rule} />}
          />
          <Sections rule={rule} />
        </>
      )}
    </Loaded>
  )
}

export default RulePage
