/**
 * Whose file it is, and what follows for its rows. Bodies of the administration send what is theirs to send for everybody; a
 * provider or an employer sends rows of its own only, and of what others have sent it learns nothing, not even that it is there.
 */
import { Refusal } from '#kernel/refusal.ts'
import { checkUscc } from '#kernel/uscc.ts'
import { citeBasis, zz27 } from '#law/basis.ts'
import type { Dataset, OutsideKind } from '#standard/define-dataset.ts'
import type { Queryable } from '#store/database.ts'

export interface Sender {
  /** null: the command line, which acts for nobody's organisation. */
  readonly organisation: string | null
  /** Set where it may send its own rows only. */
  readonly outside?: { readonly kind: OutsideKind; readonly code: string }
}

/** The field in which every row must carry the sender's own code. */
export interface OwnRows {
  readonly field: string
  readonly code: string
  /** What is said of a row that does not, after its value. */
  readonly says: string
}

const words: Readonly<Record<OutsideKind, { name: string; clause: string }>> = {
  provider: { name: '定点协议机构', clause: `${citeBasis(zz27('六(四)'))},${zz27('十一(二)3').clause}` },
  employer: { name: '参保单位', clause: `${citeBasis(zz27('四(四)'))},${zz27('十一(二)5').clause}` },
}

const isOutside = (kind: string): kind is OutsideKind => Object.hasOwn(words, kind)

/** @throws Refusal ORGANISATION_UNKNOWN; SENDER_WITHOUT_CODE for a provider or an employer whose own code is not on record. */
export const senderOf = async (client: Queryable, organisation: string | null): Promise<Sender> => {
  if (organisation === null) return { organisation }
  const { rows } = await client.query<{ kind: string; name: string; outside_id: string | null }>(
    'select kind, name, outside_id from access.organisation where id = $1',
    [organisation],
  )
  const [known] = rows
  if (!known) throw new Refusal('ORGANISATION_UNKNOWN', '没有这个报送机构')
  const { kind, name, outside_id: code } = known
  if (!isOutside(kind)) return { organisation }
  if (!code)
    throw new Refusal(
      'SENDER_WITHOUT_CODE',
      `${name}还没有登记自己的代码,分不清哪些行是本单位的;请系统管理员先补登机构代码`,
    )
  // As the check of a file writes it.
  return { organisation, outside: { kind, code: kind === 'employer' ? checkUscc(code).canonical : code } }
}

/** @param kind of the organisation. */
export const maySend = (kind: string, dataset: Dataset): boolean =>
  !isOutside(kind) || dataset.sentBy?.[kind] !== undefined

/** @throws Refusal SENDER_WRONG for a dataset that is not the sender's to send. */
export const mustBeTheirs = (sender: Sender, dataset: Dataset): void => {
  const kind = sender.outside?.kind
  if (kind === undefined || maySend(kind, dataset)) return
  const { name, clause } = words[kind]
  throw new Refusal('SENDER_WRONG', `「${dataset.title}」由${dataset.owner}报送,不由${name}报送(${clause})`)
}

export const ownRowsOf = ({ outside }: Sender, dataset: Dataset): OwnRows | undefined => {
  const field = outside && dataset.sentBy?.[outside.kind]
  if (!outside || field === undefined) return undefined
  const { name, clause } = words[outside.kind]
  return {
    field,
    code: outside.code,
    says: `不是本单位的代码 ${outside.code}:${name}只报送本单位的数据,请核对是否混入了别家的行(${clause})`,
  }
}
