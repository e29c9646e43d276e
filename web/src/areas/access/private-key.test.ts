import assert from 'node:assert/strict'
import { constants, generateKeyPairSync, type KeyObject, verify } from 'node:crypto'
import { test } from 'node:test'
import { KeyFileProblem, readCertificateText, readPrivateKey, signWith } from './private-key.ts'

const bytes = (text: string | Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text))
const message = '社鉴登录 abc 2024-03-05T00:00:00.000Z'

const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()

test('keys of either curve and RSA sign what the server verifies', async () => {
  for (const namedCurve of ['P-256', 'P-384']) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
    const signature = Buffer.from(await signWith(bytes(pem(privateKey)), message), 'base64')
    assert.ok(verify('sha256', Buffer.from(message), { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature))
  }
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const der = privateKey.export({ type: 'pkcs8', format: 'der' })
  const signature = Buffer.from(await signWith(bytes(der), message), 'base64')
  assert.ok(verify('sha256', Buffer.from(message), { key: publicKey, padding: constants.RSA_PKCS1_PADDING }, signature))
  assert.ok(!verify('sha256', Buffer.from('another text'), publicKey, signature))
})

test('what cannot be used is told apart, with the way out', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const sm2 = generateKeyPairSync('ec', { namedCurve: 'SM2' }).privateKey
  const cases: readonly (readonly [string, RegExp])[] = [
    [ec.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }).toString(), /密码保护/],
    [ec.export({ type: 'sec1', format: 'pem' }).toString(), /PKCS#8/],
    [pem(sm2), /SM2.*中间件/],
    [pem(generateKeyPairSync('ed25519').privateKey), /不支持/],
    ['-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', /这是证书/],
    ['-----BEGIN PRIVATE KEY-----\n%%%\n-----END PRIVATE KEY-----', /不完整/],
    ['hello', /没有私钥/],
  ]
  for (const [text, says] of cases)
    assert.throws(
      () => readPrivateKey(bytes(text)),
      (error) => error instanceof KeyFileProblem && says.test(error.message),
      text,
    )
})

test('a certificate is found in its file, and nothing else is taken for one', () => {
  const text = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'
  assert.equal(readCertificateText(`Subject: x\n${text}\n`), text)
  assert.throws(() => readCertificateText('-----BEGIN PRIVATE KEY-----'), KeyFileProblem)
})
