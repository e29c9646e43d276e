/** What tests of public reports share: strangers at the page, people at the desk, a clock that can be moved. */
import assert from 'node:assert/strict'
import { fixedClock, later } from '#kernel/clock.ts'
import { type Answer, type Caller, type HttpWorld, httpWorld } from './http-world.ts'

export const secret = {
  name: '欧阳举报人',
  idNumber: '410105196607287839',
  phone: '13800001234',
  address: '金水区保密路九号',
  reachedBy: '晚上八点后',
}
export const accusation = '某医院挂床住院套取医保基金,护士站有两本登记簿'

export interface Reported {
  readonly code: string
  readonly passphrase: string
  readonly token: string
  readonly id: string
}

let forms = 0
export const form = (change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => {
  forms += 1
  return {
    topic: 'medical',
    insurance: 'pension',
    district: '410105',
    whom: '样本第一医院',
    where: '住院部三楼',
    when: '2024年1月至今',
    what: accusation,
    reporter: null,
    wantsAnswer: false,
    wantsReward: false,
    nonce: `form-number-${String(forms).padStart(8, '0')}`,
    ...change,
  }
}

export const upload = (token: string, name: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${JSON.stringify({ token, name })}\n`), bytes])

export const refused = (answer: Answer, status: number, code: string): void =>
  assert.deepEqual([answer.status, answer.body.code], [status, code], JSON.stringify(answer.body))

export const ok = async (caller: Caller, path: string, body?: unknown): Promise<Answer['body']> => {
  const answer = await caller.call(body === undefined ? 'GET' : 'POST', path, body)
  assert.equal(answer.status, 200, `${path} ${JSON.stringify(answer.body)}`)
  return answer.body
}

const began = fixedClock('2026-07-01T02:00:00Z').now()

export class ReportWorld {
  readonly http: HttpWorld
  readonly close: () => Promise<void>
  private readonly time: { now: Date }
  private addresses = 0

  private constructor(http: HttpWorld, time: { now: Date }) {
    this.http = http
    this.close = http.close
    this.time = time
  }

  static async open(): Promise<ReportWorld> {
    const time = { now: began }
    return new ReportWorld(await httpWorld({ clock: { now: () => time.now } }), time)
  }

  /** Runs `work` so many minutes after the beginning. */
  async after<T>(minutes: number, work: () => Promise<T>): Promise<T> {
    this.time.now = later(began, minutes * 60_000)
    try {
      return await work()
    } finally {
      this.time.now = began
    }
  }

  people(...logins: string[]): Promise<Caller[]> {
    return Promise.all(logins.map((login) => this.http.as(login)))
  }

  /** A stranger at the page; each call from an address of its own unless one is given. */
  async post(path: string, body: unknown, address?: string): Promise<Answer> {
    this.addresses += 1
    const remoteAddress = address ?? `172.16.${this.addresses >> 8}.${this.addresses & 255}`
    const response = await this.http.server.inject({
      method: 'POST',
      url: `/api/v1/public${path}`,
      ...(Buffer.isBuffer(body)
        ? { payload: body, headers: { 'content-type': 'application/octet-stream' } }
        : { payload: body as object }),
      remoteAddress,
    })
    return { status: response.statusCode, body: JSON.parse(response.body), headers: response.headers }
  }

  async report(change: Readonly<Record<string, unknown>> = {}): Promise<Reported> {
    const { status, body } = await this.post('/reports', form(change))
    assert.equal(status, 200, JSON.stringify(body))
    return { ...body, id: body.token.split('.')[0] }
  }

  /** A step with the revision as it stands. */
  async step(caller: Caller, id: string, path: string, body: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const { revision } = await ok(caller, `/reports/${id}`)
    return caller.call('POST', `/reports/${id}/${path}`, { revision, ...body })
  }

  async took(caller: Caller, id: string, path: string, body: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const answer = await this.step(caller, id, path, body)
    assert.equal(answer.status, 200, `${path} ${JSON.stringify(answer.body)}`)
  }

  /** What the case's own steps establish, each tested where it is built. */
  async caseFound(id: string, state: string, establishedFen: bigint): Promise<void> {
    await this.http.database.pool.query(
      `update cases.case set state = $2, established_fen = $3 where id = (select case_id from reports.report where id = $1)`,
      [id, state, establishedFen],
    )
  }
}
