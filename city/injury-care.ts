/**
 * Treatment settled with hospitals by the injury fund (scheme 410): a visit, its one item and its one settlement. The
 * base population's follow-up visits lie on a day on which nobody has another visit, in months without a stay.
 */
import { claimsByHand, injuredPart } from './injury.ts'
import { providerCounts } from './medical.ts'
import { more } from './plant/more.ts'
import type { City } from './session.ts'

export interface Treatment {
  /** All columns of `p`, as `c`. */
  readonly from: string
  /** Tells apart the visits of one person: SQL of a number. */
  readonly no: string
  /** SQL of prov.ix. */
  readonly prov: string
  readonly on: string
  readonly fundFen: string
  /** SQL of cat.ci; a service, for drugs are counted in the stock. */
  readonly ci?: string
  readonly itemCode?: string
  readonly visit?: Readonly<Record<string, string>>
  readonly settled?: Readonly<Record<string, string>>
  readonly item?: Readonly<Record<string, string>>
}

export const treatmentId = (pid: string, no: string): string => `no9(${pid}) || 'G' || ${no}`

export const treated = (of: Treatment): string[] => {
  const { from, no, prov, on, fundFen, ci = '25', visit = {}, settled = {}, item = {} } = of
  const id = treatmentId('c.pid', no)
  const source = `${from} c join prov v on v.ix = ${prov} join cat on cat.ci = ${ci}`
  const person = { person_id: 'c.id', scheme: `'410'`, provider_id: 'v.code', agency_district: 'c.dist' }
  const day = `(${on})::date`
  return [
    more(
      'medical_visit',
      {
        ...person,
        visit_id: `'JZ' || ${id}`,
        person_name: 'c.name',
        sex: 'c.sex',
        age: `(months_between(c.birth, ${day}) // 12)::integer`,
        med_type: `'11'`,
        begin_on: day,
        end_on: day,
        hospital_level: 'v.level',
        admission_kind: `'outpatient'`,
        main_diagnosis_code: `'T93.200'`,
        main_diagnosis_name: `'损伤后遗症'`,
        cause: `'work_injury'`,
        is_remote: 'false',
        pooling_district: 'c.dist',
        provider_district: 'v.region',
        ...visit,
      },
      source,
    ),
    more(
      'medical_item',
      {
        ...person,
        item_no: `'MX' || ${id}`,
        visit_id: `'JZ' || ${id}`,
        settlement_id: `'JS' || ${id}`,
        charged_on: day,
        item_code: of.itemCode ?? 'cat.code',
        item_name: 'cat.name',
        charge_kind: 'cat.charge',
        coverage_class: `'01'`,
        price_fen: fundFen,
        quantity: '1',
        amount_fen: fundFen,
        fund_pay_fen: fundFen,
        hospital_level: 'v.level',
        is_valid: 'true',
        ...item,
      },
      source,
    ),
    more(
      'medical_settlement',
      {
        ...person,
        settlement_id: `'JS' || ${id}`,
        visit_id: `'JZ' || ${id}`,
        person_name: 'c.name',
        med_type: `'11'`,
        settlement_kind: `'network'`,
        is_interim: 'false',
        is_emergency: 'false',
        is_remote: 'false',
        begin_on: day,
        end_on: day,
        settled_at: `(${day} + interval 16 hour)::timestamp`,
        total_fen: fundFen,
        fund_pay_fen: fundFen,
        pool_pay_fen: fundFen,
        account_pay_fen: '0',
        cash_pay_fen: '0',
        is_valid: 'true',
        is_refund: 'false',
        status: `'paid'`,
        review_mode: `'automatic'`,
        ...settled,
      },
      source,
    ),
  ]
}

/** Follow-up of the injured whose hospital settles over the network. */
export const injuryCareBase = (city: City): string[] =>
  treated({
    from: `(select p.*, mon.m, mon.i from injured h join p on p.pid = h.pid cross join mon where not (${claimsByHand('p.pid')}) and (mon.i + p.pid) % 2 = 1 and month(mon.m) <> 2)`,
    no: 'c.i',
    prov: `1 + ri('injury-hospital', c.pid, ${providerCounts(city.people).hospitals})`,
    on: 'c.m + 28',
    fundFen: `(18000 + 100 * ri('follow-up', c.pid * 100 + c.i, 60))::bigint`,
    ci: `case when c.i % 3 = 0 then 23 else 25 end`,
    visit: { body_part: injuredPart('c.pid') },
  })

/**
 * Planted recipients of long-term benefits of every rule are certified like everybody, but for the cases about
 * certification.
 */
export const injuryCast: readonly string[] = [
  more(
    'qualification_certification',
    {
      certification_no: `'RZG' || no9(c.pid)`,
      person_id: 'c.id',
      person_name: 'c.name',
      scheme: `'410'`,
      certified_on: '(add_months(c.w1, -6) + 5)::date',
      method: `'face'`,
      result: `'passed'`,
      agency_district: 'c.dist',
    },
    `(select * from p where cast_ and rule <> 'INJ-08' and pid in (select pid from x_injury where item in ('nursing_allowance', 'disability_allowance', 'dependant_pension'))) c`,
  ),
]
