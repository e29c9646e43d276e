/**
 * 抽样: keys in the order of a hash of seed and key, the first so many of them. Seed, size and source are written down before
 * anything is drawn, so that anybody draws the same ones again from the same rows; how many there were to draw from is kept.
 */
import type { Queryable } from '#store/database.ts'
import type { HeldProgramme } from './held-programme.ts'
import type { SampleFrom } from './programme-words.ts'

/** Who draws what benefit, by the scheme. */
const benefits: Readonly<Record<string, string>> = {
  '110': 'pension_payment',
  '120': 'pension_payment',
  '170': 'pension_payment',
  '210': 'unemployment_payment',
  '310': 'medical_settlement',
  '390': 'medical_settlement',
  '410': 'injury_benefit',
  '510': 'maternity_benefit',
}

type Of = Pick<HeldProgramme, 'schemes' | 'districts' | 'periodFrom' | 'periodTo'>

/** $1 districts, $2 and $3 the period, $4 the schemes (empty: all). */
const inPeriod = 'row_month >= date_trunc($5, $2::date)::date and row_month <= $3::date'
const schemeWithin = '(cardinality($4::text[]) = 0 or scheme = any($4::text[]))'

const keysSql = (from: SampleFrom, { schemes }: Of): string | undefined => {
  switch (from) {
    case 'none':
      return undefined
    case 'providers':
      return 'select distinct provider_id as key from visible.provider where agency_district = any($1)'
    case 'employers':
      return 'select distinct employer_id as key from visible.employer where agency_district = any($1)'
    case 'vouchers':
      return `select distinct scheme || '/' || voucher_no as key from visible.voucher where agency_district = any($1) and ${inPeriod} and ${schemeWithin}`
    case 'custody':
      return 'select distinct custody_no as key from visible.seal_and_key_custody where agency_district = any($1) and held_from <= $3::date and (held_to is null or held_to >= $2::date)'
    case 'persons': {
      const wanted = schemes.length === 0 ? Object.keys(benefits) : schemes
      const tables = [...new Set(wanted.flatMap((scheme) => benefits[scheme] ?? []))]
      return tables
        .map(
          (table) =>
            `select distinct person_id::text as key from visible.${table} where agency_district = any($1) and ${inPeriod}`,
        )
        .join(' union ')
    }
  }
}

/** @returns the keys that the seed draws, and how many there were. */
export const drawKeys = async (
  client: Queryable,
  of: Of,
  { from, seed, size }: { readonly from: SampleFrom; readonly seed: string; readonly size: number },
): Promise<{ keys: string[]; population: number }> => {
  const sql = keysSql(from, of)
  if (sql === undefined || sql === '') return { keys: [], population: 0 }
  const { rows } = await client.query<{ key: string; population: number }>(
    `with given as (select $1::text[] as districts, $2::date as since, $3::date as until, $4::text[] as schemes, $5::text as unit),
          keys as (${sql})
     select key, (select count(*)::int from keys, given) as population from keys
     order by encode(sha256(convert_to($6 || '|' || key, 'UTF8')), 'hex'), key limit $7`,
    [of.districts, of.periodFrom, of.periodTo, of.schemes, 'month', seed, size],
  )
  return { keys: rows.map(({ key }) => key), population: rows[0]?.population ?? 0 }
}
