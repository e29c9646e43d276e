/** Visits of planted patients with their settlement, in raw values: for cases whose visits say more than `visited` can. */
import { more } from './more.ts'

type Fields = Readonly<Record<string, string>>

export interface Care {
  /** Table expression with the columns of the person as c and of the provider as v. */
  readonly from: string
  /** SQL of the visit's number without its 'JZ', the same in visit and settlement. */
  readonly vid: string
  readonly begin: string
  readonly end?: string
  readonly medType?: string
  readonly totalFen: string
  readonly fundFen: string
  readonly accountFen?: string
  readonly diagnosis?: string
  readonly visit?: Fields
  readonly settled?: Fields
}

const inpatient = ['21', '22', '24', '28', '52']

/** What visit and settlement say alike. */
const alike = ({ vid, begin, end = begin, medType = '11' }: Care): Fields => ({
  visit_id: `'JZ' || ${vid}`,
  person_id: 'c.id',
  person_name: 'c.name',
  scheme: `'310'`,
  provider_id: 'v.code',
  med_type: `'${medType}'`,
  begin_on: `(${begin})::date`,
  end_on: `(${end})::date`,
  agency_district: 'c.dist',
})

const ofStay = ({ vid, begin, end = begin }: Care): Fields => ({
  inpatient_no: `'ZY' || ${vid}`,
  bed_days: `datediff('day', (${begin})::date, (${end})::date)`,
  admission_kind: `'outpatient'`,
  discharge_kind: `'1'`,
})

const visitOf = (care: Care): Fields => ({
  ...alike(care),
  sex: 'c.sex',
  age: `datediff('year', c.birth, (${care.begin})::date)`,
  hospital_level: 'v.level',
  main_diagnosis_code: care.diagnosis ?? `'M51.202'`,
  cause: `'illness'`,
  is_newborn: 'false',
  is_home_bed: 'false',
  pooling_district: 'c.dist',
  provider_district: 'v.region',
  ...(inpatient.includes(care.medType ?? '11') ? ofStay(care) : {}),
  ...care.visit,
})

const settlementOf = (care: Care): Fields => {
  const { vid, begin, end = begin, totalFen, fundFen, accountFen = '0' } = care
  return {
    ...alike(care),
    settlement_id: `'JS' || ${vid}`,
    settlement_kind: `'network'`,
    is_interim: 'false',
    is_emergency: 'false',
    settled_at: `((${end})::date + interval 15 hour)::timestamp`,
    total_fen: totalFen,
    fund_pay_fen: fundFen,
    pool_pay_fen: fundFen,
    account_pay_fen: accountFen,
    cash_pay_fen: `(${totalFen}) - (${fundFen}) - (${accountFen})`,
    is_valid: 'true',
    is_refund: 'false',
    status: `'paid'`,
    review_mode: `'automatic'`,
    ...care.settled,
  }
}

export const cared = (care: Care): string[] => [
  more('medical_visit', visitOf(care), care.from),
  more('medical_settlement', settlementOf(care), care.from),
]

/** Natural keys of what `cared` wrote. */
export const careKeys = (vid: string): { readonly medical_visit: Fields; readonly medical_settlement: Fields } => ({
  medical_visit: { visit_id: `'JZ' || ${vid}` },
  medical_settlement: { settlement_id: `'JS' || ${vid}` },
})
