/**
 * Every page, in the order of the menu. A new page is a file `areas/<area>/<name>.page.tsx` with a default export, and one
 * line here. A page without `group` is reached from others (a detail) and is not in the menu.
 */
import type { ComponentType } from 'react'
import type { Action } from './api.ts'

export interface PageEntry {
  /** As react-router writes it: '/findings/:fingerprint'. */
  readonly path: string
  /** What the page needs, one of several being enough; 'session.own': everybody who is signed in. */
  readonly action: Action | readonly Action[]
  readonly label: string
  /** Entries of one group stand together in the menu. */
  readonly group?: 'work' | 'data' | 'law' | 'platform'
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

export const pages: readonly PageEntry[] = [
  {
    path: '/todo',
    action: 'session.own',
    label: '待办',
    group: 'work',
    load: () => import('./areas/oversight/todo.page.tsx'),
  },
  {
    path: '/overview',
    action: 'overview.read',
    label: '总览',
    group: 'work',
    load: () => import('./areas/oversight/overview.page.tsx'),
  },
  {
    path: '/calendar',
    action: 'calendar.read',
    label: '义务日历',
    group: 'work',
    load: () => import('./areas/oversight/calendar.page.tsx'),
  },
  {
    path: '/clauses',
    action: 'clauses.read',
    label: '条款',
    group: 'law',
    load: () => import('./areas/oversight/clauses.page.tsx'),
  },
  {
    path: '/standard',
    action: 'clauses.read',
    label: '数据标准',
    group: 'law',
    load: () => import('./areas/oversight/standard.page.tsx'),
  },
  {
    path: '/findings',
    action: 'findings.read',
    label: '疑点',
    group: 'data',
    load: () => import('./areas/findings/findings.page.tsx'),
  },
  {
    path: '/findings/:fingerprint',
    action: 'findings.read',
    label: '疑点详情',
    load: () => import('./areas/findings/finding.page.tsx'),
  },
  {
    path: '/clues',
    action: 'cases.read',
    label: '线索',
    group: 'work',
    load: () => import('./areas/cases/clues.page.tsx'),
  },
  {
    path: '/cases',
    action: 'cases.read',
    label: '案件',
    group: 'work',
    load: () => import('./areas/cases/cases.page.tsx'),
  },
  {
    path: '/cases/:caseId',
    action: 'cases.read',
    label: '案件详情',
    load: () => import('./areas/cases/case.page.tsx'),
  },
  {
    path: '/recoveries',
    action: 'recoveries.read',
    label: '追回',
    group: 'work',
    load: () => import('./areas/recoveries/recoveries.page.tsx'),
  },
  {
    path: '/recoveries/:claim',
    action: 'recoveries.read',
    label: '应收详情',
    load: () => import('./areas/recoveries/recovery.page.tsx'),
  },
  {
    path: '/case-statistics',
    action: 'cases.statistics',
    label: '案件统计',
    group: 'work',
    load: () => import('./areas/cases/statistics.page.tsx'),
  },
  {
    path: '/subjects',
    action: 'subjects.read',
    label: '对象查询',
    group: 'data',
    load: () => import('./areas/subjects/subjects.page.tsx'),
  },
  {
    path: '/subjects/:kind/:id',
    action: 'subjects.read',
    label: '对象',
    load: () => import('./areas/subjects/subject.page.tsx'),
  },
  {
    path: '/reports',
    action: 'reports.read',
    label: '举报',
    group: 'data',
    load: () => import('./areas/reports/reports.page.tsx'),
  },
  {
    path: '/reports/:id',
    action: 'reports.read',
    label: '举报详情',
    load: () => import('./areas/reports/report.page.tsx'),
  },
  {
    path: '/report-statistics',
    action: 'reports.statistics',
    label: '举报统计',
    load: () => import('./areas/reports/statistics.page.tsx'),
  },
  {
    path: '/reward-payments',
    action: 'reports.pay',
    label: '奖励发放',
    group: 'data',
    load: () => import('./areas/reports/reward-payments.page.tsx'),
  },
  {
    path: '/intake',
    action: 'intake.read',
    label: '数据接入',
    group: 'data',
    load: () => import('./areas/intake/intake.page.tsx'),
  },
  {
    path: '/intake/:batch',
    action: 'intake.read',
    label: '回执',
    load: () => import('./areas/intake/batch.page.tsx'),
  },
  {
    path: '/holds',
    action: 'holds.read',
    label: '停办停发',
    group: 'data',
    load: () => import('./areas/holds/holds.page.tsx'),
  },
  {
    path: '/holds/:hold',
    action: 'holds.read',
    label: '停止详情',
    load: () => import('./areas/holds/hold.page.tsx'),
  },
  {
    path: '/inspections',
    action: 'inspections.read',
    label: '监督检查',
    group: 'data',
    load: () => import('./areas/inspections/inspections.page.tsx'),
  },
  {
    path: '/inspections/:programme',
    action: 'inspections.read',
    label: '检查详情',
    load: () => import('./areas/inspections/inspection.page.tsx'),
  },
  {
    path: '/invited-inspections',
    action: 'inspections.advise',
    label: '受邀的检查',
    group: 'work',
    load: () => import('./areas/inspections/invited.page.tsx'),
  },
  {
    path: '/rectification',
    action: 'rectification.read',
    label: '整改台账',
    group: 'data',
    load: () => import('./areas/rectification/rectification.page.tsx'),
  },
  {
    path: '/rules',
    action: 'rules.read',
    label: '规则',
    group: 'law',
    load: () => import('./areas/rules/rules.page.tsx'),
  },
  {
    path: '/rules/:rule',
    action: 'rules.read',
    label: '规则',
    load: () => import('./areas/rules/rule.page.tsx'),
  },
  {
    path: '/people',
    action: ['permissions.request', 'people.read'],
    label: '用户与权限',
    group: 'platform',
    load: () => import('./areas/people/people.page.tsx'),
  },
  {
    path: '/log',
    action: ['log.read', 'log.verify'],
    label: '日志',
    group: 'platform',
    load: () => import('./areas/audit/log.page.tsx'),
  },
  {
    path: '/jobs',
    action: 'jobs.read',
    label: '任务',
    group: 'platform',
    load: () => import('./areas/jobs/jobs.page.tsx'),
  },
  {
    path: '/account',
    action: 'session.own',
    label: '我的账号',
    load: () => import('./areas/access/account.page.tsx'),
  },
]
