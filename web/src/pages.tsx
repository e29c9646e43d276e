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
