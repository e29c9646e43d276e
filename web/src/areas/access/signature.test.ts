import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import { KeyFileProblem } from './private-key.ts'
import { readSignature, readSignatureText } from './signature.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const signature = sign('sha256', Buffer.from('社鉴登录'), privateKey)
const base64 = signature.toString('base64')

test('a signature is read as bytes, as base64, and as base64 in lines', () => {
  assert.equal(readSignature(signature), base64)
  assert.equal(readSignature(Buffer.from(base64)), base64)
  assert.equal(readSignatureText(`${base64.slice(0, 64)}\r\n${base64.slice(64)}\n`), base64)
})

test('what is no signature is told, not sent', () => {
  assert.throws(() => readSignature(Buffer.alloc(5000, 0xff)), KeyFileProblem)
  for (const text of ['', '社鉴登录 abc', base64.slice(0, 20), '-----BEGIN PRIVATE KEY-----', 'A'.repeat(3000)])
    assert.throws(() => readSignatureText(text), KeyFileProblem, text)
})
