/** 文书、证据、卷宗 of one case on a real PostgreSQL: who may make, issue, serve, take, keep; what stays sealed; what the ZIP holds. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { everything } from '#access/scope.ts'
import { appointOfficer } from '#cases/core/steps/appoint-officer.step.ts'
import { openFolder } from '#store/folder.ts'
import { type CaseWorld, caseWorld } from '../../../test/case-world.ts'
import { sampleFacts } from '../../../test/sample-facts.ts'
import {
  addEvidence,
  disposeEvidence,
  type EvidenceFacts,
  keepUpload,
  preserveEvidence,
  readEvidence,
} from '../evidence/evidence-steps.ts'
import { rowHash } from '../evidence/fixed-rows.ts'
import { batchesOnHold } from '../evidence/legal-hold.ts'
import { readFile } from '../evidence/sealed-files.ts'
import { caseFile } from '../file/case-file.ts'
import { issueCaseDocument, makeCaseDocument, serveCaseDocument, voidCaseDocument } from './document-steps.ts'
import { readDocuments } from './read-documents.ts'
import { formOf } from './registry.ts'
import type { Service } from './serving.ts'

let world: CaseWorld
let caseId: string
const root = mkdtempSync(join(tmpdir(), 'documents-'))
const folder = openFolder(root)
const templates = join(root, 'templates')

before(async () => {
  world = await caseWorld()
  // The surrogate's own value in the vault is a number; its name is in no register here.
  caseId = await world.register('2026-03')
  await world.go(caseId, 'on-site')
})
after(async () => {
  await world.close()
  rmSync(root, { recursive: true, force: true })
})

const pool = () => world.desk.database.pool
const keys = () => world.desk.keys

const make = async (
  person: string,
  form: string,
  facts: Record<string, unknown> = sampleFacts(formOf(form)),
): Promise<string> => {
  await world.step(person, caseId, makeCaseDocument, { form, facts, keys: keys(), templates })
  const { rows } = await pool().query<{ id: string }>(
    'select id from cases.document where case_id = $1 and form = $2 order by version desc limit 1',
    [caseId, form],
  )
  return (rows[0] as { id: string }).id
}
const issue = async (person: string, documentId: string) =>
  world.step(person, caseId, issueCaseDocument, {
    documentId,
    keys: keys(),
    posts: (await world.desk.who(person)).posts,
  })
const bytesOf = async (id: string): Promise<Buffer> => {
  const { rows } = await pool().query<{ sha256: string }>('select sha256 from cases.document where id = $1', [id])
  return readFile(pool(), keys(), (rows[0] as { sha256: string }).sha256)
}
const textOf = (docx: Buffer): string => strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())

const direct = (on: string, of: Partial<Service> = {}): Service => ({
  how: 'direct',
  on,
  recipient: '张三',
  place: '金水区某路88号',
  servers: ['姓名p-jia', '姓名p-bing'],
  ...of,
})

test('what is missing is named, and nothing of the case moves', async () => {
  const { revision } = await world.held(caseId)
  await assert.rejects(make('p-jia', 'inspection-notice', { scope: '待遇发放' }), /FORM_FACT_MISSING|还缺.*检查地点/)
  assert.equal((await world.held(caseId)).revision, revision)
})

test("facts come from the case, the party's number from the vault, and the look is logged; stored facts and bytes are sealed", async () => {
  const { partyNumber: _, caseNo: __, officers: ___, ...typed } = sampleFacts(formOf('inspection-record'))
  const id = await make('p-jia', 'inspection-record', typed)
  const text = textOf(await bytesOf(id))
  assert.match(text, /410105194912310029/)
  for (const officer of ['姓名p-jia(A1)', '姓名p-bing(A2)']) assert.ok(text.includes(officer), officer)
  const looks = await pool().query(
    `select reason from audit.access_event where kind = 'unmask' and subject_kind = 'case' and subject_id = $1 and actor = 'p-jia'`,
    [caseId],
  )
  assert.match(looks.rows[0]?.reason, /制作《检查笔录》/)
  const stored = await pool().query(
    `select (select string_agg(facts::text, '') from cases.document) as facts,
       (select string_agg(encode(sealed, 'escape'), '') from cases.sealed_piece) as bytes,
       (select string_agg(content::text, '') from cases.record) as records,
       (select string_agg(payload::text, '') from workflow.event) as events`,
  )
  for (const column of Object.values(stored.rows[0])) assert.doesNotMatch(String(column), /410105194912310029|张三/)
})

test('who drafted does not issue, nor does a post that does not sign the form; numbers run by kind and are never given twice', async () => {
  const penalty = await make('p-jia', 'penalty-decision')
  await assert.rejects(issue('p-jia', penalty), { code: 'SECOND_PERSON' })
  await assert.rejects(issue('p-head', penalty), { code: 'FORBIDDEN' })
  const { documentNo } = await issue('p-leader', penalty)
  assert.equal(documentNo, '郑人社监罚〔2026〕1号')
  const text = textOf(await bytesOf(penalty))
  assert.match(text, /郑人社监罚〔2026〕1号/)
  assert.doesNotMatch(text, /\{\{/)
  await assert.rejects(issue('p-leader', penalty), { code: 'DOCUMENT_STEP_NOT_OPEN' })
  const order = await make('p-jia', 'order-decision')
  assert.equal((await issue('p-leader', order)).documentNo, '郑人社监理〔2026〕1号')
  const again = await make('p-jia', 'penalty-decision')
  assert.equal((await issue('p-leader', again)).documentNo, '郑人社监罚〔2026〕2号')
  // A record is its officers' own: it has no number, and its makers sign it on paper.
  const record = await make('p-jia', 'scene-record')
  assert.equal((await issue('p-jia', record)).documentNo, null)
  await world.step('p-leader', caseId, voidCaseDocument, { documentId: again, why: '重复制作' })
  const third = await make('p-jia', 'penalty-decision')
  assert.equal((await issue('p-leader', third)).documentNo, '郑人社监罚〔2026〕3号')
  await world.step('p-leader', caseId, voidCaseDocument, { documentId: third, why: '重复制作' })
})

test('service shows its proof, and counts from the day the law says', async () => {
  const draft = await make('p-jia', 'inspection-notice')
  const serve = (documentId: string, service: Service) =>
    world.step('p-jia', caseId, serveCaseDocument, { documentId, service })
  await assert.rejects(serve(draft, direct(world.today)), { code: 'DOCUMENT_STEP_NOT_OPEN' })
  await issue('p-head', draft)
  await assert.rejects(serve(draft, direct('2026-12-31')), { code: 'DOCUMENT_SERVICE' })
  await assert.rejects(serve(draft, direct(world.today, { servers: ['一人'] })), /两人/)
  await assert.rejects(serve(draft, direct(world.today, { how: 'left' })), /见证人/)
  await assert.rejects(serve(draft, direct(world.today, { how: 'electronic' })), /送达地址确认书/)
  await assert.rejects(serve(draft, direct(world.today, { how: 'notice' })), /公告的载体/)
  const { servedOn } = await serve(draft, direct(world.today))
  assert.equal(servedOn, world.today)
  await assert.rejects(world.step('p-leader', caseId, voidCaseDocument, { documentId: draft, why: '有误' }), /已经送达/)
  const noticed = await make('p-jia', 'recusal-decision')
  await issue('p-leader', noticed)
  const published = { how: 'notice', noticePlace: '郑州日报', noticeWhy: '下落不明' } as const
  assert.equal((await serve(noticed, direct(world.today, published))).servedOn, '2026-07-31')
})

test('a document of a case out of reach is not there, and the page says what may be done with each', async () => {
  const foreign = await world.desk.who('p-clerk-102')
  await world.desk.database.transaction((client) =>
    assert.rejects(readDocuments(client, foreign, caseId), { code: 'CASE_UNKNOWN' }),
  )
  const stages = await world.desk.database.transaction(async (client) =>
    readDocuments(client, await world.desk.who('p-jia'), caseId),
  )
  const now = stages.filter(({ isNow }) => isNow).flatMap(({ entries }) => entries)
  assert.ok(now.some(({ form, isWanted, documents }) => form === 'evidence-list' && isWanted && documents.length === 0))
  const notice = now.find(({ form }) => form === 'inspection-notice')?.documents[0]
  assert.equal(notice?.state, 'served')
  assert.ok(notice?.next.every(({ open, because }) => !open && because))
})

const taken: EvidenceFacts = {
  name: '户籍注销证明',
  kind: 'document',
  origin: '某派出所',
  method: '复印,与原件核对无误',
  takenOn: '2026-07-01',
  takenBy: ['p-jia', 'p-bing'],
}

test('two take evidence; it is kept by the head, and disposed of within the term', async () => {
  const bytes = Buffer.concat([Buffer.from('扫描件'), Buffer.alloc(3 << 20, 7)])
  const file = await keepUpload(world.desk.database, keys(), [bytes] as never, world.clock.now())
  assert.equal(file.sha256, createHash('sha256').update(bytes).digest('hex'))
  assert.equal(file.sm3, createHash('sm3').update(bytes).digest('hex'))
  const add = (of: Partial<EvidenceFacts> & { sha256?: string }) =>
    world.step('p-jia', caseId, addEvidence, { ...taken, ...of, keys: keys() })
  await assert.rejects(add({ takenBy: ['p-jia'], sha256: file.sha256 }), { code: 'EVIDENCE_TAKERS' })
  // Two accounts of one human are one.
  await assert.rejects(add({ takenBy: ['p-yi', 'p-yi-too'], sha256: file.sha256 }), { code: 'EVIDENCE_TAKERS' })
  await assert.rejects(add({}), { code: 'EVIDENCE_WRONG' })
  await assert.rejects(add({ sha256: 'f'.repeat(64) }), { code: 'EVIDENCE_WRONG' })
  await add({ sha256: file.sha256 })
  await assert.rejects(world.step('p-jia', caseId, preserveEvidence, { no: 1, reason: '可能灭失', keeper: '甲' }), {
    code: 'SECOND_PERSON',
  })
  await world.step('p-head', caseId, preserveEvidence, { no: 1, reason: '可能灭失', keeper: '甲' })
  const clocks = () =>
    pool().query(`select due_on, met_on from workflow.deadline where subject_id = $1 and name = 'dispose-evidence'`, [
      caseId,
    ])
  // Seven working days after 1 July 2026, two weekend days between them.
  assert.deepEqual((await clocks()).rows, [{ due_on: '2026-07-10', met_on: null }])
  await world.step('p-jia', caseId, disposeEvidence, { no: 1, disposal: '复制后退还' })
  assert.equal((await clocks()).rows[0]?.met_on, world.today)
  await assert.rejects(world.step('p-jia', caseId, disposeEvidence, { no: 1, disposal: '再退' }), {
    code: 'EVIDENCE_WRONG',
  })
})

test('rows of the warehouse are fixed with batch, hash and chain; their batch may not be removed while the case is open', async () => {
  const rows = [{ dataset: 'pension_payment', batch: 'b-0001', row: 1 }]
  const electronic = { ...taken, kind: 'electronic', method: '平台导出并计算哈希', keys: keys() } as const
  await assert.rejects(
    world.step('p-jia', caseId, addEvidence, {
      ...electronic,
      rows: [{ dataset: 'pension_payment', batch: 'b-0001', row: 9 }],
    }),
    { code: 'EVIDENCE_WRONG' },
  )
  await world.step('p-jia', caseId, addEvidence, { ...electronic, rows })
  const [, found] = await world.desk.database.transaction((client) =>
    readEvidence(client, { caseId, scope: everything }),
  )
  const fixed = JSON.parse((await readFile(pool(), keys(), found?.sha256 ?? '')).toString())
  assert.equal(fixed.rows[0].rowSha256, rowHash(fixed.rows[0]))
  assert.equal(fixed.chain, createHash('sha256').update(fixed.rows[0].rowSha256).digest('hex'))
  assert.deepEqual(fixed.fixedBy, ['姓名p-bing', '姓名p-jia'])
  assert.deepEqual(
    (await batchesOnHold(pool(), { batches: ['b-0001'] })).map(({ batch, cases }) => [batch, cases.length]),
    [['b-0001', 1]],
  )
  assert.deepEqual(await batchesOnHold(pool(), { batches: ['b-0002'] }), [])
})

test('a changed byte is noticed', async () => {
  const kept = await keepUpload(world.desk.database, keys(), [Buffer.from('原件')] as never, world.clock.now())
  await pool().query(
    `update cases.sealed_piece p set sealed = set_byte(sealed, octet_length(sealed) - 20, 1 + get_byte(sealed, octet_length(sealed) - 20) % 255)
     from cases.sealed_file f where f.seal = p.seal and f.sha256 = $1`,
    [kept.sha256],
  )
  await assert.rejects(readFile(pool(), keys(), kept.sha256), { code: 'KEY_MISMATCH' })
})

test('the case file is one ZIP with catalogue, documents, evidence and hashes that sha256sum checks', async () => {
  const request = { caseId, keys: keys(), folder, boundBy: '姓名p-jia', at: world.clock.now() }
  await assert.rejects(caseFile(world.desk.database, { ...request, scope: await world.scope('p-184') }), {
    code: 'CASE_UNKNOWN',
  })
  const { name, stream } = await caseFile(world.desk.database, { ...request, scope: everything })
  assert.match(name, /^卷宗-.*\.zip$/)
  const blocks: Buffer[] = []
  for await (const block of stream) blocks.push(block as Buffer)
  const parts = unzipSync(Buffer.concat(blocks))
  const paths = Object.keys(parts)
  for (const path of [
    '说明.txt',
    '目录.csv',
    '卷内目录.docx',
    '卷内备考表.docx',
    '事项/事项.json',
    'SHA256SUMS',
    'SM3SUMS',
  ])
    assert.ok(paths.includes(path), path)
  assert.ok(paths.some((path) => /^文书\/\d+-行政处罚决定书-郑人社监罚〔2026〕1号\.docx$/.test(path)))
  assert.ok(!paths.some((path) => path.includes('2026〕2号')), 'a voided document is not in the file')
  const out = join(root, 'unpacked')
  for (const [path, bytes] of Object.entries(parts)) {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), bytes)
  }
  const said = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' })
  assert.equal(said.trim().split('\n').length, paths.length - 2)
  const sm3 = strFromU8(parts.SM3SUMS as Uint8Array).split('\n')[0] ?? ''
  assert.equal(
    sm3,
    `${createHash('sm3')
      .update(parts['说明.txt'] as Uint8Array)
      .digest('hex')} *说明.txt`,
  )
})

test('who is recused takes no evidence', async () => {
  await world.step('p-head', caseId, appointOfficer, { person: 'p-yi', part: 'officer', certificateNo: 'A3' })
  await pool().query(
    `update cases.officer set recused_at = now(), recused_why = '亲属' where case_id = $1 and person = 'p-yi'`,
    [caseId],
  )
  const file = await keepUpload(world.desk.database, keys(), [Buffer.from('x')] as never, world.clock.now())
  await assert.rejects(
    world.step('p-jia', caseId, addEvidence, {
      ...taken,
      takenBy: ['p-jia', 'p-yi'],
      sha256: file.sha256,
      keys: keys(),
    }),
    /回避/,
  )
})
