/** OpenAPI 3.1 from the routes; served, committed (docs/openapi.json) and checked stale; the page's client comes from it. */
import { z } from 'zod'
import { actions } from '#access/actions.ts'
import type { Route } from './define-route.ts'
import { problemShape } from './problems.ts'

type Json = Readonly<Record<string, unknown>>

const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return schema
}

const parametersOf = (route: Route): Json[] =>
  (
    [
      ['path', route.params],
      ['query', route.query],
    ] as const
  ).flatMap(([place, shape]) => {
    if (!shape) return []
    const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
      properties?: Record<string, Json>
      required?: string[]
    }
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(schema.description ? { description: schema.description } : {}),
      schema,
    }))
  })

const answerOf = ({ response }: Route): Json => {
  if (response === 'download')
    return {
      description: '文件',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }
  if (response === 'events')
    return {
      description: '事件流(progress、done、failed)',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    }
  return { description: '办成', content: { 'application/json': { schema: schemaOf(response, 'output') } } }
}

const operationOf = (route: Route): Json => ({
  operationId: route.id,
  tags: [route.tag],
  summary: route.summary,
  description: route.may === 'public' ? '不需登录' : `权限:${actions[route.may]}(${route.may})`,
  parameters: [
    ...parametersOf(route),
    ...(route.method === 'get' || route.may === 'public'
      ? []
      : [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            description: '同一键的同一请求只办一次,重发得到同样的答复',
            schema: { type: 'string', minLength: 8, maxLength: 100 },
          },
        ]),
  ],
  ...(route.isUpload
    ? {
        requestBody: {
          required: true,
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        },
      }
    : route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
  responses: {
    '200': answerOf(route),
    default: {
      description: '拒绝及原因',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
  ...(route.may === 'public' ? { security: [] } : {}),
})

/** Paths are relative to the server `/api/v1`. */
export const openApi = (routes: readonly Route[]): Json => {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const path = paths[route.path] ?? {}
    path[route.method] = operationOf(route)
    paths[route.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '社鉴接口',
      version: '1',
      description:
        '社会保险基金监督信息共享平台(郑人社〔2016〕27号)。金额为整数分的文本;日期 YYYY-MM-DD,月份 YYYY-MM。错误为 RFC 9457 问题,code 稳定不变。',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemShape, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'shejian_session' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}
