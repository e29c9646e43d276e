/**
 * Every other feed of the standard, told from its definition: keys counted, codes drawn from their lists, days in the
 * window, persons, employers and providers of this city. `shapes` says what a dataset needs beyond that. Rows that a
 * check of the standard would refuse are left out, so these files are clean by construction.
 */
import type { Dataset, Field } from '#standard/define-dataset.ts'
import { sqlText } from '#store/duck.ts'
import type { PoolSizes, pools } from './pools.ts'
import type { City } from './session.ts'

interface Shape {
  /** Rows for each thousand people; at least twenty. */
  readonly perThousand?: number
  readonly pool?: keyof typeof pools
  /** Field → SQL over q (person), q2 (another), e, v (provider), o0 o1 o2 (officers), i, d (a day of the window). Null leaves it out. */
  readonly set?: Readonly<Record<string, string | null>>
}

const fundAccount = (kind: string): string => `luhn19('102' || scheme || q.dist || '${kind}00000')`
const shapes: Readonly<Record<string, Shape>> = {
  wage_declaration: {
    perThousand: 30,
    pool: 'worker',
    set: {
      declared_wage_fen: 'q.wage_fen',
      base_fen: 'base_of(q.wage_fen, d)',
      wage_year: 'year(d) - 1',
      wage_months: '12',
      employer_id: 'qe.uscc',
      employer_name: 'qe.name',
      declaration_kind: `'yearly'`,
    },
  },
  social_management_result: { perThousand: 4, pool: 'retired', set: { scheme: 'q.pscheme', result: `'alive'` } },
  provider_payment: {
    perThousand: 3,
    set: {
      line_no: '1',
      line_kind: `'settlement'`,
      status: `'paid'`,
      paid_on: '(month_of(d) + 50)::date',
      amount_fen: "(1000000 + 100::bigint * ri('lump', i, 90000000))::bigint",
      scheme: `'310'`,
    },
  },
  student_record: {
    perThousand: 20,
    set: { level: `'college'`, school_name: `'郑州商都职业学院'`, starts_on: 'd - 500' },
  },
  disability_record: { perThousand: 6, set: { issued_on: 'd - 700' } },
  bank_statement: {
    perThousand: 2,
    set: {
      account_id: fundAccount('1'),
      direction: `'out'`,
      counter_account_id: 'q.acct',
      amount_fen: `(100::bigint * ri('bank-line', i, 900000))::bigint`,
      balance_after_fen: '90000000000',
    },
  },
  fund_transaction: {
    perThousand: 2,
    set: {
      account_id: fundAccount('1'),
      direction: `'out'`,
      flow_kind: `'benefit'`,
      amount_fen: `(100::bigint * ri('bank-line', i, 900000))::bigint`,
      corrects_no: null,
      collected_on: null,
    },
  },
  payment_instruction: {
    perThousand: 2,
    set: {
      account_id: fundAccount('1'),
      flow_kind: `'benefit'`,
      payee_account_id: 'q.acct',
      payee_name: 'q.name',
      status: `'done'`,
      instrument: null,
      amount_fen: `(100::bigint * ri('bank-line', i, 900000))::bigint`,
    },
  },
  returned_payment: {
    perThousand: 0.5,
    set: {
      account_id: fundAccount('1'),
      payee_id: 'q.id',
      payee_account_id: 'q.acct',
      instruction_no: `'ZF' || no9(i)`,
      resolved_on: '(d + 30)::date',
    },
  },
  fiscal_account_statement: {
    set: {
      account_id: fundAccount('3'),
      opening_fen: '80000000000',
      received_fen: '2000000000',
      paid_fen: '1500000000',
      closing_fen: '80500000000',
    },
  },
  reconciliation: {
    set: {
      account_id: fundAccount('1'),
      books_fen: '90000000000',
      counterpart_fen: '90000000000',
      timing_fen: '0',
      unexplained_fen: '0',
      done_on: 'd + 8',
      as_of_on: 'd',
    },
  },
  deposit: {
    set: {
      account_id: fundAccount('3'),
      deposit_kind: `'fixed'`,
      matures_on: '(d + 365)::date',
      rate_ppm: '17500',
      amount_fen: '10000000000',
      rate_kind: `'fixed_1y'`,
    },
  },
  investment: {
    set: {
      instrument: `'treasury_bond'`,
      amount_fen: '5000000000',
      invested_on: 'd',
      matures_on: '(d + 1095)::date',
      account_id: null,
    },
  },
  monthly_report: {
    perThousand: 1,
    set: {
      reported_on: '(add_months(month_of(d), 1) + 9)::date',
      layer: `'agency'`,
      version_no: '1',
      amount_fen: `(100::bigint * ri('reported', i, 900000000))::bigint`,
    },
  },
  fund_scheme: {
    set: {
      fund_name: `'社会保险基金'`,
      pooling_level: `case when scheme in ('110', '120') then 'province' else 'city' end`,
      has_income_account: 'false',
      is_separately_booked: 'true',
      valid_from: `date '2020-01-01'`,
      merged_into: null,
    },
  },
  fund_budget: { set: { budget_year: 'year(d)', version_no: '1', account_code: `'5001'`, amount_fen: '900000000000' } },
  fund_final_account: {
    set: { final_year: 'year(d) - 1', version_no: '1', account_code: `'5001'`, amount_fen: '880000000000' },
  },
  permitted_item: { set: { item_class: `'flow'`, permitted_code: `'benefit'`, valid_from: `date '2018-01-01'` } },
  rate_table: { set: { rate_ppm: `3500 + 500 * ri('rate', i, 40)`, valid_from: `date '2023-12-22'` } },
  delegation: {
    set: {
      delegate_kind: `'county'`,
      delegator_name: `'郑州市人力资源和社会保障局'`,
      delegate_name: `'区县人力资源和社会保障局'`,
      valid_from: `date '2020-01-01'`,
      withdrawn_on: null,
    },
  },
  jurisdiction: {
    set: {
      competence: `'supervision'`,
      body_kind: `'hrss'`,
      body_name: `'人力资源和社会保障局'`,
      valid_from: `date '2020-01-01'`,
    },
  },
  login_record: { perThousand: 5, set: { operator_id: 'o0.officer_id', result: `'ok'` } },
  permission_grant: {
    set: { operator_id: 'o0.officer_id', granted_by_id: 'o2.officer_id', request_no: `'QX' || no9(i)` },
  },
  permission_request: { set: { operator_id: 'o0.officer_id', leader_id: 'o2.officer_id', status: `'requested'` } },
  seal_and_key_custody: { set: { custodian_id: 'o0.officer_id', held_from: 'd - 300', account_id: null } },
  data_change: {
    set: { person_id: null, employer_id: null, status: `'executed'`, before_value: `'原值'`, after_value: `'新值'` },
  },
  network_opening: { set: { scheme: `'310'`, close_reason: null } },
}

