/** Names of a graph's nodes: masked for whatever is personal, from the registers within the scope for the rest. */
import { type Authority, type Scope, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import type { IdentityKind } from '#identity/kinds.ts'
import { datasetOf } from '#standard/registry.ts'
import type { Client } from '#store/database.ts'
import { addKeys, rowDay } from './arm-sql.ts'
import { ask } from './ask.ts'
import type { NodeKind } from './connections.ts'
import { masksFor } from './shown-values.ts'
import { registersOf } from './subject-header.ts'
import { identityKindOfSubject, isHidden, type SubjectKind, subjectToken } from './token.ts'
import { placeOf, rowsWithin } from './wall.ts'

export interface NodeLabel {
  readonly name: string
  /** Masked number, or the public code. */
  readonly number: string
}

interface Named {
  readonly kind: NodeKind
  readonly key: string
}

/** Name of each subject by the newest row of its register; surrogates for persons. */
const registerNames = async (
  client: Client,
  scope: Scope,
  open: readonly Authority[],
  kind: SubjectKind,
  keys: readonly string[],
): Promise<Map<string, string>> => {
  const names = new Map<string, string>()
  for (const [id, column, name] of registersOf[kind]) {
    const missing = keys.filter((key) => !names.has(key))
    if (missing.length === 0) break
    const dataset = datasetOf(id)
    const values = new Values()
    const own = addKeys(values, kind, missing)
    const within = rowsWithin(scope, values, dataset, placeOf(dataset, 'v', rowDay(dataset, 'v')), open)
    const { rows } = await ask<{ key: string; name: string }>(
      client,
      `select distinct on (v.${column}) v.${column}::text as key, v.${name}::text as name from visible.${id} v
       where v.${column} = any(${own}) and v.${name} is not null and ${within} order by v.${column}, v.row_ref desc`,
      values.list,
    )
    for (const row of rows) names.set(row.key, row.name)
  }
  return names
}

/** By 'kind/key': public id 'kind/token' with name and number as they may be shown. */
export const labelNodes = async (
  client: Client,
  keys: VaultKeys,
  scope: Scope,
  open: readonly Authority[],
  nodes: readonly Named[],
): Promise<ReadonlyMap<string, NodeLabel & { readonly id: string }>> => {
  const names = new Map<string, string>()
  const wanted: [IdentityKind, string][] = []
  for (const [kind, group] of Map.groupBy(nodes, (node) => node.kind)) {
    const own = [...new Set(group.map(({ key }) => key))]
    if (isHidden(kind)) for (const key of own) wanted.push([identityKindOfSubject(kind), key])
    if (kind === 'phone' || kind === 'address') continue
    for (const [key, name] of await registerNames(client, scope, open, kind, own)) {
      names.set(`${kind}/${key}`, name)
      if (isHidden(kind)) wanted.push(['person_name', name])
    }
  }
  const masks = await masksFor(client, keys, wanted)
  return new Map(
    nodes.map(({ kind, key }) => {
      const name = names.get(`${kind}/${key}`)
      if (!isHidden(kind)) return [`${kind}/${key}`, { id: `${kind}/${key}`, name: name ?? '', number: key }]
      return [
        `${kind}/${key}`,
        {
          id: `${kind}/${subjectToken(keys, kind, BigInt(key))}`,
          name: name === undefined ? '' : masks('person_name', name),
          number: masks(identityKindOfSubject(kind), key),
        },
      ]
    }),
  )
}
