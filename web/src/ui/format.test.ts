import assert from 'node:assert/strict'
import { test } from 'node:test'
import { count, headlineYuan, instantText, lasting, readDay, sizeText, yuan } from './format.ts'

test('fen become yuan without losing one', () => {
  assert.equal(yuan('0'), '0.00')
  assert.equal(yuan('5'), '0.05')
  assert.equal(yuan('-5'), '-0.05')
  assert.equal(yuan('99999'), '999.99')
  assert.equal(yuan('100000'), '1,000.00')
  assert.equal(yuan('-123456789'), '-1,234,567.89')
  assert.equal(yuan('9007199254740993'), '90,071,992,547,409.93')
})

test('a headline changes its unit where the figure would overflow it', () => {
  const shown = (fen: string): string => `${headlineYuan(fen).figure} ${headlineYuan(fen).unit}`
  assert.equal(shown('999999'), '9,999.99 元')
  assert.equal(shown('1000000'), '1.00 万元')
  assert.equal(shown('123456789'), '123.46 万元')
  assert.equal(shown('9999994999'), '9,999.99 万元')
  assert.equal(shown('9999995000'), '1.00 亿元')
  assert.equal(shown('-1234567890123'), '-123.46 亿元')
})

test('counts, sizes and spans', () => {
  assert.equal(count(1234567), '1,234,567')
  assert.equal(count('-1234'), '-1,234')
  assert.equal(count(999), '999')
  assert.equal(sizeText(1023), '1023 B')
  assert.equal(sizeText(1536), '1.5 KB')
  assert.equal(sizeText('8589934592'), '8.0 GB')
  assert.equal(lasting('2024-03-05T00:00:00Z', '2024-03-05T00:02:05Z'), '2 分 5 秒')
  assert.equal(lasting('2024-03-05T00:00:00Z', null), '')
})

test('an instant is told on the clock of China', () => {
  assert.equal(instantText('2024-03-05T16:30:09.123Z'), '2024-03-06 00:30')
  assert.equal(instantText('2024-03-05T14:07:09+08:00', true), '2024-03-05 14:07:09')
  assert.equal(instantText('没有'), '没有')
})

test('days and months as people write them', () => {
  for (const text of ['2024-03-05', '2024-3-5', '2024/03/05', '20240305', '2024.3.5', '2024年3月5日'])
    assert.equal(readDay(text, 'date'), '2024-03-05', text)
  for (const text of ['2024-03', '2024/3', '202403', '2024年3月']) assert.equal(readDay(text, 'month'), '2024-03', text)
  assert.equal(readDay('2024-02-29', 'date'), '2024-02-29')
  assert.equal(readDay('', 'date'), '')
  for (const text of ['2023-02-29', '2024-13-01', '2024-00-10', '24-03-05', '2024-03', '三月五日'])
    assert.equal(readDay(text, 'date'), undefined, text)
  for (const text of ['2024-03-05', '2024-13', '2024']) assert.equal(readDay(text, 'month'), undefined, text)
})
