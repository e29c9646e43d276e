/** Organisations with what was delegated to them, and what each post is there for. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useCall } from '../../calls.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Count } from '../../ui/figures.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { authorityWords, type Organisations } from './account-words.ts'

type Organisation = Organisations['organisations'][number]
type Delegation = Organisation['delegations'][number]

const Delegations = ({ of }: { readonly of: readonly Delegation[] }): ReactNode => {
  const inForce = of.filter((one) => one.inForce)
  if (inForce.length === 0)
    return <span className="quiet">{of.length === 0 ? '—' : `${of.length} 项,都已过期或收回`}</span>
  return inForce.map(({ documentNo, districts, from, to }) => (
    <div key={documentNo + from}>
      {districts.join('、')} <span className="quiet">{`${documentNo},${from} 至 ${to}`}</span>
    </div>
  ))
}

const Posts = ({ posts }: { readonly posts: Organisations['posts'] }): ReactNode => (
  <table className="plain-table">
    <caption className="only-heard">岗位</caption>
    <thead>
      <tr>
        <th scope="col">机构类别</th>
        <th scope="col">岗位</th>
        <th scope="col">做什么</th>
      </tr>
    </thead>
    {[...Map.groupBy(posts, ({ kindLabel }) => kindLabel)].map(([kindLabel, of]) => (
      <tbody key={kindLabel}>
        {of.map(({ post, label, does }, index) => (
          <tr key={post}>
            {index === 0 && (
              <th scope="rowgroup" rowSpan={of.length}>
                {kindLabel}
              </th>
            )}
            <td>{label}</td>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    ))}
  </table>
)

export const OrganisationsTab = (): ReactNode => {
  const read = useCall('listOrganisations', {})
  return (
    <Loaded of={read} rows={10}>
      {({ organisations, posts }) => (
        <>
          <DataTable<Organisation>
            label="机构"
            rows={organisations}
            rowKey={({ id }) => id}
            minWidth={920}
            empty={<Nothing title="没有机构">机构由命令行登记。</Nothing>}
            columns={[
              { key: 'name', title: '机构', wrap: true, render: ({ name }) => name },
              { key: 'kind', title: '类别', width: 150, render: ({ kindLabel }) => kindLabel },
              { key: 'district', title: '区域', width: 110, render: ({ districtName }) => districtName },
              { key: 'authorities', title: '主管', width: 100, render: (one) => authorityWords(one.authorities) },
              {
                key: 'people',
                title: '在用账号',
                width: 90,
                figure: true,
                render: ({ id, people }) => (
                  <Link to={`/people?tab=people&organisation=${id}`}>
                    <Count of={people} />
                  </Link>
                ),
              },
              {
                key: 'delegations',
                title: '受委托',
                wrap: true,
                render: (one) => <Delegations of={one.delegations} />,
              },
            ]}
          />
          <h2>岗位</h2>
          <Posts posts={posts} />
        </>
      )}
    </Loaded>
  )
}
