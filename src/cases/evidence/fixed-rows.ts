/**
 * Electronic evidence out of the warehouse: the rows as they are kept, each with its batch, the hash of the file it arrived in, its
 * own hash and a chain over all of them, and how and by whom it was fixed, as a court or the police asks. Persons are the
 * surrogates that the warehouse has; whom they stand for is said in documents.
 */
import { createHash } from 'node:crypto'
import type { Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import { Refusal } from '#kernel/refusal.ts'
import { rowDay } from '#screening/subjects/arm-sql.ts'
import { rawRowSql } from '#screening/subjects/shown-values.ts'
import { placeOf, rowsWithin } from '#screening/subjects/wall.ts'
import { datasets } from '#standard/registry.ts'
import type { Queryable } from '#store/database.ts'

export interface RowRef {
  readonly dataset: string
  /** Public id of the batch. */
  readonly batch: string
  readonly row: number
}

export interface FixedRow extends RowRef {
  readonly file: string
  /** SHA-256 of the file as it was received. */
  readonly fileSha256: string | null
  readonly receivedAt: string
  readonly cells: Readonly<Record<string, string | null>>
  /** SHA-256 over dataset, batch, row and cells as JSON with sorted keys. */
  readonly rowSha256: string
  /** SHA-256 over the former row's chain and this row's hash. */
  readonly chain: string
}

const sorted = (cells: Readonly<Record<string, string | null>>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(cells).sort(([left], [right]) => (left < right ? -1 : 1)))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The hash that anybody can compute again from the file. */
export const rowHash = ({
  dataset,
  batch,
  row,
  cells,
}: Pick<FixedRow, 'dataset' | 'batch' | 'row' | 'cells'>): string =>
  sha256(JSON.stringify({ dataset, batch, row, cells: sorted(cells) }))

const mostRows = 5_000

const readOne = async (
  client: Queryable,
  scope: Scope,
  ref: RowRef,
): Promise<Omit<FixedRow, 'rowSha256' | 'chain'>> => {
  const dataset = datasets.get(ref.dataset)
  const none = new Refusal(
    'EVIDENCE_WRONG',
    `批次 ${ref.batch} 没有第 ${ref.row} 行「${dataset?.title ?? ref.dataset}」,或不在您的范围内`,
  )
  if (!dataset) throw none
  const values = new Values()
  const within = rowsWithin(scope, values, dataset, placeOf(dataset, 'v', rowDay(dataset, 'v')))
  const { rows } = await client.query<{
    file: string
    sha256: string | null
    at: Date
    cells: Record<string, string | null>
  }>(
    `select b.file_name as file, b.sha256, b.received_at as at, ${rawRowSql(dataset.fieldNames, 'v')} as cells
     from data.${dataset.id} v join intake.batch b on b.id = v.batch_id
     where b.public_id = ${values.add(ref.batch)} and v.row_no = ${values.add(ref.row)}
       and b.status in ('committed', 'superseded') and ${within}`,
    values.list,
  )
  const [found] = rows
  if (!found) throw none
  return {
    ...ref,
    file: found.file,
    fileSha256: found.sha256,
    receivedAt: found.at.toISOString(),
    cells: sorted(found.cells),
  }
}

export interface Fixing {
  readonly caseNo: string
  readonly refs: readonly RowRef[]
  readonly method: string
  readonly takenBy: readonly string[]
  readonly at: Date
}

/** @throws Refusal EVIDENCE_WRONG for a row that is not there or not within the scope. */
export const fixedRows = async (
  client: Queryable,
  scope: Scope,
  fixing: Fixing,
): Promise<{ readonly bytes: Buffer; readonly refs: readonly RowRef[] }> => {
  if (fixing.refs.length > mostRows) throw new Refusal('EVIDENCE_WRONG', `一次最多固定 ${mostRows} 行,请分次登记`)
  const rows: FixedRow[] = []
  let chain = ''
  for (const ref of fixing.refs) {
    const row = await readOne(client, scope, ref)
    const rowSha256 = rowHash(row)
    chain = sha256(`${chain}${rowSha256}`)
    rows.push({ ...row, rowSha256, chain })
  }
  const people = await client.query<{ name: string }>(
    'select name from access.person where id = any($1::text[]) order by name',
    [fixing.takenBy],
  )
  const file = {
    format: 'shejian-fixed-rows/1',
    case: fixing.caseNo,
    fixedAt: fixing.at.toISOString(),
    fixedBy: people.rows.map(({ name }) => name),
    method: fixing.method,
    check:
      'rowSha256 = SHA-256(JSON {dataset, batch, row, cells(键按字典序)});chain = SHA-256(上一行 chain + 本行 rowSha256),首行之前为空',
    rows,
    chain,
  }
  return {
    bytes: Buffer.from(`${JSON.stringify(file, null, 1)}\n`),
    refs: fixing.refs.map(({ dataset, batch, row }) => ({ dataset, batch, row })),
  }
}
