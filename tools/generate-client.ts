/**
 * What follows from the routes: the OpenAPI document, and the types and addresses that the page's client works by
 * (`web/src/api.ts`). Both are written by `tools/generate.ts`, which also says when they are out of date.
 */
import { actions } from '#access/actions.ts'
import type { Route } from '#http/define-route.ts'
import { openApi } from '#http/openapi.ts'
import { propertyName, quoted, type Schema, typeOf } from './schema-types.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Schema
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: Content
  readonly responses: { readonly '200': Content }
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const parametersIn = (operation: Operation, place: 'path' | 'query'): string => {
  const fields = operation.parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, required, schema }) => `${propertyName(name)}${required ? '' : '?'}: ${typeOf(schema)}`)
  return fields.length === 0 ? 'undefined' : `{ ${fields.join('; ')} }`
}

const bodyOf = ({ requestBody }: Operation): string => {
  const content = requestBody?.content ?? {}
  if (content['application/octet-stream']) return 'Blob'
  const json = content['application/json']
  return json ? typeOf(json.schema) : 'undefined'
}

const answerOf = (operation: Operation): { readonly kind: string; readonly type: string } => {
  const content = operation.responses['200'].content ?? {}
  const json = content['application/json']
  if (json) return { kind: 'json', type: typeOf(json.schema) }
  return content['text/event-stream'] ? { kind: 'events', type: 'never' } : { kind: 'download', type: 'Blob' }
}

const typesOf = (operation: Operation): string =>
  [
    `  /** ${operation.summary.replaceAll('*/', '* /')} */`,
    `  ${operation.operationId}: {`,
    `    params: ${parametersIn(operation, 'path')}`,
    `    query: ${parametersIn(operation, 'query')}`,
    `    body: ${bodyOf(operation)}`,
    `    answer: '${answerOf(operation).kind}'`,
    `    response: ${answerOf(operation).type}`,
    '  }',
  ].join('\n')

/** Text of `web/src/api.gen.ts`. */
export const clientText = (document: Document, labels: Readonly<Record<string, string>>): string => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return [
    '/** 由 tools/generate.ts 按接口定义写出,不要手改:npm run check -- --write */',
    ...Object.entries(document.components.schemas).flatMap(([name, schema]) => [
      '',
      `export type ${name} = ${typeOf(schema)}`,
    ]),
    '',
    '/** What each operation takes and gives. */',
    'export interface Operations {',
    ...operations.map(({ operation }) => typesOf(operation)),
    '}',
    '',
    '/** Method and path below /api/v1. */',
    'export const addresses: { readonly [K in keyof Operations]: readonly [method: string, path: string] } = {',
    ...operations.map(
      ({ path, method, operation }) =>
        `  ${operation.operationId}: [${quoted(method.toUpperCase())}, ${quoted(path)}],`,
    ),
    '}',
    '',
    '/** What a person may be allowed to do, in words. */',
    'export const actionWords = {',
    ...Object.entries(labels).map(([action, label]) => `  ${quoted(action)}: ${quoted(label)},`),
    '} as const',
    'export type Action = keyof typeof actionWords',
    '',
  ].join('\n')
}

/** Paths and texts, for `generated()`. */
export const clientFiles = (routes: readonly Route[]): readonly { readonly path: string; readonly text: string }[] => {
  const document = openApi(routes)
  return [
    { path: 'docs/openapi.json', text: `${JSON.stringify(document, null, 2)}\n` },
    { path: 'web/src/api.gen.ts', text: clientText(document as unknown as Document, actions) },
  ]
}
