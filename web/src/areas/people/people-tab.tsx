/** People of the reader's reach: posts, factors, whether the account is open; opening one shows what can be done with it. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../calls.ts'
import { useMay } from '../../session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { FilterBar, SelectFilter, TextFilter, useFilters } from '../../ui/filters.tsx'
import { Nothing } from '../../ui/states.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { factorWords, type Person } from './account-words.ts'
import { CreateAccount } from './create-account.tsx'
import { PersonDrawer } from './person-drawer.tsx'

const columns: readonly Column<Person>[] = [
  { key: 'name', title: '姓名', width: 110, render: ({ name }) => name },
  { key: 'login', title: '登录名', width: 140, render: ({ login }) => <code>{login}</code> },
  { key: 'organisation', title: '机构', render: ({ organisationName }) => organisationName },
  {
    key: 'posts',
    title: '岗位',
    wrap: true,
    render: ({ posts }) =>
      posts.length === 0 ? <span className="quiet">没有岗位</span> : posts.map(({ label }) => label).join('、'),
  },
  { key: 'factors', title: '登录方式', width: 190, render: ({ factors }) => factorWords(factors) },
  {
    key: 'state',
    title: '账号',
    width: 80,
    render: ({ disabled }) => <StageTag label={disabled ? '已停用' : '在用'} tone={disabled ? 'late' : 'done'} />,
  },
]

export const PeopleTab = (): ReactNode => {
  const mayManage = useMay('people.manage')
  const { values, query, set, clear, any } = useFilters(['organisation', 'text'])
  const organisations = useCall('listOrganisations', {})
  const read = useCall('listPeople', { query })
  const [creating, setCreating] = useState(false)
  const [opened, setOpened] = useState<string>()
  const all = organisations.data?.organisations ?? []
  const people = read.data?.people
  return (
    <>
      <div className="tab-head">
        <FilterBar any={any} onClear={clear}>
          <TextFilter
            label="查找"
            value={values.text}
            onChange={(text) => set({ text })}
            placeholder="姓名或登录名"
            search
          />
          {all.length > 1 && (
            <SelectFilter
              label="机构"
              value={values.organisation}
              onChange={(organisation) => set({ organisation })}
              options={all.map(({ id, name }) => ({ value: id, label: name }))}
              width={260}
              searchable
            />
          )}
        </FilterBar>
        {mayManage && (
          <Button type="primary" onClick={() => setCreating(true)}>
            开立账号
          </Button>
        )}
      </div>
      <DataTable<Person>
        label="人员"
        rows={people}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpened(id)}
        problem={read.error}
        retry={() => void read.refetch()}
        isLoading={read.isPlaceholderData}
        minWidth={880}
        columns={columns}
        empty={
          <Nothing title={any ? '没有符合条件的人员' : '还没有人员'}>
            {any ? '换一个词或清除条件再看。' : '由系统管理员开立账号。'}
          </Nothing>
        }
      />
      {mayManage && <CreateAccount organisations={all} open={creating} onClose={() => setCreating(false)} />}
      <PersonDrawer person={people?.find(({ id }) => id === opened)} onClose={() => setOpened(undefined)} />
    </>
  )
}
