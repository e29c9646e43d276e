/**
 * Rows that are the same business fact: equal natural key and equal content is a duplicate (counted, left out); equal key
 * and other content is a conflict (refused, since nobody here can know which is right), within the file and against what
 * the same source has handed in before.
 */
import { join } from 'node:path'
import type { Dataset } from '#standard/define-dataset.ts'
import { type Duck, sqlText } from '#store/duck.ts'
import type { Folder } from '#store/folder.ts'
import { type MirrorFile, mirrorRelation } from '#store/mirror.ts'
import type { OwnRows } from './sender.ts'

/**
 * Creates table `excluded(rn, why)`; `parts` are the batch's own mirror files, `before` the source's visible ones.
 * @param own rows of others are not looked at: a conflict with one would tell that it is there.
 */
export const findDoubles = async (
  duck: Duck,
  folder: Folder,
  dataset: Dataset,
  parts: readonly string[],
  before: readonly MirrorFile[],
  own?: OwnRows,
): Promise<{ duplicates: number; conflicts: bigint[] }> => {
  await duck.exec('create or replace temp table excluded (rn bigint, why varchar)')
  if (parts.length === 0) return { duplicates: 0, conflicts: [] }
  const key = dataset.naturalKey.join(', ')
  const content = (of: 'p' | 'e'): string =>
    `hash(row(${dataset.fieldNames.map((name) => `${of}.${name}`).join(', ')}))`
  const fresh = mirrorRelation(dataset, parts)
  // First by a hash of the key alone: nearly always there is no double, and a table of 64-bit numbers is small.
  await duck.exec(`create or replace temp table keyed as select row_no as rn, hash(${key}) as h from ${fresh} m`)
  await duck.exec('create or replace temp table suspect as select h from keyed group by h having count(*) > 1')
  const [suspects] = await duck.rows<{ n: bigint }>('select count(*) as n from suspect')
  if ((suspects?.n ?? 0n) > 0n) {
    await duck.exec(
      `insert into excluded
       select rn, case when lowest = highest then 'duplicate' else 'conflict' end
       from (select p.row_no as rn, min(${content('p')}) over same as lowest, max(${content('p')}) over same as highest,
                    row_number() over (partition by ${dataset.naturalKey.map((name) => `p.${name}`).join(', ')} order by p.row_no) as nth,
                    count(*) over same as n
             from ${fresh} p where p.row_no in (select rn from keyed join suspect using (h))
             window same as (partition by ${dataset.naturalKey.map((name) => `p.${name}`).join(', ')}))
       where n > 1 and (lowest <> highest or nth > 1)`,
    )
  }
  if (before.length > 0) {
    const old = mirrorRelation(
      dataset,
      before.map(({ path }) => join(folder.mirror, path)),
    )
    await duck.exec(
      `insert into excluded
       select p.row_no, case when bool_or(${content('p')} = ${content('e')}) then 'duplicate' else 'conflict' end
       from ${fresh} p join ${old} e on ${dataset.naturalKey.map((name) => `e.${name} = p.${name}`).join(' and ')}
       where p.row_no not in (select rn from excluded)${own ? ` and e.${own.field} = ${sqlText(own.code)}` : ''} group by p.row_no`,
    )
  }
  const [counted] = await duck.rows<{ n: bigint }>(`select count(*) as n from excluded where why = 'duplicate'`)
  const conflicts = await duck.rows<{ rn: bigint }>(
    `select rn from excluded where why = 'conflict' order by rn nulls last`,
  )
  return { duplicates: Number(counted?.n ?? 0n), conflicts: conflicts.map(({ rn }) => rn) }
}
