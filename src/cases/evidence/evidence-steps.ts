/** 登记证据、先行登记保存、处理: two take it, the head approves what is kept, within the term it is disposed of. */
import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import { isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { penaltyProcedureTerm } from '#law/values/terms.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client, Database } from '#store/database.ts'
import { meetDeadline, startDeadline } from '#workflow/deadline.ts'
import { defineCaseStep } from '../core/define-case-step.ts'
import type { HeldCase, OnCase } from '../core/held-case.ts'
import { findCase } from '../core/held-case.ts'
import { fixedRows, type RowRef } from './fixed-rows.ts'
import { type KeptFile, keepFile, keptFile } from './sealed-files.ts'

export const evidenceKinds = {
  document: '书证',
  physical: '物证',
  'audio-video': '视听资料',
  electronic: '电子数据',
  testimony: '证人证言',
  statement: '当事人的陈述',
  appraisal: '鉴定意见',
  record: '勘验笔录、现场笔录',
} as const
export type EvidenceKind = keyof typeof evidenceKinds

/** Pictures and recordings of an inspection; more is handed in in parts. */
export const mostEvidenceBytes = 512 << 20

export interface EvidenceFacts {
  readonly name: string
  readonly kind: EvidenceKind
  /** From whom or where. */
  readonly origin: string
  /** 提取、复制、拍照、封存… */
  readonly method: string
  readonly takenOn: string
  /** Persons' ids. */
  readonly takenBy: readonly string[]
}

export interface AddInput extends OnCase, EvidenceFacts {
  /** Hash of a file handed in before (`keepUpload`). */
  readonly sha256?: string
  readonly mediaType?: string
  /** Rows of the warehouse that it is; fixed and kept as a file of their own. */
  readonly rows?: readonly RowRef[]
  readonly keys: VaultKeys
}

/** An upload that a later step takes up; without one it is forgotten within a day. */
export const keepUpload = (
  database: Database,
  keys: VaultKeys,
  upload: AsyncIterable<Buffer>,
  at: Date,
  most = mostEvidenceBytes,
): Promise<KeptFile> => database.transaction((client) => keepFile(client, keys, upload, at, most))

const wrong = (says: string): Refusal => new Refusal('EVIDENCE_WRONG', says)

/** @throws Refusal EVIDENCE_TAKERS. */
const mustBeTwo = async (client: Client, held: HeldCase, takenBy: readonly string[]): Promise<void> => {
  const ids = [...new Set(takenBy)]
  const { rows } = await client.query<{ humans: number; known: number }>(
    `select count(distinct coalesce(encode(identity_index, 'hex'), id))::int as humans, count(*)::int as known
     from access.person where id = any($1::text[])`,
    [ids],
  )
  const found = rows[0]
  const recused = held.officers.filter(({ recusedAt, person }) => recusedAt !== null && ids.includes(person))
  if (recused.length > 0)
    throw new Refusal('EVIDENCE_TAKERS', `${recused.map(({ name }) => name).join('、')}已回避本案,不能取证`)
  if (!found || found.known < ids.length || found.humans < 2)
    throw new Refusal('EVIDENCE_TAKERS', '取证人应为两名以上在册的执法人员(行政处罚法第42条)')
}

interface Held {
  readonly file: KeptFile | undefined
  readonly mediaType: string | null
  readonly rows: unknown
}

const heldFile = async (client: Client, held: HeldCase, input: AddInput, at: Date): Promise<Held> => {
  if (input.rows && input.rows.length > 0) {
    const fixed = await fixedRows(client, input.scope, {
      caseNo: held.caseNo ?? held.registerNo,
      refs: input.rows,
      method: input.method,
      takenBy: input.takenBy,
      at,
    })
    const file = await keepFile(client, input.keys, [fixed.bytes], at, mostEvidenceBytes)
    return { file, mediaType: 'application/json', rows: fixed.refs }
  }
  const file = input.sha256 === undefined ? undefined : await keptFile(client, input.sha256)
  if (input.sha256 !== undefined && !file) throw wrong('没有这个文件,请重新上传后再登记')
  if (!file && input.kind !== 'physical') throw wrong('物证以外的证据须附文件:原件照片、复制件、录音录像或电子数据')
  return { file, mediaType: file ? (input.mediaType ?? 'application/octet-stream') : null, rows: [] }
}

export const addEvidence = defineCaseStep('add-evidence', async (held, input: AddInput, { client, at }) => {
  const day = dayOf(at)
  if (!isDay(input.takenOn) || input.takenOn > day) throw wrong('取证日期应是今天或以前的日期')
  await mustBeTwo(client, held, input.takenBy)
  const name = freeText('证据名称', input.name, 200)
  const kept = await heldFile(client, held, input, at)
  const { rows } = await client.query<{ no: number }>(
    'select coalesce(max(no), 0) + 1 as no from cases.evidence where case_id = $1',
    [held.id],
  )
  const no = (rows[0] as { no: number }).no
  return {
    content: { evidence: no, name, kind: input.kind, sha256: kept.file?.sha256 ?? null, sm3: kept.file?.sm3 ?? null },
    after: () =>
      client.query(
        `insert into cases.evidence (case_id, no, name, kind, origin, method, taken_on, taken_by, sha256, sm3, bytes, media_type, rows)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [
          held.id,
          no,
          name,
          input.kind,
          freeText('来源', input.origin, 500),
          freeText('提取方法', input.method, 500),
          input.takenOn,
          [...new Set(input.takenBy)],
          kept.file?.sha256 ?? null,
          kept.file?.sm3 ?? null,
          kept.file?.bytes ?? null,
          kept.mediaType,
          JSON.stringify(kept.rows),
        ],
      ),
  }
})

export interface PreserveInput extends OnCase {
  readonly no: number
  readonly reason: string
  readonly keeper: string
}

interface EvidenceState {
  readonly name: string
  readonly preserved_on: string | null
  readonly disposed_on: string | null
}

const evidenceOf = async (client: Client, held: HeldCase, no: number): Promise<EvidenceState> => {
  const { rows } = await client.query<EvidenceState>(
    'select name, preserved_on, disposed_on from cases.evidence where case_id = $1 and no = $2 for update',
    [held.id, no],
  )
  const [found] = rows
  if (!found) throw new Refusal('EVIDENCE_UNKNOWN', `本案没有第 ${no} 号证据`)
  return found
}

export const preserveEvidence = defineCaseStep(
  'preserve-evidence',
  async (held, input: PreserveInput, { client, at }) => {
    const found = await evidenceOf(client, held, input.no)
    if (found.preserved_on && !found.disposed_on) throw wrong(`第 ${input.no} 号证据已在登记保存`)
    const day = dayOf(at)
    const term = valueOn(penaltyProcedureTerm, day, { step: 'evidence-custody' })
    if (!term) throw wrong('当日没有先行登记保存的期限规定')
    return {
      content: {
        evidence: input.no,
        name: found.name,
        reason: freeText('登记保存的理由', input.reason),
        keeper: freeText('保管人', input.keeper, 100),
      },
      after: async () => {
        await client.query(
          'update cases.evidence set preserved_on = $3, disposed_on = null, disposal = null where case_id = $1 and no = $2',
          [held.id, input.no, day],
        )
        const { rows } = await client.query<{ n: number }>(
          `select count(*)::int as n from workflow.deadline where subject_kind = 'case' and subject_id = $1
           and name = 'dispose-evidence' and met_on is null and dropped_on is null`,
          [held.id],
        )
        // One clock for what is kept at a time: it ends with the earliest.
        if (rows[0]?.n === 0)
          await startDeadline(client, {
            subjectKind: 'case',
            subjectId: held.id,
            name: 'dispose-evidence',
            clause: citeBasis(term.basis),
            startsOn: day,
            length: Number(term.value),
            unit: 'working-day',
            organisation: held.organisation,
            at,
          })
      },
    }
  },
)

export interface DisposeInput extends OnCase {
  readonly no: number
  readonly disposal: string
}

export const disposeEvidence = defineCaseStep('dispose-evidence', async (held, input: DisposeInput, { client, at }) => {
  const found = await evidenceOf(client, held, input.no)
  if (!found.preserved_on || found.disposed_on) throw wrong(`第 ${input.no} 号证据没有在登记保存,无须处理`)
  const disposal = freeText('处理方式', input.disposal, 500)
  return {
    content: { evidence: input.no, name: found.name, disposal },
    after: async () => {
      await client.query('update cases.evidence set disposed_on = $3, disposal = $4 where case_id = $1 and no = $2', [
        held.id,
        input.no,
        dayOf(at),
        disposal,
      ])
      const { rows } = await client.query<{ n: number }>(
        'select count(*)::int as n from cases.evidence where case_id = $1 and preserved_on is not null and disposed_on is null',
        [held.id],
      )
      if (rows[0]?.n === 0) await meetDeadline(client, 'case', held.id, 'dispose-evidence', dayOf(at))
    },
  }
})

export interface Evidence {
  readonly no: number
  readonly name: string
  readonly kind: EvidenceKind
  readonly origin: string
  readonly method: string
  readonly takenOn: string
  readonly takenBy: readonly string[]
  readonly takers: readonly string[]
  readonly sha256: string | null
  readonly sm3: string | null
  readonly bytes: bigint | null
  readonly mediaType: string | null
  readonly rows: readonly unknown[]
  readonly preservedOn: string | null
  readonly disposedOn: string | null
  readonly disposal: string | null
}

/** Within the scope, in the order in which it was taken in. @throws Refusal CASE_UNKNOWN. */
export const readEvidence = async (client: Client, on: Pick<OnCase, 'caseId' | 'scope'>): Promise<Evidence[]> => {
  const held = await findCase(client, on)
  const { rows } = await client.query<Evidence>(
    `select no, name, kind, origin, method, taken_on as "takenOn", taken_by as "takenBy", sha256, sm3, bytes, media_type as "mediaType",
       rows, preserved_on as "preservedOn", disposed_on as "disposedOn", disposal,
       array(select p.name from access.person p where p.id = any(e.taken_by) order by p.name) as takers
     from cases.evidence e where case_id = $1 order by no`,
    [held.id],
  )
  return rows
}
