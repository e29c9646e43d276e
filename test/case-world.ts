/**
 * Cases on a database of their own: the desk's people and findings, with a legal reviewer, two leaders, a delegated district,
 * and a clock that is put forward. `go` takes a case through the steps up to a state, each by whoever may take it.
 */
import { everything, type Scope } from '#access/scope.ts'
import { findCase, type HeldCase, type OnCase } from '#cases/core/held-case.ts'
import type { Moved } from '#cases/core/move-case.ts'
import type { CaseState } from '#cases/core/states.ts'
import { acceptClue } from '#cases/core/steps/accept-clue.step.ts'
import { appointOfficer } from '#cases/core/steps/appoint-officer.step.ts'
import { concludeCase } from '#cases/core/steps/conclude-case.step.ts'
import { deliberateCase } from '#cases/core/steps/deliberate-case.step.ts'
import { dispatchCase } from '#cases/core/steps/dispatch-case.step.ts'
import { endSiteCheck } from '#cases/core/steps/end-site-check.step.ts'
import { fileCase } from '#cases/core/steps/file-case.step.ts'
import { registerClue } from '#cases/core/steps/register-clue.step.ts'
import { reviewLegality } from '#cases/core/steps/review-legality.step.ts'
import { sendToLegalReview } from '#cases/core/steps/send-to-legal-review.step.ts'
import { startSiteCheck } from '#cases/core/steps/start-site-check.step.ts'
import { type Clock, dayOf, fixedClock } from '#kernel/clock.ts'
import type { Finding } from '#screening/findings.ts'
import { type Step, take } from '#workflow/take.ts'
import { type DeskWorld, deskWorld } from './desk-world.ts'

const organisations: readonly [string, string, string, string, string][] = [
  ['o-legal', 'authority_office', '市局法制处', '410100', 'hrss'],
  ['o-leaders', 'leadership', '市局领导', '410100', 'hrss'],
  ['o-184', 'supervision', '新郑市基金监督机构', '410184', 'hrss'],
]

const people: readonly [string, string, string, string][] = [
  ['p-legal', 'o-legal', 'legal_reviewer', '410105198001010018'],
  ['p-leader', 'o-leaders', 'leader', '410105198101010019'],
  ['p-leader-2', 'o-leaders', 'leader', '410105198201010010'],
  ['p-bing', 'o-city', 'supervisor', '410105198301010011'],
  ['p-handler', 'o-city', 'report_handler', '410105198401010012'],
  ['p-184', 'o-184', 'supervisor', '410105198501010013'],
]

export class CaseWorld {
  readonly desk: DeskWorld
  now = '2026-07-01T02:00:00Z'

  constructor(desk: DeskWorld) {
    this.desk = desk
  }

  get clock(): Clock {
    return fixedClock(this.now)
  }

  get today(): string {
    return dayOf(this.clock.now())
  }

  async furnish(): Promise<void> {
    const { pool } = this.desk.database
    for (const [id, kind, name, district, authority] of organisations)
      await pool.query(
        `insert into access.organisation (id, kind, name, district, authorities, valid_from) values ($1, $2, $3, $4, $5, '2016-01-01')`,
        [id, kind, name, district, [authority]],
      )
    for (const [id, organisation, post, number] of people) {
      await pool.query(
        'insert into access.person (id, login, name, identity_index, organisation, created_at) values ($1, $2, $3, $4, $5, now())',
        [id, id.replace('p-', 'login-'), `姓名${id}`, Buffer.from(number), organisation],
      )
      await pool.query(`insert into access.post_holding (person, post, valid_from) values ($1, $2, '2016-01-01')`, [
        id,
        post,
      ])
    }
    await pool.query(
      `insert into access.delegation (to_organisation, districts, document_no, valid_from, valid_to) values ('o-184', '{410184}', '委托〔2016〕1号', '2016-01-01', '2030-01-01')`,
    )
  }

