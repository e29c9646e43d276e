/** Values of dataset rows as people may see them: personal ones masked, codes by their labels, and links to whom a cell names. */
import type { VaultKeys } from '#identity/keyring.ts'
import { type IdentityKind, identityKindOf } from '#identity/kinds.ts'
import { maskedOf, withVault } from '#identity/vault.ts'
import { showYuan } from '#kernel/fen.ts'
import type { Dataset, Field } from '#standard/define-dataset.ts'
import type { Client } from '#store/database.ts'
import { subjectKindOf } from './lane-table.ts'
import { handledBy } from './lanes.ts'
import { type SubjectId, subjectId } from './token.ts'

/** A row as text by column: surrogates in decimals, fen in integers, dates 'YYYY-MM-DD', booleans 'true' or 'false'. */
export type RawRow = Readonly<Record<string, string | null>>

export interface ShownCell {
  readonly field: string
  readonly label: string
  readonly text: string
  /** Whom the cell names, where that is a subject of its own. */
  readonly subject?: SubjectId
}

export const identityKindOfField = (field: Field): IdentityKind | undefined =>
  field.kind in identityKindOf ? identityKindOf[field.kind as keyof typeof identityKindOf] : undefined

export type Masks = (kind: IdentityKind, surrogate: string) => string

const erased = '(已清除)'

/** Masked values of everything personal in the rows, with one look into the vault for each kind. */
export const masksFor = async (
  client: Client,
  keys: VaultKeys,
  wanted: Iterable<readonly [kind: IdentityKind, surrogate: string]>,
): Promise<Masks> => {
  const byKind = new Map<IdentityKind, Set<string>>()
  for (const [kind, surrogate] of wanted) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(surrogate))
  const masks = new Map<IdentityKind, Map<bigint, string>>()
  await withVault(client, async () => {
    for (const [kind, surrogates] of byKind)
      masks.set(kind, await maskedOf(client, keys, kind, [...surrogates].map(BigInt)))
  })
  return (kind, surrogate) => masks.get(kind)?.get(BigInt(surrogate)) ?? erased
}

/** What of a row must be masked before it is shown. */
export const personalIn = (dataset: Dataset, row: RawRow): [IdentityKind, string][] =>
  Object.entries(row).flatMap(([name, value]): [IdentityKind, string][] => {
    const field = dataset.fields[name]
    const kind = field && identityKindOfField(field)
    return kind && value !== null ? [[kind, value]] : []
  })

export const shownText = (field: Field, value: string, masks: Masks): string => {
  const kind = identityKindOfField(field)
  if (kind) return masks(kind, value)
  if (field.codes?.[value]) return field.codes[value]
  if (field.kind === 'fen') return showYuan(BigInt(value))
  if (field.kind === 'bool') return value === 'true' ? '是' : '否'
  return field.kind === 'month' ? value.slice(0, 7) : value
}

const linkOf = (keys: VaultKeys, name: string, field: Field, value: string): SubjectId | undefined => {
  const kind = handledBy.has(name) ? undefined : subjectKindOf(name, field)
  return kind && subjectId(keys, { kind, key: value })
}

/** The filled cells of a row in the order of its keys. */
export const shownCells = (keys: VaultKeys, dataset: Dataset, row: RawRow, masks: Masks): ShownCell[] =>
  Object.entries(row).flatMap(([name, value]): ShownCell[] => {
    const field = dataset.fields[name]
    if (!field || value === null) return []
    const subject = linkOf(keys, name, field, value)
    const cell = { field: name, label: field.label, text: shownText(field, value, masks) }
    return [subject ? { ...cell, subject } : cell]
  })

/** `jsonb_build_object(…)` of fields as text, for statements whose rows are read as `RawRow`. */
export const rawRowSql = (names: readonly string[], alias: string): string =>
  // A function takes at most a hundred arguments; objects of fifty fields each are joined.
  Array.from({ length: Math.max(1, Math.ceil(names.length / 50)) }, (_, part) => names.slice(part * 50, part * 50 + 50))
    .map((part) => `jsonb_build_object(${part.map((name) => `'${name}', ${alias}.${name}::text`).join(', ')})`)
    .join(' || ')
