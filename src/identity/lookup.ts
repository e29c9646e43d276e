/** The way back from a value to its surrogate, for a search: nothing is entered, and nothing is opened. */
import type { ClientBase } from 'pg'
import type { VaultKeys } from './keyring.ts'
import type { IdentityKind } from './kinds.ts'
import { identityKinds } from './kinds.ts'
import { withVault } from './vault.ts'

/**
 * Surrogate of a canonical value (`normalise`), inside the caller's transaction; null when the vault does not hold it.
 * What a surrogate is found for may still lie outside what the person who asks may see: the caller judges that.
 */
export const surrogateOf = (
  client: ClientBase,
  keys: VaultKeys,
  kind: IdentityKind,
  canonical: string,
): Promise<bigint | null> =>
  withVault(client, async () => {
    const found = await client.query<{ surrogate: string }>(
      `select cast(surrogate as text) as surrogate from vault.entry where kind = $1 and blind = $2`,
      [identityKinds[kind], keys.blindIndex(kind, canonical)],
    )
    const [entry] = found.rows
    return entry ? BigInt(entry.surrogate) : null
  })