  async scope(person: string): Promise<Scope> {
    return (await this.desk.who(person)).scope
  }

  /** The finding's fingerprint. */
  async finding(month: string, of: Partial<Finding> = {}): Promise<string> {
    const finding = this.desk.finding(month, of)
    await this.desk.run([finding])
    return finding.fingerprint
  }

  async register(month: string, of: Partial<Finding> = {}, person = 'p-jia'): Promise<string> {
    const scope = await this.scope(person)
    const ref = await this.finding(month, of)
    const opened = await take(
      this.desk.database,
      registerClue,
      {
        scope,
        organisation: scope.organisation,
        sources: [{ kind: 'finding', ref }],
        title: '死亡后仍领取养老金',
        track: 'fund',
        conduct: null,
      },
      { actor: person, clock: this.clock },
    )
    if (opened === 'already-taken') throw new RangeError('taken before')
    return opened.caseId
  }

  async held(caseId: string): Promise<HeldCase> {
    return findCase(this.desk.database.pool, { caseId, scope: everything })
  }

  /** Takes the step in the case's revision of now. */
  async step<I extends OnCase, R = Moved>(
    person: string,
    caseId: string,
    step: Step<I, R>,
    input: Omit<I, keyof OnCase> = {} as Omit<I, keyof OnCase>,
  ): Promise<R> {
    const { revision } = await this.held(caseId)
    const whole = { ...input, caseId, revision, scope: await this.scope(person) } as unknown as I
    const result = await take(this.desk.database, step, whole, { actor: person, clock: this.clock })
    if (result === 'already-taken') throw new RangeError('taken before')
    return result as R
  }

  /** From where it is to the state, on the way of a case that is proven. */
  async go(caseId: string, to: CaseState): Promise<void> {
    const way: readonly [CaseState, () => Promise<unknown>][] = [
      ['accepted', () => this.step('p-head', caseId, acceptClue)],
      ['verifying', () => this.step('p-head', caseId, dispatchCase, { workingDays: 10 })],
      [
        'filed',
        async () => {
          await this.step('p-head', caseId, appointOfficer, { person: 'p-jia', part: 'lead', certificateNo: 'A1' })
          await this.step('p-head', caseId, appointOfficer, { person: 'p-bing', part: 'officer', certificateNo: 'A2' })
          await this.step('p-head', caseId, fileCase, { reason: '有违法嫌疑' })
        },
      ],
      [
        'on-site',
        () =>
          this.step('p-jia', caseId, startSiteCheck, { place: '金水区', noticeServedOn: null, reason: '须当场核实' }),
      ],
      [
        'investigated',
        async () => {
          await this.step('p-jia', caseId, endSiteCheck, { result: '户籍注销证明属实' })
          await this.step('p-jia', caseId, concludeCase, {
            conduct: '五(五)3',
            establishedFen: 300_000n,
            summary: '死亡后冒领一个月',
          })
        },
      ],
      ['reviewing', () => this.step('p-jia', caseId, sendToLegalReview, { proposal: '责令退回' })],
      ['deliberating', () => this.step('p-legal', caseId, reviewLegality, { opinion: 'agree', reason: '事实清楚' })],
    ]
    for (const [state, move] of way) {
      const { state: now } = await this.held(caseId)
      if (now === to) return
      if (way.findIndex(([one]) => one === now) < way.findIndex(([one]) => one === state)) await move()
    }
    if ((await this.held(caseId)).state !== to) throw new RangeError(`not at ${to}`)
  }

  async deliberate(caseId: string): Promise<void> {
    await this.step('p-leader', caseId, deliberateCase, {
      members: ['p-leader-2'],
      conclusion: 'decide',
      minutes: '一致同意',
    })
  }

  async close(): Promise<void> {
    await this.desk.close()
  }
}

export const caseWorld = async (): Promise<CaseWorld> => {
  const world = new CaseWorld(await deskWorld())
  await world.furnish()
  return world
}
