/** A file of more than one chunk: the first is in the database before the last is read, and what it must not keep comes out again. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { verifyMirror } from '#store/mirror-audit.ts'
import { csv, leftBy, openTestIntake, pay, payHeaders } from '../../test/whole-files.ts'

const intake = await openTestIntake()
after(() => intake.close())
test('doubles across the border of two chunks', async () => {
  const rows = Array.from({ length: 250_010 }, (_, n) => pay(`K${n}`, '1.00'))
  rows.push(pay('K5', '1.00'), pay('K6', '2.00'), pay('K250001', '9.00'))
  const text = csv(payHeaders, rows)
  const receipt = await intake.take('pension_payment.big.csv', text)
  assert.deepEqual(
    [receipt.rowsIn, receipt.rowsAccepted, receipt.rowsRejected, receipt.rowsDuplicate],
    ['250013', '250008', '4', '1'],
  )
  assert.deepEqual(receipt.sums.amount_fen, { accepted: '25000800', rejected: '1300', duplicate: '100' })
  const {
    rows: [stored],
  } = await intake.admin.query(`select count(*)::int as n, sum(amount_fen)::text as fen from visible.pension_payment`)
  assert.deepEqual(stored, { n: 250008, fen: '25000800' })
  const verified = await verifyMirror(intake.context.database, intake.folder)
  assert.deepEqual([verified.faults, verified.orphans, verified.files], [[], [], 3])
  const late = await intake.take(
    'pension_payment.late.csv',
    Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xff, 10])]),
  )
  assert.equal(late.status, 'refused')
  assert.deepEqual(await leftBy(intake, late.batch), { rows: 0, vault: 0, files: [], temp: [] })
})
