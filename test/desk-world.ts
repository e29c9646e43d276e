/**
 * Findings at a desk: organisations, people in their posts, one payment with the officer who reviewed it, and runs that bring
 * findings. The payment's rows and the people's identity numbers go through the same keys as in use.
 */
import type { Authority } from '#access/scope.ts'
import { type Who, whoIs } from '#access/who.ts'
import { rules } from '#areas/rules.ts'
import { sampleKeys } from '#identity/keys.ts'
import { identityKinds } from '#identity/kinds.ts'
import { withVault } from '#identity/vault.ts'
import { fixedClock } from '#kernel/clock.ts'
import { readIdNumber } from '#kernel/id-number.ts'
import type { Rule } from '#screening/define-rule.ts'
import { type Finding, fingerprintOf } from '#screening/findings.ts'
import { recordRun } from '#screening/record-run.ts'
import type { Database } from '#store/database.ts'
import { take } from '#workflow/take.ts'
import { freshOpenDatabase } from './postgres.ts'

export const rule = rules.find(({ id }) => id === 'PEN-01') as Rule
const day = '2026-07-01'
export const clock = fixedClock('2026-07-01T02:00:00Z')

const organisations: readonly [string, string, string, string, Authority][] = [
  ['o-city', 'supervision', '市基金监督处', '410100', 'hrss'],
  ['o-medical', 'supervision', '市医保基金监督处', '410100', 'nhsa'],
  ['o-105', 'agency', '金水区社保中心', '410105', 'hrss'],
  ['o-102', 'agency', '中原区社保中心', '410102', 'hrss'],
  ['o-society', 'society', '监督委员会', '410100', 'hrss'],
]

/** id, organisation, post, identity number: 乙 has a second account, and 审 reviewed the payment. */
const people: readonly [string, string, string, string][] = [
  ['p-head', 'o-city', 'supervision_head', '410105197001010011'],
  ['p-jia', 'o-city', 'supervisor', '410105197101010012'],
  ['p-yi', 'o-city', 'supervisor', '410105197201010013'],
  ['p-yi-too', 'o-city', 'supervision_head', '410105197201010013'],
  ['p-reviewed', 'o-city', 'supervision_head', '410105197301010014'],
  ['p-medical', 'o-medical', 'supervision_head', '410105197401010015'],
  ['p-clerk', 'o-105', 'agency_clerk', '410105197501010016'],
  ['p-clerk-102', 'o-102', 'agency_clerk', '410105197601010017'],
  ['p-member', 'o-society', 'committee_member', '410105197701010018'],
]

export class DeskWorld {
  readonly database: Database
  readonly keys = sampleKeys()
  readonly superUrl: string
  readonly close: () => Promise<void>
  /** Surrogates of the pensioner and of the officer who reviewed his payment. */
  readonly pensioner = 5001n
  readonly reviewer = 5002n

  constructor(fresh: Awaited<ReturnType<typeof freshOpenDatabase>>) {
    this.database = fresh.database
    this.superUrl = fresh.test.superUrl
    this.close = fresh.close
  }

  blind(idNumber: string): Buffer {
    return this.keys.blindIndex('person_number', readIdNumber(idNumber).canonical)
  }

  async enter(surrogate: bigint, idNumber: string): Promise<void> {
    await this.database.transaction((client) =>
      withVault(client, async () => {
        await client.query(
          'insert into vault.entry (kind, blind, surrogate, key_id, sealed) values ($1, $2, $3, $4, $5)',
          [
            identityKinds.person_number,
            this.blind(idNumber),
            surrogate,
            this.keys.current,
            this.keys.seal('person_number', surrogate, idNumber),
          ],
        )
      }),
    )
  }

  async furnish(): Promise<void> {
    const { pool } = this.database
    for (const [id, kind, name, district, authority] of organisations)
      await pool.query(
        `insert into access.organisation (id, kind, name, district, authorities, valid_from) values ($1, $2, $3, $4, $5, '2016-01-01')`,
        [id, kind, name, district, [authority]],
      )
    for (const [id, organisation, post, idNumber] of people) {
      await pool.query(
        'insert into access.person (id, login, name, identity_index, organisation, created_at) values ($1, $2, $3, $4, $5, now())',
        [id, id.replace('p-', 'login-'), `姓名${id}`, this.blind(idNumber), organisation],
      )
      await pool.query(`insert into access.post_holding (person, post, valid_from) values ($1, $2, '2016-01-01')`, [
        id,
        post,
      ])
    }
    await this.enter(this.pensioner, '410105194912310029')
    await this.enter(this.reviewer, '410105197301010014')
    await pool.query(
      `insert into intake.batch (public_id, dataset, source, file_name, status, received_at, rows_in, rows_accepted, rows_rejected, rows_duplicate)
       values ('b-0001', 'pension_payment', 'test', 'pension_payment.csv', 'committed', now(), 1, 1, 0, 0)`,
    )
    await pool.query(`select data.ensure_year('pension_payment', 2026)`)
    await pool.query(
      `insert into data.pension_payment (batch_id, row_no, row_month, payment_no, person_id, scheme, benefit_item, for_month, paid_on, amount_fen, status, agency_district, funding_source, first_reviewer_id)
       values (1, 1, '2026-03-01', '=P1', $1, '110', 'monthly', '2026-03-01', '2026-03-15', 300000, 'paid', '410105', 'insurance_fund', $2)`,
      [this.pensioner, this.reviewer],
    )
  }

  /** The finding of a month: the first one has the payment as its evidence. */
  finding(month: string, of: Partial<Finding> = {}): Finding {
    const subject = of.subject ?? { person_id: this.pensioner.toString() }
    return {
      fingerprint: fingerprintOf(rule.id, Object.values(subject), [month]),
      rule: rule.id,
      version: 1,
      edition: 0,
      trial: false,
      subjectKind: 'person',
      grain: { for_month: `${month}-01`, scheme: '110' },
      district: '410105',
      foundOn: `${month}-01`,
      atRiskFen: 300_000n,
      act: 'hold',
      stop: 'stop-benefit',
      scheme: '110',
      authority: 'hrss',
      clauses: ['郑人社〔2016〕27号 五(五)3'],
      params: {},
      facts: { died_on: '2026-01-20' },
      evidence:
        month === '2026-03' && of.subject === undefined
          ? [{ alias: 'pay', dataset: 'pension_payment', batch: '1', row: 1 }]
          : [],
      ...of,
      subject,
    }
  }

  async run(found: readonly Finding[], gone: readonly string[] = []): Promise<void> {
    const results = [
      { rule: rule.id, found, gone, notScreened: [], scope: 'city', milliseconds: 1, trial: false, trials: [] },
    ]
    const input = { engine: 'duckdb', fromMonth: null, toMonth: null, asOf: day, batchIds: [], results }
    await take(this.database, recordRun, { ...input, startedAt: clock.now() }, { actor: 'job:nightly', clock })
  }

  who(id: string): Promise<Who> {
    return whoIs(this.database.pool, id, day)
  }

  async stored<T extends Record<string, unknown>>(fingerprint: string, columns: string): Promise<T> {
    const { rows } = await this.database.pool.query<T>(
      `select ${columns} from screening.finding where fingerprint = $1`,
      [fingerprint],
    )
    return rows[0] as T
  }
}

export const deskWorld = async (): Promise<DeskWorld> => {
  const world = new DeskWorld(await freshOpenDatabase())
  await world.furnish()
  return world
}
