/**
 * The rows behind a finding. A row is (batch, row number); its dataset's key, where the finding's subject names it, finds it
 * at once, since the tables are kept by their key.
 */
import type { VaultKeys } from '#identity/keyring.ts'
import { identityKindOf } from '#identity/kinds.ts'
import type { Dataset, Field } from '#standard/define-dataset.ts'
import { datasets } from '#standard/registry.ts'
import type { Database, Queryable } from '#store/database.ts'
import { erased, maskValues, type Personal } from './masked-subjects.ts'

export interface EvidenceRef {
  readonly alias: string
  readonly dataset: string
  /** Internal batch number. */
  readonly batch: string
  readonly row: number
}

export interface SourceRow extends EvidenceRef {
  readonly batchId: string
  readonly file: string
  readonly cells: Readonly<Record<string, unknown>>
}

type Found = Record<string, unknown> & { batch_id: bigint; row_no: number; public_id: string; file_name: string }

const rowsOf = async (
  database: Queryable,
  dataset: Dataset,
  refs: readonly EvidenceRef[],
  key: string | undefined,
): Promise<Found[]> => {
  const { rows } = await database.query<Found>(
    `select d.*, b.public_id, b.file_name
     from unnest($1::bigint[], $2::integer[]) as w(batch_id, row_no)
     join data.${dataset.id} d on d.batch_id = w.batch_id and d.row_no = w.row_no
     join intake.batch b on b.id = d.batch_id
     where $3::text is null or d.${dataset.key} = $3::text::${dataset.fields[dataset.key]?.kind === 'idNumber' ? 'bigint' : 'text'}`,
    [refs.map(({ batch }) => batch), refs.map(({ row }) => row), key ?? null],
  )
  return rows
}
