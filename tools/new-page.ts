/** `npm run new route|page …`: an operation of the interface, and a page of the browser, each in house form. */
import { type Action, actions } from '#access/actions.ts'
import { type NewFiles, usage } from './new-forms.ts'

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const isAction = (word: string | undefined): word is Action => word !== undefined && Object.hasOwn(actions, word)

/** 'holiday-notices' → 'holidayNotices' */
const camel = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
/** 'holiday-notices' → 'HolidayNotices' */
const pascal = (name: string): string => camel(`-${name}`)

const titled = (title: string | undefined): string => {
  if (!title || /['"<>{}]/.test(title)) throw usage('请写中文名,不含引号和括号')
  return title
}

const allowed = (action: string | undefined): Action => {
  if (isAction(action)) return action
  throw usage(`没有「${action ?? ''}」这个动作,请写 src/access/actions.ts 里的一个,如 clauses.read`)
}

const routeText = (
  file: string,
  title: string,
  action: Action,
): string => `/** ${title}: say here what is given or done, and to whom it is open. */
import { z } from 'zod'
import { defineRoute } from '../define-route.ts'
import { pageSize } from '../shapes.ts'

const list = defineRoute({
  id: 'list${pascal(file)}',
  method: 'get',
  path: '/${file}',
  tag: '${title}',
  summary: '${title},新的在前',
  may: '${action}',
  query: z.strictObject({ cursor: z.string().max(400).optional(), limit: pageSize }),
  response: z.object({
    items: z.array(z.object({ id: z.string(), title: z.string() })),
    next: z.string().nullable(),
  }),
  // Read with who.scope as an argument: what lies outside is not there. A write takes a step through \`take\`.
  handle: async () => ({ items: [], next: null }),
})

export const ${camel(file)}Routes = [list]
`

const routeTestText = (file: string, title: string): string => `import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type HttpWorld, httpWorld } from './http-world.ts'

let world: HttpWorld
before(async () => {
  world = await httpWorld()
})
after(() => world.close())

test('${title}: what lies within the scope is given', async () => {
  const { status, body } = await (await world.as('jiandu')).call('GET', '/${file}')
  assert.equal(status, 200)
  assert.notDeepEqual(body.items, [])
})

test('${title}: what is asked wrongly is refused with a reason', async () => {
  const { status, body } = await (await world.as('jiandu')).call('GET', '/${file}?limit=0')
  assert.deepEqual([status, body.code], [400, 'REQUEST_WRONG'])
})
`

/** @param words ['holiday-notices', '节假日通知', 'clauses.read'] @throws Refusal USAGE. */
export const newRoute = ([file = '', title, action]: readonly string[]): NewFiles => {
  if (!kebab.test(file)) throw usage(`「${file}」应写成 kebab-name`)
  const path = `src/http/routes/${file}.ts`
  return {
    files: [
      { path, text: routeText(file, titled(title), allowed(action)) },
      { path: `test/http-${file}.test.ts`, text: routeTestText(file, titled(title)) },
    ],
    next: [
      `在 ${path} 写清给什么、收什么;读业务数据以 who.scope 为参数,改变状态经 take`,
      `把 ${camel(file)}Routes 加进 src/http/routes.ts;动作没有的,先加进 src/access/actions.ts 和 policies/`,
      `在 test/http-${file}.test.ts 写「可以」与「不可以」:别的区县、别的机构、没有岗位的`,
      'node tools/generate.ts 更新 docs/openapi.json 和网页的客户端',
      'SHEJIAN_WRITE_MATRIX=1 node --test test/permission-matrix.test.ts 更新权限矩阵,读过差异再提交',
    ],
  }
}

const pageText = (
  file: string,
  title: string,
): string => `/** ${title}: say here which question the page answers, and for whom. */
import type { ReactNode } from 'react'
import { PageHead } from '../../ui/page-head.tsx'
import { Nothing } from '../../ui/states.tsx'

const ${pascal(file)}Page = (): ReactNode => (
  <>
    <PageHead title="${title}" says="一句话:这一页回答什么。" />
    <Nothing title="还没有内容">写明为什么没有,怎样才会有。</Nothing>
  </>
)

export default ${pascal(file)}Page
`

const pageTestText = (area: string, file: string, title: string): string => `import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const text = (...path: string[]): string => readFileSync(join(import.meta.dirname, ...path), 'utf8')

test('${title} is one of the pages', () => {
  assert.ok(text('..', '..', 'pages.tsx').includes('./areas/${area}/${file}.page.tsx'))
})

test('${title} reads what it shows', () => {
  assert.match(text('${file}.page.tsx'), /useCall|usePages/)
})
`

/** @param words ['oversight/holiday-notices', '节假日通知', 'clauses.read'] @throws Refusal USAGE. */
export const newPage = ([place = '', title, action]: readonly string[]): NewFiles => {
  const [area = '', file = '', ...more] = place.split('/')
  if (!kebab.test(area) || !kebab.test(file) || more.length > 0) throw usage(`「${place}」应写成 领域/kebab-name`)
  const folder = `web/src/areas/${area}`
  const line = `{ path: '/${file}', action: '${allowed(action)}', label: '${titled(title)}', group: 'work', load: () => import('./areas/${area}/${file}.page.tsx') }`
  return {
    files: [
      { path: `${folder}/${file}.page.tsx`, text: pageText(file, titled(title)) },
      { path: `${folder}/${file}.test.ts`, text: pageTestText(area, file, titled(title)) },
    ],
    next: [
      `在 web/src/pages.tsx 加一行:${line}`,
      `读用 useCall 和 <Loaded>,清单用 usePages 和 <DataTable>,写用 useStep;部件放在 ${folder}/ 旁边`,
      '空、读取中、失败、无权四种样子都看一遍;1440 与 1024 宽、打印、键盘各看一遍',
      `npm test -- --only ${file};浏览器里:npm test -- --only e2e`,
    ],
  }
}
