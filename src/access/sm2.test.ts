/** SM2 under an identifier: the standard's own vector, what OpenSSL signs, certificates of such an authority, and what is none. */
import assert from 'node:assert/strict'
import { createPublicKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { checkCertificate, signedByCertificate } from './certificates.ts'
import { isSm2, verifySm2 } from './sm2.ts'

const folder = join(import.meta.dirname, '../../test/certificates')
const certificate = (name: string): X509Certificate => new X509Certificate(readFileSync(join(folder, `${name}.pem`)))

const keyAt = (x: string, y: string) =>
  createPublicKey({
    key: Buffer.from(`3059301306072a8648ce3d020106082a811ccf5501822d03420004${x}${y}`, 'hex'),
    format: 'der',
    type: 'spki',
  })
const der = (r: string, s: string): Buffer => {
  const integer = (hex: string): string => `022100${hex}`
  return Buffer.from(`3046${integer(r)}${integer(s)}`, 'hex')
}

/** GB/T 32918.5—2017, appendix A. */
const standard = {
  key: keyAt(
    '09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020',
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  ),
  r: 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
  s: 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
}

test('the vector of the standard', () => {
  const message = Buffer.from('message digest')
  assert.ok(isSm2(standard.key))
  assert.ok(verifySm2(standard.key, message, der(standard.r, standard.s)))
  assert.ok(!verifySm2(standard.key, Buffer.from('message digesT'), der(standard.r, standard.s)))
  assert.ok(!verifySm2(standard.key, message, der(standard.s, standard.r)))
  assert.ok(!verifySm2(standard.key, message, der(standard.r, standard.s), 'another identifier'))
})

test('numbers out of range and bytes of another form are no signature', () => {
  const order = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123'
  const message = Buffer.from('message digest')
  for (const [r, s] of [
    [order, standard.s],
    [standard.r, order],
    ['00'.repeat(32), standard.s],
    [standard.r, '00'.repeat(32)],
  ] as const)
    assert.ok(!verifySm2(standard.key, message, der(r, s)))
  const signature = der(standard.r, standard.s)
  for (const bytes of [Buffer.alloc(0), signature.subarray(0, 40), Buffer.concat([signature, Buffer.alloc(1)])])
    assert.throws(() => verifySm2(standard.key, message, bytes), RangeError)
  assert.ok(!signedByCertificate(certificate('person-sm2-identified'), 'x', signature.subarray(0, 40)))
})

// openssl pkeyutl -sign -rawin -digest sm3 -pkeyopt distid:1234567812345678
const signed = 'MEUCIQDKuyfnoKyC1aOAnEpovHClPOMnofZvUuu1CudS0lSh4wIgI/q3WUJLXMcWVkwhrSStN4cSO2dNUx9J3Ib+HTID6EI='

test('what OpenSSL signs under the common identifier holds for the certificate, and for no other', () => {
  const bytes = Buffer.from(signed, 'base64')
  assert.ok(signedByCertificate(certificate('person-sm2-identified'), '社鉴登录 vector', bytes))
  assert.ok(!signedByCertificate(certificate('person-sm2-identified'), '社鉴登录 Vector', bytes))
  assert.ok(!signedByCertificate(certificate('person-sm2'), '社鉴登录 vector', bytes))
})

test('an authority that signs under the identifier is believed for its own certificates only', () => {
  const at = new Date('2027-01-01T00:00:00Z')
  const [identified, plain] = [certificate('authority-sm2-identified'), certificate('authority-sm2')]
  checkCertificate(certificate('person-sm2-identified'), [plain, identified], at)
  checkCertificate(certificate('person-sm2'), [plain, identified], at)
  const untrusted = (error: unknown) => error instanceof Refusal && error.code === 'CERTIFICATE_UNTRUSTED'
  assert.throws(() => checkCertificate(certificate('person-sm2-identified'), [plain], at), untrusted)
  assert.throws(() => checkCertificate(certificate('person-sm2'), [identified], at), untrusted)
})
