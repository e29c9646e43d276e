import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '#kernel/clock.ts'
import type { MirrorFile } from '#store/mirror.ts'
import { evaluationDay } from './screen.ts'

const clock = fixedClock('2026-11-24T08:00:00+08:00')
const file = (dataset: string, lastMonth: string | null): MirrorFile => ({
  batchId: 1n,
  dataset,
  part: 0,
  path: '',
  sha256: '',
  bytes: 0n,
  rows: 1n,
  sums: {},
  firstMonth: lastMonth,
  lastMonth,
})

test('the evaluation day is the end of the last month that a monthly feed has reached', () => {
  const cases: [string, MirrorFile[], string][] = [
    ['data alone', [file('pension_payment', '2025-12-01')], '2025-12-31'],
    [
      'a death of the month after',
      [file('pension_payment', '2025-12-01'), file('death_record', '2026-01-01')],
      '2025-12-31',
    ],
    [
      'declared ahead of the data',
      [file('pension_payment', '2025-11-01'), file('feed_heartbeat', '2025-12-01')],
      '2025-11-30',
    ],
    ['no monthly feed', [file('death_record', '2026-01-01')], '2026-01-31'],
    ['registers have no month', [file('person', null)], '2026-11-24'],
  ]
  for (const [name, files, expected] of cases) assert.equal(evaluationDay(files, clock), expected, name)
})
