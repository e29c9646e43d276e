/** What a rule says, what it stands on, what it reads, and what would make a hit innocent. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Clause } from '../../ui/figures.tsx'
import { MarkTag } from './mark-tag.tsx'
import type { Rule } from './rule-words.ts'

export const RuleFacts = ({ rule }: { readonly rule: Rule }): ReactNode => (
  <div className="rule-grid">
    <section className="rule-card">
      <h3>疑点怎么说</h3>
      <p>
        {rule.says.split(/(\{\w+\})/).map((part, index) =>
          part.startsWith('{') ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a sentence is its place.
            <span key={index} className="blank" title="此处写入该疑点的数值">
              ……
            </span>
          ) : (
            part
          ),
        )}
      </p>
      <h3>可以接着怎么办</h3>
      <p>{rule.next}</p>
      <h3>哪些情况不是问题(逐项核对)</h3>
      <ul>
        {rule.innocent.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
    <section className="rule-card">
      <h3>依据</h3>
      <ul className="basis">
        {rule.basis.map(({ cite, clause, mark }) => (
          <li key={cite}>
            {clause ? <Clause of={clause} label={cite} /> : cite} <MarkTag mark={mark} />
          </li>
        ))}
      </ul>
      <h3>读取的数据</h3>
      <ul>
        {rule.reads.map(({ dataset, title, mustBeComplete }) => (
          <li key={dataset + title}>
            <Link to={`/standard?dataset=${dataset}`}>{title}</Link>
            {mustBeComplete && <span className="quiet"> 须报送完整,缺报的月份不筛查</span>}
          </li>
        ))}
      </ul>
      <details>
        <summary>规则文本(SQL,第 {rule.version} 版)</summary>
        <pre className="sql">{rule.sql}</pre>
      </details>
    </section>
  </div>
)
