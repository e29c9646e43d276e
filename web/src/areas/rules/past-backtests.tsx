/** Back-tests of the rule so far: who tried what, and what it would have done. */
import type { ReactNode } from 'react'
import { Count, Instant, Money } from '../../ui/figures.tsx'
import { Changed } from './rule-history.tsx'
import type { Rule } from './rule-words.ts'

export const PastBacktests = ({ rule }: { readonly rule: Rule }): ReactNode =>
  rule.backtests.length === 0 ? (
    <p className="quiet">这条规则还没有做过回溯测试。</p>
  ) : (
    <div className="scroll-x">
      <table className="plain-table history-table">
        <caption className="only-heard">做过的回溯测试</caption>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">时间</th>
            <th scope="col">改动</th>
            <th scope="col">范围</th>
            <th scope="col" className="figure">
              现行 → 改动后
            </th>
            <th scope="col" className="figure">
              新增(元)
            </th>
            <th scope="col" className="figure">
              减少(元)
            </th>
          </tr>
        </thead>
        <tbody>
          {rule.backtests.map((one) => (
            <tr key={one.id}>
              <td>{one.id}</td>
              <td>
                <Instant of={one.at} />
                <br />
                {one.by}
              </td>
              <td>
                <Changed params={one.params} />
              </td>
              <td>{one.from || one.to ? `${one.from ?? '…'} 至 ${one.to ?? one.asOf}` : `全部,至 ${one.asOf}`}</td>
              <td className="figure">
                <Count of={one.before} /> → <Count of={one.after} />
              </td>
              <td className="figure">
                <Count of={one.gained} /> 个
                <br />
                <Money fen={one.gainedFen} />
              </td>
              <td className="figure">
                <Count of={one.lost} /> 个
                <br />
                <Money fen={one.lostFen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
