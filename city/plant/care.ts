/** Visits of planted patients with their settlement, in raw values: for cases whose visits say more than `visited` can. */
import { more } from './more.ts'

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
  readonly visit?: Readonly<Record<string, string>>
  readonly settled?: Readonly<Record<string, string>>
}

const inpatient = ['21', '22', '24', '28', '52']

export const cared = ({
  from,
  vid,
  begin,
  end = begin,
  medType = '11',
  totalFen,
  fundFen,
  accountFen = '0',
  diagnosis,
  visit = {},
  settled = {},
}: Care): string[] => {
  const isStay = inpatient.includes(medType)
  const whom = {
    person_id: 'c.id',
    person_name: 'c.name',
    scheme: `'310'`,
    provider_id: 'v.code',
    med_type: `'${medType}'`,
  }
  const days = { begin_on: `(${begin})::date`, end_on: `(${end})::date` }
  return [
    more(
      'medical_visit',
      {
        visit_id: `'JZ' || ${vid}`,
        ...whom,
        ...days,
        sex: 'c.sex',
        age: `datediff('year', c.birth, (${begin})::date)`,
        hospital_level: 'v.level',
        main_diagnosis_code: diagnosis ?? `'M51.202'`,
        cause: `'illness'`,
        is_newborn: 'false',
        is_home_bed: 'false',
        pooling_district: 'c.dist',
        provider_district: 'v.region',
        agency_district: 'c.dist',
        ...(isStay
          ? {
              inpatient_no: `'ZY' || ${vid}`,
              bed_days: `datediff('day', (${begin})::date, (${end})::date)`,
              admission_kind: `'outpatient'`,
              discharge_kind: `'1'`,
            }
          : {}),
        ...visit,
      },
      from,
    ),
    more(
      'medical_settlement',
      {
        settlement_id: `'JS' || ${vid}`,
        visit_id: `'JZ' || ${vid}`,
        ...whom,
        ...days,
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
        agency_district: 'c.dist',
        ...settled,
      },
      from,
    ),
  ]
}

/** Natural keys of what `cared` wrote. */
export const careKeys = (vid: string): Record<string, Record<string, string>> => ({
  medical_visit: { visit_id: `'JZ' || ${vid}` },
  medical_settlement: { settlement_id: `'JS' || ${vid}` },
})
