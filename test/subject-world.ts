/**
 * A tiny world for the tests of subjects: three persons, two employers, one hospital, taken in as files are. 王明 has an
 * older number; his pension goes to an account that 李红's goes to as well; both work for a small shop and lay in one
 * hospital at the same time, twice; 赵强 is his brother, lives in another district and works for a larger firm. Of one
 * person there is nothing but a death.
 */
import { checkDigit } from '#kernel/id-number.ts'
import { usccCheckDigit } from '#kernel/uscc.ts'
import { prepareSubjects } from '#screening/subjects/prepare-subjects.ts'
import { sumSubjectMonths } from '#screening/subjects/subject-months.ts'
import type { Subject } from '#screening/subjects/token.ts'
import { csv, openTestIntake, type TestIntake } from './whole-files.ts'

const numberOf = (first17: string): string => first17 + checkDigit(first17)

export const people = {
  wang: numberOf('41010219600101001'),
  wangBefore: numberOf('41010219600110001'),
  li: numberOf('41010219620202002'),
  zhao: numberOf('41010319580303003'),
  gone: numberOf('41010319400404004'),
  nobody: numberOf('41010319700505005'),
} as const

export const accounts = { shared: '6222021702000000011', zhaos: '6222021702000000029' } as const
export const employers = {
  shop: `91410100MA0000001${usccCheckDigit('91410100MA0000001')}`,
  firm: `91410100MA0000002${usccCheckDigit('91410100MA0000002')}`,
} as const
export const hospital = 'H41010200001'

const staff = Array.from({ length: 12 }, (_, index) => numberOf(`410103198001010${String(index).padStart(2, '0')}`))
const months = ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06', '2024-07', '2024-08']

export const files: readonly (readonly [name: string, headers: string, rows: readonly string[]])[] = [
  [
    'person',
    'agency_person_no,person_id,person_name,phone,living_address,registered_on,agency_district',
    [
      `1,${people.wang},王明,13812345678,郑州市中原区某路1号院1号,2016-01-01,410102`,
      `2,${people.li},李红梅,13812345679,郑州市中原区某路1号院1号,2016-01-01,410102`,
      `3,${people.zhao},赵强,13812345670,郑州市二七区某路9号,2016-01-01,410103`,
    ],
  ],
  [
    'employer',
    'agency_employer_no,employer_id,employer_name,legal_representative_id,status,registered_on,agency_district',
    [
      `1,${employers.shop},郑州小铺百货店,${people.li},active,2016-01-01,410102`,
      `2,${employers.firm},郑州大成机械有限公司,,active,2016-01-01,410103`,
    ],
  ],
  [
    'provider',
    'provider_id,provider_name,provider_kind,valid_from,agency_district',
    [`${hospital},中原一院,hospital,2016-01-01,410102`],
  ],
  [
    'enrollment',
    'enrollment_no,person_id,scheme,employer_id,insured_kind,status,starts_on,ends_on,agency_district',
    [
      `1,${people.wang},110,${employers.shop},employee,1,2017-06-01,,410102`,
      `2,${people.wang},310,${employers.shop},employee,1,2019-06-01,,410102`,
      `3,${people.li},110,${employers.shop},employee,1,2018-01-01,,410102`,
      `4,${people.zhao},110,${employers.firm},employee,1,2018-01-01,,410103`,
      ...staff.map((one, index) => `${10 + index},${one},110,${employers.firm},employee,1,2018-01-01,,410103`),
    ],
  ],
  [
    'contribution',
    'contribution_no,person_id,scheme,employer_id,insured_kind,for_month,paid_on,contribution_kind,base_fen,employer_fen,personal_fen,agency_district',
    [
      ...months.map(
        (month, index) =>
          `${index},${people.wang},110,${employers.shop},employee,${month},${month}-15,normal,${index < 6 ? '5000.00' : '6000.00'},800.00,400.00,410102`,
      ),
      `20,${people.wangBefore},110,${employers.shop},employee,2015-03,2015-03-15,normal,3000.00,600.00,240.00,410102`,
      `21,${people.zhao},110,${employers.firm},employee,2024-01,2024-01-15,normal,9000.00,1440.00,720.00,410103`,
      `22,${people.wang},310,${employers.shop},employee,2024-02,2024-02-15,normal,5000.00,400.00,100.00,410102`,
    ],
  ],
  [
    'pension_payment',
    'payment_no,person_id,scheme,benefit_item,for_month,paid_on,amount_fen,account_id,status,agency_district',
    [
      ...['2024-01', '2024-02', '2024-03'].map(
        (month, index) =>
          `${index},${people.wang},110,monthly,${month},${month}-10,3000.00,${accounts.shared},paid,410102`,
      ),
      `7,${people.wang},110,monthly,2024-04,2024-04-10,3000.00,${accounts.shared},recovered,410102`,
      `8,${people.li},110,monthly,2024-01,2024-01-10,2500.00,${accounts.shared},paid,410102`,
      `9,${people.zhao},110,monthly,2024-01,2024-01-10,4100.00,${accounts.zhaos},paid,410103`,
    ],
  ],
  [
    'medical_visit',
    'visit_id,person_id,scheme,provider_id,med_type,begin_on,end_on,bed_days,main_diagnosis_name,agency_district',
    [
      `V0,${people.wang},310,${hospital},21,2018-03-01,2018-03-09,8,肺炎,410102`,
      `V1,${people.wang},310,${hospital},21,2024-03-01,2024-03-09,8,肺炎,410102`,
      `V2,${people.li},310,${hospital},21,2024-03-05,2024-03-12,7,胃炎,410102`,
      `V3,${people.wang},310,${hospital},21,2024-05-01,2024-05-09,8,肺炎,410102`,
      `V4,${people.li},310,${hospital},21,2024-05-02,2024-05-03,1,胃炎,410102`,
      `V5,${people.zhao},310,${hospital},21,2024-05-02,2024-05-03,1,胃炎,410103`,
    ],
  ],
  [
    'death_record',
    'death_record_no,source,person_id,died_on,precision,name_agrees,received_on',
    [`1,police,${people.wang},2024-02-20,day,1,2024-03-01`, `2,police,${people.gone},2024-02-21,day,1,2024-03-01`],
  ],
  [
    'kinship',
    'kinship_no,source,person_id,person_name,relative_id,relative_name,relation',
    [
      `1,police,${people.wang},王明,${people.zhao},赵强,sibling`,
      `2,police,${people.wang},王明,${people.gone},王老,parent`,
    ],
  ],
  [
    'identity_record',
    'identity_record_no,person_id,former_id,sex,birth_on,register_status,received_on',
    [`1,${people.wang},${people.wangBefore},1,1960-01-01,normal,2016-05-01`],
  ],
]

