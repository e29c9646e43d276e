/** Raw personal values of one kind → surrogates: normalise, hash, look up, and enter what is new. The road of intake. */
import type { ClientBase } from 'pg'
import type { IdNumber } from '#kernel/id-number.ts'
import { blindBytes } from './keyring.ts'
import type { IdentityKind } from './kinds.ts'
import type { Pseudonymiser } from './pseudonymise.ts'
import type { RefusedValue } from './pseudonyms.ts'
import { resolveSurrogates } from './vault.ts'

export interface Registered {
  /** In the order given; 0 for a refused value, a number that no entry has. */
  readonly surrogates: BigInt64Array
  readonly refused: readonly RefusedValue[]
  /** For person numbers: what each says; null for a refused one. Empty for other kinds. */
  readonly idNumbers: readonly (IdNumber | null)[]
}

/**
 * Inside the caller's transaction. `raws` are distinct values; two writings of one value get the same surrogate.
 * @throws Error when the identity worker fails; a value that cannot be read is in `refused`, not thrown.
 */
export const registerValues = async (
  client: ClientBase,
  pseudonymiser: Pseudonymiser,
  { kind, raws, batchId }: { kind: IdentityKind; raws: readonly string[]; batchId: bigint | null },
): Promise<Registered> => {
  const { canonicals, blinds, refused, idNumbers } = await pseudonymiser.pseudonymise(kind, raws)
  const bad = new Set(refused.map(({ index }) => index))
  const accepted = canonicals.flatMap((canonical, index) => (bad.has(index) ? [] : [{ canonical, index }]))
  const packed =
    bad.size === 0
      ? blinds
      : Buffer.concat(accepted.map(({ index }) => blinds.subarray(index * blindBytes, (index + 1) * blindBytes)))
  const found = await resolveSurrogates(client, {
    kind,
    blinds: packed,
    batchId,
    seal: (fresh, given) =>
      pseudonymiser.sealMany(
        kind,
        given,
        fresh.map((place) => (accepted[place] as { canonical: string }).canonical),
      ),
  })
  const surrogates = new BigInt64Array(raws.length)
  for (const [place, { index }] of accepted.entries()) surrogates[index] = found[place] as bigint
  return { surrogates, refused, idNumbers }
}
