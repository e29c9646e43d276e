/** 整改台账: answered by the responsible body, struck off by another; overdue becomes a clue; outside audits come in whole. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Clock, fixedClock } from '#kernel/clock.ts'
import { type Step, take } from '#workflow/take.ts'
import { type DeskWorld, deskWorld } from '../../../test/desk-world.ts'
import { refusedAs as refused } from '../../../test/refused-as.ts'
import { readAuditFile } from './audit-file.ts'
import type { AuditImport } from './audit-import.ts'
import { importAudit } from './import-audit.step.ts'
import { overdueRectifications, readAudits, readRectifications } from './read-rectification.ts'
import {
  answerRectification,
  closeRectification,
  clueFromRectification,
  enterRectificationStep,
  returnRectification,
} from './rectification.steps.ts'

let world: DeskWorld
before(async () => {
  world = await deskWorld()
})
after(() => world.close())

const day1 = fixedClock('2026-07-01T02:00:00Z')
const on = (day: string): Clock => fixedClock(`${day}T02:00:00Z`)

const onLine = async <I, R>(
  step: Step<I, R>,
  person: string,
  id: string,
  more: object,
  clock: Clock = day1,
): Promise<R> => {
  const { rows } = await world.database.pool.query<{ revision: number }>(
    'select revision from cases.rectification where id = $1',
    [id],
  )
  const input = {
    rectification: id,
    revision: rows[0]?.revision ?? 0,
    scope: (await world.who(person)).scope,
    ...more,
  } as unknown as I
  return (await take(world.database, step, input, { actor: person, clock })) as R
}

const entry = {
  source: 'monthly-check',
  sourceRef: '2026-05',
  problem: '五月未按月监督',
  clause: '五(一)',
  authority: 'hrss',
  district: '410105',
  responsible: 'o-105',
  dueOn: '2026-07-20',
} as const

test('整改:责任单位报告,登记人与报告人都不销号,退回再报;逾期立线索', async () => {
  const { scope } = await world.who('p-jia')
  const made = (await take(
    world.database,
    enterRectificationStep,
    { entry, scope },
    { actor: 'p-jia', clock: day1 },
  )) as { id: string }
  const answer = { answer: '已补做监督', evidence: '监督记录三份', doneOn: '2026-07-01' }
  await assert.rejects(onLine(answerRectification, 'p-jia', made.id, answer), refused('RECTIFICATION_ELSEWHERE'))
  await assert.rejects(onLine(answerRectification, 'p-clerk-102', made.id, answer), refused('RECTIFICATION_UNKNOWN'))
  await assert.rejects(
    onLine(closeRectification, 'p-head', made.id, { note: '已核对' }),
    refused('RECTIFICATION_STEP_NOT_OPEN'),
  )
  await onLine(answerRectification, 'p-clerk', made.id, answer)
  await onLine(returnRectification, 'p-head', made.id, { reason: '缺四月记录', dueOn: '2026-07-31' })
  await onLine(answerRectification, 'p-clerk', made.id, answer)
  await assert.rejects(onLine(closeRectification, 'p-jia', made.id, { note: '已核对' }), refused('SECOND_PERSON'))
  await assert.rejects(onLine(closeRectification, 'p-clerk', made.id, { note: '已核对' }), refused('SECOND_PERSON'))
  await onLine(closeRectification, 'p-head', made.id, { note: '逐项核对无误' })
})

test('逾期未整改:立线索一次;看得见的只有责任单位与有权的人', async () => {
  const { scope } = await world.who('p-jia')
  const late = (await take(
    world.database,
    enterRectificationStep,
    { entry, scope },
    { actor: 'p-jia', clock: day1 },
  )) as { id: string }
  await assert.rejects(
    onLine(clueFromRectification, 'p-jia', late.id, { note: '拒不整改' }, on('2026-07-20')),
    refused('RECTIFICATION_STEP_NOT_OPEN'),
  )
  const reader = { person: 'p-jia', organisation: 'o-city', may: () => true }
  assert.deepEqual(
    (await overdueRectifications(world.database.pool, scope, reader, '2026-07-21')).map(({ id }) => id),
    [late.id],
  )
  const { registerNo } = await onLine(
    clueFromRectification,
    'p-jia',
    late.id,
    { note: '两次催办仍未报告' },
    on('2026-07-21'),
  )
  assert.match(registerNo, /〔2026〕/)
  assert.equal((await overdueRectifications(world.database.pool, scope, reader, '2026-07-21')).length, 0)
  const own = await readRectifications(world.database.pool, (await world.who('p-clerk')).scope, reader, '2026-07-21', {
    limit: 50,
  })
  assert.ok(own.rows.every(({ responsible }) => responsible.id === 'o-105'))
  assert.equal(
    (
      await readRectifications(world.database.pool, (await world.who('p-medical')).scope, reader, '2026-07-21', {
        limit: 50,
      })
    ).rows.length,
    0,
  )
})

const contract: Omit<AuditImport, 'file' | 'scope'> = {
  auditor: '某会计师事务所',
  kind: 'third-party',
  contractNo: '审字〔2026〕8号',
  scopeNote: '2025年度养老基金',
  confidentiality: '不得留存个人信息',
  authority: 'hrss',
  district: '410100',
  accessFrom: '2026-06-01',
  accessUntil: '2026-06-30',
  fileName: '清单.csv',
}

test('外部审计清单:整份收或整份不收,逐条入台账,同一份不收两次', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'))
  try {
    const read = async (name: string, text: string) => {
      writeFileSync(join(folder, 'file'), text)
      return readAuditFile(join(folder, 'file'), name, folder)
    }
    await assert.rejects(read('清单.csv', '问题,条款\n甲,五(三)\n'), refused('HEADER_MISSING', /责任单位/))
    await assert.rejects(
      read('清单.csv', '问题,条款,责任单位,涉及金额\n甲,五(九),金水区社保中心,一万\n'),
      refused('AUDIT_FILE_WRONG', /有 2 处/),
    )
    const file = await read(
      '清单.csv',
      '问题,条款,责任单位,涉及金额,整改期限\n"未分账,核算",十二(三)3,金水区社保中心,"12,000.50",2026-09-30\n逾期报送,十二(三)8,o-102,,\n',
    )
    const { scope } = await world.who('p-jia')
    const input: AuditImport = { ...contract, file, scope }
    const wrong = {
      ...input,
      file: { ...file, lines: [{ ...file.lines[0], responsible: '无此单位' } as (typeof file.lines)[number]] },
    }
    await assert.rejects(
      take(world.database, importAudit, wrong, { actor: 'p-jia', clock: day1 }),
      refused('AUDIT_FILE_WRONG', /无此单位/),
    )
    const made = (await take(world.database, importAudit, input, { actor: 'p-jia', clock: day1 })) as {
      entered: number
    }
    assert.equal(made.entered, 2)
    await assert.rejects(
      take(world.database, importAudit, input, { actor: 'p-jia', clock: day1 }),
      refused('STEP_TAKEN'),
    )
    const [audit] = await readAudits(world.database.pool, scope, '2026-07-01')
    assert.deepEqual([audit?.rows, audit?.open, audit?.accessOver], [2, 2, true])
    const reader = { person: 'p-jia', organisation: 'o-city', may: () => true }
    const { rows } = await readRectifications(world.database.pool, scope, reader, '2026-07-01', {
      source: 'audit',
      limit: 50,
    })
    assert.deepEqual(
      rows.map(({ amountFen, clause }) => [amountFen, clause]).toSorted(),
      [
        [null, '十二(三)8'],
        ['1200050', '十二(三)3'],
      ].toSorted(),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