export interface SubjectWorld extends TestIntake {
  /** Surrogate of a number or an account, in decimals. */
  surrogate(value: string): Promise<string>
  person(value: string): Promise<Subject>
  /** Public id of the batch that brought the dataset. */
  batch(dataset: string): Promise<string>
}

export const openSubjectWorld = async (): Promise<SubjectWorld> => {
  const intake = await openTestIntake()
  const { context, folder, admin, take } = intake
  await prepareSubjects(admin)
  for (const [dataset, headers, rows] of files) {
    const receipt = await take(
      `${dataset}.csv`,
      csv(
        headers.split(','),
        rows.map((row) => row.split(',')),
      ),
    )
    if (receipt.status !== 'committed' || Number(receipt.rowsRejected) > 0)
      throw new RangeError(`${dataset}: ${JSON.stringify(receipt)}`)
  }
  await sumSubjectMonths(folder, context.database)
  const surrogate = async (value: string): Promise<string> => {
    const kind = value.length === 19 ? 'bank_account' : 'person_number'
    const { rows } = await admin.query<{ surrogate: string }>(
      'select surrogate::text as surrogate from vault.entry where blind = $1',
      [context.keys.blindIndex(kind, value)],
    )
    return rows[0]?.surrogate ?? '0'
  }
  return {
    ...intake,
    surrogate,
    person: async (value) => ({ kind: 'person', key: await surrogate(value) }),
    async batch(dataset) {
      const { rows } = await admin.query<{ public_id: string }>(
        'select public_id from intake.batch where dataset = $1',
        [dataset],
      )
      return rows[0]?.public_id ?? ''
    },
  }
}

export interface PlantedFinding {
  readonly fingerprint: string
  readonly subject: Readonly<Record<string, string>>
  readonly grain?: Readonly<Record<string, string>>
  readonly district?: string
  readonly on?: string
  readonly fen?: number
  readonly authority?: 'hrss' | 'nhsa'
  readonly assigned?: string
}

/** A finding as a run would have left it. */
export const plantFinding = async ({ admin }: TestIntake, planted: PlantedFinding): Promise<void> => {
  await admin.query(
    `with run as (insert into screening.run (started_at, engine, as_of, rules) values (current_timestamp, 'duckdb', '2024-12-31', '{}') returning id)
     insert into screening.finding (fingerprint, rule, version, subject_kind, subject, grain, district, found_on, at_risk_fen, act, clauses, params,
       facts, evidence, state, first_run, changed_run, authority)
     select $1, 'PEN-01', 1, 'person', $2, $3, $4, $5, $6, 'hold', '{}', '{}', '{}', '[]', 'open', run.id, run.id, $7 from run`,
    [
      planted.fingerprint,
      planted.subject,
      planted.grain ?? {},
      planted.district ?? '410102',
      planted.on ?? '2024-03-01',
      planted.fen ?? 300000,
      planted.authority ?? 'hrss',
    ],
  )
  if (planted.assigned)
    await admin.query('update screening.finding set assigned_organisation = $2 where fingerprint = $1', [
      planted.fingerprint,
      planted.assigned,
    ])
}
