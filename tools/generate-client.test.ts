import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { clientText, type Document } from './generate-client.ts'
import { typeOf } from './schema-types.ts'

const printed = (shape: z.ZodType, io: 'input' | 'output' = 'output'): string => {
  const { $schema: _schema, ...schema } = z.toJSONSchema(shape, { io })
  return typeOf(schema)
}

test('what Zod says is what TypeScript reads', () => {
  const cases: readonly (readonly [z.ZodType, string])[] = [
    [z.string(), 'string'],
    [z.int(), 'number'],
    [z.boolean(), 'boolean'],
    [z.literal(true), 'true'],
    [z.enum(['a', "b'c"]), "'a' | 'b\\'c'"],
    [z.string().nullable(), 'string | null'],
    [z.array(z.string().nullable()), '(string | null)[]'],
    [z.array(z.object({ a: z.string().nullable() })), '{ a: string | null }[]'],
    [z.union([z.literal('all'), z.array(z.string())]), "'all' | string[]"],
    [z.object({ a: z.string(), 'b-c': z.number().optional() }), "{ a: string; 'b-c'?: number }"],
    [z.record(z.string(), z.array(z.int())), 'Record<string, number[]>'],
    [z.record(z.enum(['x', 'y']), z.boolean()), "Record<'x' | 'y', boolean>"],
    [z.tuple([z.string(), z.int()]), '[string, number]'],
    [z.unknown(), 'unknown'],
    [z.strictObject({}), 'Record<string, never>'],
  ]
  for (const [shape, type] of cases) assert.equal(printed(shape), type)
  assert.equal(printed(z.object({ size: z.int().default(50) }), 'input'), '{ size?: number }')
  assert.equal(printed(z.object({ size: z.int().default(50) })), '{ size: number }')
})

test('references are followed, shared ones named, endless ones end', () => {
  assert.equal(
    typeOf({ allOf: [{ type: 'string' }, { anyOf: [{ const: 'a' }, { const: 'b' }] }] }),
    "string & ('a' | 'b')",
  )
  assert.equal(typeOf({ $ref: '#/components/schemas/Problem' }), 'Problem')
  const tree: z.ZodType = z
    .object({
      name: z.string(),
      get children() {
        return z.array(tree)
      },
    })
    .meta({ id: 'Tree' })
  assert.match(printed(z.object({ top: tree })), /^\{ top: \{ name: string; children: .*unknown.* \} \}$/)
})

test('an operation becomes its types and its address', () => {
  const schema = { type: 'string' }
  const document: Document = {
    paths: {
      '/log/{position}': {
        post: {
          operationId: 'markEntry',
          summary: '标记',
          parameters: [
            { name: 'position', in: 'path', required: true, schema },
            { name: 'why', in: 'query', required: false, schema },
            { name: 'Idempotency-Key', in: 'header', required: false, schema },
          ],
          requestBody: {
            content: { 'application/json': { schema: { type: 'object', properties: { note: schema } } } },
          },
          responses: { '200': { content: { 'application/json': { schema: { type: 'null' } } } } },
        },
        get: {
          operationId: 'readEntry',
          summary: '证明',
          parameters: [],
          responses: { '200': { content: { 'application/octet-stream': { schema } } } },
        },
      },
    },
    components: { schemas: { Problem: { type: 'object', properties: { code: schema }, required: ['code'] } } },
  }
  const text = clientText(document, { 'log.read': '查日志' })
  for (const part of [
    'export type Problem = { code: string }',
    "params: { position: string }\n    query: { why?: string }\n    body: { note?: string }\n    answer: 'json'\n    response: null",
    "readEntry: {\n    params: undefined\n    query: undefined\n    body: undefined\n    answer: 'download'\n    response: Blob",
    "markEntry: ['POST', '/log/{position}'],",
    "'log.read': '查日志',",
  ])
    assert.ok(text.includes(part), `${part}\n---\n${text}`)
})
