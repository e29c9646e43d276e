/** 案号、文号: one run per series and year; a number once given is never given again, and a step that fails gives none. */
import type { Queryable } from '#store/database.ts'

/** Takes the next number of the run. The row stays locked until the step ends, so two cases never share one. */
export const nextNumber = async (client: Queryable, series: string, year: number): Promise<number> => {
  const { rows } = await client.query<{ last: number }>(
    `insert into cases.number_run as n (series, year, last) values ($1, $2, 1)
     on conflict (series, year) do update set last = n.last + 1 returning last`,
    [series, year],
  )
  return (rows[0] as { last: number }).last
}

/** '线索〔2026〕12号': full-width brackets, no leading zero, as GB/T 9704 writes numbers of documents. */
export const numberWords = (series: string, year: number, no: number): string => `${series}〔${year}〕${no}号`