const officerWords =
  /officer|review|approv|leader|head|made_by|cashier|accountant|custodian|operator|executed|opened_by|adjusted_by|granted_by|confirmed|handed/

/** What a field holds where nothing is said of it; undefined leaves it out. `nth` keeps the days of one row in order. */
const told = (dataset: Dataset, name: string, field: Field, nth: number): string | undefined => {
  const needed = field.required === true
  const key = dataset.naturalKey.includes(name)
  switch (field.kind) {
    case 'code':
      if (name === 'agency_district') return 'q.dist'
      if (name === 'provider_id') return 'v.code'
      if (field.codes)
        return needed
          ? `[${Object.keys(field.codes).map(sqlText).join(', ')}][1 + ri('${dataset.id}/${name}', i, ${Object.keys(field.codes).length})]`
          : undefined
      return needed || key
        ? `'${dataset.id
            .split('_')
            .map((word) => word.slice(0, 2))
            .join('')
            .toUpperCase()}${nth}' || no9(i)`
        : undefined
    case 'date':
      return needed ? `(d + ${nth})::date` : undefined
    case 'month':
      return needed ? 'month_of(d)' : undefined
    case 'time':
      return needed ? `(d + interval ${9 + (nth % 8)} hour + to_seconds(ri('at', i, 3000)))::timestamp` : undefined
    case 'fen':
      return needed ? `(10000 + 100::bigint * ri('${name}', i, 90000))::bigint` : undefined
    case 'int':
      return needed ? `${Math.max(1, field.min ?? 1)}` : undefined
    case 'decimal':
      return needed ? '1' : undefined
    case 'bool':
      return needed ? 'false' : undefined
    case 'text':
      return needed ? sqlText(field.label) : undefined
    case 'uscc':
      return needed || name === 'employer_id' ? 'e.uscc' : undefined
    case 'idNumber':
      if (name === 'person_id') return needed ? 'q.id' : undefined
      if (name.startsWith('approv')) return 'o2.officer_id'
      if (officerWords.test(name))
        return name.startsWith('second') || name.startsWith('reviewed') ? 'o1.officer_id' : 'o0.officer_id'
      return needed ? 'q2.id' : undefined
    case 'personName':
      return name === 'person_name' && dataset.fields.person_id?.required ? 'q.name' : undefined
    case 'bankAccount':
      return needed || (name === 'account_id' && dataset.fields.person_id?.required) ? 'q.acct' : undefined
    default:
      return needed ? sqlText('郑州市') : undefined
  }
}

