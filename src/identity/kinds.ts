/** The kinds of personal value that the vault holds, and which field of the data standard brings which. */
import type { FieldKind } from '#standard/define-dataset.ts'

/** Stored as smallint beside each entry and bound into its cipher text: a code is never given to another kind. */
export const identityKinds = { person_number: 1, person_name: 2, phone: 3, bank_account: 4, address: 5 } as const
export type IdentityKind = keyof typeof identityKinds

export const identityKindOf = {
  idNumber: 'person_number',
  personName: 'person_name',
  phone: 'phone',
  bankAccount: 'bank_account',
  address: 'address',
} as const satisfies Partial<Record<FieldKind, IdentityKind>>
