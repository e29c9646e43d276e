/** 回溯测试: a change tried over history, its result beside it, and the proposal that may follow. The run is in the address. */
import { Alert, Button, Input, Tag } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useStep, useWork } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { DayFilter } from '../../ui/filters.tsx'
import { FormProblem } from '../access/form-problem.tsx'
import { BacktestResult, comparedOf } from './backtest-result.tsx'
import { ChangeForm } from './change-form.tsx'
import { ProposeEdition } from './propose-edition.tsx'
import { type Change, changeText, type Rule } from './rule-words.ts'

/** The run before the reader; `changes` and `source` are cited again when it is proposed. */
const useRun = () => {
  const [search, setSearch] = useSearchParams()
  const [work, changes, source] = ['work', 'changes', 'source'].map((name) => search.get(name) ?? '')
  const set = (run: Readonly<Record<string, string>>): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const name of ['work', 'changes', 'source']) next.delete(name)
        for (const [name, value] of Object.entries(run)) next.set(name, value)
        return next
      },
      { replace: true },
    )
  return { work: work || undefined, changes: changes ?? '', source: source ?? '', set }
}

const Run = ({ rule }: { readonly rule: Rule }): ReactNode => {
  const { work, changes, source, set } = useRun()
  const [proposing, setProposing] = useState(false)
  const said = useWork(work)
  if (!work || !said) return null
  if (said.state === 'running')
    return <p role="status">正在用全部历史数据测算「{changes}」,通常几秒到几分钟……完成后结果在这里,可以先离开。</p>
  if (said.state === 'failed')
    return (
      <Alert
        type="error"
        role="alert"
        title={said.message}
        description="改动或月份范围后再测;结果只在完成后的十分钟内可以从这里看,测试本身记在下表。"
      />
    )
  const result = comparedOf(said.result)
  if (!result) return null
  return (
    <section aria-label="回溯测试结果" className="rule-run">
      <div className="page-head-line">
        <h3>
          回溯测试 {result.id}:{changes}
        </h3>
        <Button type="primary" onClick={() => setProposing(true)}>
          据此提出新版次
        </Button>
      </div>
      <BacktestResult result={result} />
      <ProposeEdition
        rule={rule.id}
        changes={changes}
        source={source}
        backtest={result.id}
        open={proposing}
        onClose={() => setProposing(false)}
        onDone={() => set({ tab: 'history' })}
      />
    </section>
  )
}

export const RuleBacktest = ({ rule }: { readonly rule: Rule }): ReactNode => {
  const may = useMay('rules.propose')
  const { work, set } = useRun()
  const [changes, setChanges] = useState<readonly Change[]>([])
  const [source, setSource] = useState('')
  const [months, setMonths] = useState({ from: '', to: '' })
  const start = useStep('startBacktest', { quiet: true })
  const sourceId = useId()
  if (!may) return <p className="quiet">回溯测试由基金监督机构的人员发起;以往的结果在下面。</p>
  const run = (): void => {
    const text = changes.map(changeText).join(';')
    const body = {
      changes: text,
      source: source.trim(),
      ...(months.from ? { from: months.from } : {}),
      ...(months.to ? { to: months.to } : {}),
    }
    start.mutate(
      { params: { rule: rule.id }, body },
      { onSuccess: (made) => set({ work: made.work, changes: text, source: body.source }) },
    )
  }
  const missing = changes.length === 0 ? '先加入一项改动' : source.trim().length < 2 ? '写明新值的依据' : undefined
  return (
    <>
      <p className="quiet">
        用历史数据测算改动的影响:多出和减少哪些疑点,各区县的工作量怎么变。只计算,不改变疑点和规则。
      </p>
      <ChangeForm
        rule={rule}
        onAdd={(change) =>
          setChanges((before) => [
            ...before.filter((one) => changeText({ ...one, value: '' }) !== changeText({ ...change, value: '' })),
            change,
          ])
        }
      />
      {changes.length > 0 && (
        <p>
          改动:
          {changes.map((change) => (
            <Tag
              key={changeText(change)}
              closable
              onClose={() => setChanges((all) => all.filter((one) => one !== change))}
            >
              {change.label}
              {change.scopeWords && `(${change.scopeWords})`}
              {change.from && ` 自 ${change.from}`} = {change.shown}
            </Tag>
          ))}
        </p>
      )}
      <div className="filter-bar">
        <div className="filter">
          <label htmlFor={sourceId}>新值的依据</label>
          <Input
            id={sourceId}
            style={{ width: 320 }}
            maxLength={200}
            value={source}
            placeholder="文件、会议或测算,如 2026 年第 3 次局务会"
            onChange={({ target }) => setSource(target.value)}
          />
        </div>
        <DayFilter
          label="自(月)"
          kind="month"
          value={months.from}
          onChange={(from) => setMonths((now) => ({ ...now, from }))}
        />
        <DayFilter
          label="至(月)"
          kind="month"
          value={months.to}
          onChange={(to) => setMonths((now) => ({ ...now, to }))}
        />
        <Button
          type={work ? 'default' : 'primary'}
          disabled={missing !== undefined}
          loading={start.isPending}
          onClick={run}
        >
          回溯测试
        </Button>
        {missing && <span className="quiet">{missing}</span>}
      </div>
      <FormProblem problem={start.error} />
      <Run rule={rule} />
    </>
  )
}