/** The select of a dataset that has no subject module of its own. */
export const restRows = (city: City, dataset: Dataset, sizes: PoolSizes): string => {
  const shape = shapes[dataset.id] ?? {}
  const rows = Math.max(20, Math.floor((city.people / 1000) * (shape.perThousand ?? 0)))
  const set = shape.set ?? {}
  const fields = dataset.fieldNames.flatMap((name, index) => {
    const said = Object.hasOwn(set, name) ? set[name] : told(dataset, name, dataset.fields[name] as Field, index)
    return said === null || said === undefined ? [] : [{ name, sql: said }]
  })
  const scheme = fields.find(({ name }) => name === 'scheme')?.sql ?? `'110'`
  const list = fields.filter(
    ({ name }) => name !== 'scheme' || dataset.fields.scheme === undefined || name === 'scheme',
  )
  const checks = (dataset.checks ?? []).filter((check) => {
    const words = new Set(check.sql.match(/[a-z_]+/g))
    return dataset.fieldNames.every((name) => !words.has(name) || list.some((field) => field.name === name))
  })
  const pool = shape.pool ?? 'anyone'
  return `select i as ord_, false as cast_, * exclude (i) from (
    with a as (select x.i, ${scheme.includes('q.') ? 'null' : scheme} as scheme_, (date '${city.firstMonth}-01' + ri('${dataset.id}/day', x.i, ${Math.max(1, city.months * 30 - 32)}))::date as d from (select i::integer as i from range(1, ${rows + 1}) t(i)) x),
    b as (select a.i, ${list.map(({ name, sql }) => `(${name === 'scheme' ? sql : sql.replaceAll(/\bscheme\b/g, 'scheme_')}) as ${name}`).join(', ')}
      from a join pool_${pool} q on q.nth = (a.i::bigint * 7919) % ${sizes[pool]} join pool_anyone q2 on q2.nth = (a.i::bigint * 104729 + 17) % ${sizes.anyone} and q2.pid <> q.pid
      join e on e.eid = 1 + (a.i::bigint * 31) % ${sizes.employers} left join e qe on qe.eid = q.eid join prov v on v.ix = 1 + (a.i::bigint * 17) % ${sizes.providers}
      join officer o0 on o0.dist = q.dist and o0.n = 0 join officer o1 on o1.dist = q.dist and o1.n = 1 join officer o2 on o2.dist = q.dist and o2.n = 2)
    select * from b where ${checks.map((check) => `coalesce((${check.sql}), true)`).join(' and ') || 'true'}
    qualify row_number() over (partition by ${dataset.naturalKey.join(', ')} order by i) = 1)`
}
