/** The rule's own examples: what it must find and what it must let pass; each is run whenever the platform is tested. */
import type { ReactNode } from 'react'
import { StageTag } from '../../ui/tags.tsx'
import type { Rule } from './rule-words.ts'

const aside: readonly string[] = ['结果', '说明']

export const RuleExamples = ({ rule }: { readonly rule: Rule }): ReactNode => {
  // Tables with other headings stand apart.
  const tables = [...Map.groupBy(rule.examples, ({ cells }) => Object.keys(cells).join('\t')).values()]
  return (
    <>
      <p className="quiet">每次检验平台时都在两种引擎上逐行运行:「命中」的必须命中,「放过」的必须放过。</p>
      {tables.map((cases) => {
        const heads = Object.keys(cases[0]?.cells ?? {}).filter((head) => !aside.includes(head))
        return (
          <div className="scroll-x" key={heads.join()}>
            <table className="plain-table examples-table">
              <caption className="only-heard">例子</caption>
              <thead>
                <tr>
                  <th scope="col">结果</th>
                  {heads.map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                  <th scope="col">说明</th>
                </tr>
              </thead>
              <tbody>
                {cases.map(({ hit, note, cells }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an example is its line.
                  <tr key={index}>
                    <td>
                      <StageTag label={hit ? '命中' : '放过'} tone={hit ? 'active' : 'plain'} />
                    </td>
                    {heads.map((head) => (
                      <td key={head}>{cells[head]}</td>
                    ))}
                    <td className="example-note">{note}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      })}
    </>
  )
}
