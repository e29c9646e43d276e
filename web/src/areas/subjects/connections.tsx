/** 关联: whom the subject shares an account, an address, a telephone, an employer, a stay with. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api.ts'
import { useCall } from '../../calls.ts'
import { Loaded, Nothing } from '../../ui/states.tsx'

type Kind = Answer<'readSubject'>['header']['kind']
type Node = Answer<'readSubjectGraph'>['nodes'][number]

const things: Readonly<Record<string, string>> = { account: '账户', phone: '电话', address: '地址' }

const NodeName = ({ node }: { readonly node: Node | undefined }): ReactNode => {
  if (!node) return '—'
  const said = `${things[node.kind] ?? ''} ${node.name || node.number}`.trim()
  return node.kind === 'phone' || node.kind === 'address' ? said : <Link to={`/subjects/${node.id}`}>{said}</Link>
}

export const Connections = ({ kind, id }: { readonly kind: Kind; readonly id: string }): ReactNode => {
  const read = useCall('readSubjectGraph', { params: { kind, id }, query: { depth: 1 } })
  return (
    <Loaded of={read} rows={3}>
      {({ nodes, edges, more }) =>
        edges.length === 0 ? (
          <Nothing title="没有关联">可见范围内,没有与它共用账户、地址、电话或同院同单位的对象。</Nothing>
        ) : (
          <>
            <table className="plain-table">
              <caption className="only-heard">关联</caption>
              <thead>
                <tr>
                  <th scope="col">一方</th>
                  <th scope="col">关联</th>
                  <th scope="col">另一方</th>
                  <th scope="col">在</th>
                  <th scope="col" className="figure">
                    依据行数
                  </th>
                </tr>
              </thead>
              <tbody>
                {edges.map(({ from, to, why, label, via, rows }) => (
                  <tr key={`${from} ${to} ${why} ${via?.id ?? ''}`}>
                    <td>
                      <NodeName node={nodes.find((node) => node.id === from)} />
                    </td>
                    <td>{label}</td>
                    <td>
                      <NodeName node={nodes.find((node) => node.id === to)} />
                    </td>
                    <td>{via ? <Link to={`/subjects/${via.kind}/${via.id}`}>{via.name}</Link> : ''}</td>
                    <td className="figure">{rows}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {more > 0 && <p className="quiet">另有 {more} 个关联对象未列出。</p>}
          </>
        )
      }
    </Loaded>
  )
}
