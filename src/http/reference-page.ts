/** A readable page of the interface, made of the same routes as the OpenAPI document; no script, no other origin. */
import { z } from 'zod'
import { actions } from '#access/actions.ts'
import type { Route } from './define-route.ts'

const htmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

interface Shape {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly required?: readonly string[]
}

const typeWords = (shape: Shape): string => {
  if (shape.enum) return shape.enum.map((one) => `"${one}"`).join(' | ')
  if (shape.anyOf) return shape.anyOf.map(typeWords).join(' | ')
  if (shape.type === 'array' && shape.items) return `${typeWords(shape.items)}[]`
  return shape.type ?? '任意'
}

const rows = (shape: z.ZodType | undefined, io: 'input' | 'output', where: string): string => {
  if (!shape) return ''
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Shape
  return Object.entries(properties)
    .map(
      ([name, of]) =>
        `<tr><td><code>${htmlText(name)}</code></td><td>${where}</td><td>${htmlText(typeWords(of))}</td><td>${required.includes(name) ? '必填' : ''}</td><td>${htmlText(of.description ?? '')}</td></tr>`,
    )
    .join('')
}

const section = (route: Route): string => {
  const inputs = `${rows(route.params, 'input', '路径')}${rows(route.query, 'input', '查询')}${rows(route.body, 'input', '内容')}`
  const outputs = typeof route.response === 'string' ? '' : rows(route.response, 'output', '答复')
  const head = '<tr><th>名称</th><th>位置</th><th>类型</th><th></th><th>说明</th></tr>'
  return `<section id="${route.id}"><h3><code>${route.method.toUpperCase()} /api/v1${htmlText(route.path)}</code></h3>
<p>${htmlText(route.summary)}。${route.may === 'public' ? '不需登录' : `权限:${actions[route.may]}`}${route.isUpload ? '。内容为文件本身' : ''}${route.response === 'download' ? '。答复为文件' : ''}${route.response === 'events' ? '。答复为事件流' : ''}</p>
${inputs ? `<table>${head}${inputs}</table>` : ''}${outputs ? `<table>${head}${outputs}</table>` : ''}</section>`
}

export const referencePage = (routes: readonly Route[]): string => {
  const byTag = Map.groupBy(routes, ({ tag }) => tag)
  const contents = [...byTag]
    .map(
      ([tag, of]) =>
        `<li>${htmlText(tag)}<ul>${of.map(({ id, summary }) => `<li><a href="#${id}">${htmlText(summary)}</a></li>`).join('')}</ul></li>`,
    )
    .join('')
  const body = [...byTag].map(([tag, of]) => `<h2>${htmlText(tag)}</h2>${of.map(section).join('')}`).join('')
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>社鉴接口说明</title><style>
body{font:15px/1.6 "Noto Sans SC","Microsoft YaHei",sans-serif;max-width:1000px;margin:2rem auto;padding:0 1rem;color:#1f2933}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}td,th{border:1px solid #d8dee4;padding:.25rem .5rem;text-align:left;vertical-align:top}
th{background:#f5f7f9}code{font-family:ui-monospace,Menlo,monospace}h2{margin-top:2.5rem;border-bottom:2px solid #0b5cad}nav ul{columns:2}
</style></head><body><h1>社鉴接口说明</h1><p>地址前缀 <code>/api/v1</code>;机器可读:<a href="/api/v1/openapi.json">OpenAPI 3.1</a>。
程序用 <code>Authorization: Bearer 令牌</code>(登录时 <code>purpose</code> 写 <code>token</code>);浏览器用会话 Cookie,改变数据的请求须带 <code>X-CSRF-Token</code>。
拒绝一律为 <code>application/problem+json</code>(RFC 9457),<code>code</code> 稳定不变。</p><nav><ul>${contents}</ul></nav>${body}</body></html>`
}
