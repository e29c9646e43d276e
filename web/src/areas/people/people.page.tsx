/** 用户与权限: requests and their chain, people and their accounts, organisations and what each post does. */
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useMay } from '../../session.ts'
import { Clause } from '../../ui/figures.tsx'
import { useFilters } from '../../ui/filters.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { OrganisationsTab } from './organisations-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { RequestsTab } from './requests-tab.tsx'
import './people.css'

const PeoplePage = (): ReactNode => {
  const mayRead = useMay('people.read')
  const { values, set } = useFilters(['tab', 'organisation', 'text', 'state'])
  const others = mayRead
    ? [
        { key: 'people', label: '人员', children: <PeopleTab /> },
        { key: 'organisations', label: '机构与岗位', children: <OrganisationsTab /> },
      ]
    : []
  return (
    <>
      <PageHead
        title="用户与权限"
        personal={mayRead}
        says={
          <>
            岗位决定能看什么、能办什么。岗位的授予和收回须书面申请,经部门负责人审核、主管领导审批后由安全管理员执行,并向信息化综合管理机构备案(
            <Clause of="十一(五)" />
            );五步由不同的人办理。
          </>
        }
      />
      <Tabs
        activeKey={values.tab || 'requests'}
        onChange={(tab) => set({ tab, organisation: '', text: '', state: '' })}
        destroyOnHidden
        items={[{ key: 'requests', label: '权限申请', children: <RequestsTab /> }, ...others]}
      />
    </>
  )
}

export default PeoplePage
