/** Personal values of findings as people may see them: masked, or said to be erased. One visit to the vault a kind. */
import type { VaultKeys } from '#identity/keyring.ts'
import { type IdentityKind, identityKindOf } from '#identity/kinds.ts'
import { maskedOf } from '#identity/vault.ts'
import { datasets } from '#standard/registry.ts'
import type { Database } from '#store/database.ts'
import type { Rule } from './define-rule.ts'
import { identityOf } from './findings.ts'

export const erased = '(已清除)'

export interface Personal {
  readonly kind: IdentityKind
  readonly surrogate: bigint
}

/** @returns what may be shown of each value. */
export const maskValues = async (
  database: Database,
  keys: VaultKeys,
  values: readonly Personal[],
): Promise<(value: Personal) => string> => {
  const masks = new Map<IdentityKind, Map<bigint, string>>()
  if (values.length > 0)
    await database.transaction(async (client) => {
      for (const [kind, group] of Map.groupBy(values, (value) => value.kind))
        masks.set(kind, await maskedOf(client, keys, kind, [...new Set(group.map(({ surrogate }) => surrogate))]))
    })
  return ({ kind, surrogate }) => masks.get(kind)?.get(surrogate) ?? erased
}

export interface WithSubject {
  readonly subject: Readonly<Record<string, string>>
}

/** What a column of that name holds in any dataset, where it is personal: for findings whose rule is gone. */
const kindByName = (column: string): IdentityKind | undefined => {
  for (const dataset of datasets.values()) {
    const kind = dataset.fields[column]?.kind
    if (kind && kind in identityKindOf) return identityKindOf[kind as keyof typeof identityKindOf]
  }
  return undefined
}

/** Whether and how the column of a finding is personal. */
export const personalKind = (rule: Rule | undefined, column: string): IdentityKind | undefined =>
  rule ? identityOf(rule, column) : kindByName(column)

/** The subjects of findings of many rules. */
export const maskSubjects = async <T extends WithSubject>(
  database: Database,
  keys: VaultKeys,
  ruleOf: (row: T) => Rule | undefined,
  rows: readonly T[],
): Promise<(row: T) => Record<string, string>> => {
  const kinds = new Map<string, IdentityKind | undefined>()
  const kindOf = (row: T, column: string): IdentityKind | undefined => {
    const rule = ruleOf(row)
    const name = `${rule?.id} ${column}`
    if (!kinds.has(name)) kinds.set(name, personalKind(rule, column))
    return kinds.get(name)
  }
  const personal = (row: T): Personal[] =>
    Object.entries(row.subject).flatMap(([column, value]) => {
      const kind = kindOf(row, column)
      return kind && /^\d+$/.test(value) ? [{ kind, surrogate: BigInt(value) }] : []
    })
  const shown = await maskValues(database, keys, rows.flatMap(personal))
  return (row) =>
    Object.fromEntries(
      Object.entries(row.subject).map(([column, value]) => {
        const kind = kindOf(row, column)
        if (!kind) return [column, value]
        return [column, /^\d+$/.test(value) ? shown({ kind, surrogate: BigInt(value) }) : erased]
      }),
    )
}

/** As `maskSubjects`, all rows of one rule. */
export const maskedSubjects = (
  database: Database,
  keys: VaultKeys,
  rule: Rule | undefined,
  rows: readonly WithSubject[],
): Promise<(row: WithSubject) => Record<string, string>> => maskSubjects(database, keys, () => rule, rows)
