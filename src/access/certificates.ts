/**
 * 数字证书(十一(五)): a signed challenge instead of a password. The certificate must be registered to the person, within
 * its days, and issued by one of the authorities that the installation trusts; the signature is ECDSA or RSA with SHA-256,
 * or SM2 with SM3. Node's OpenSSL does all of it but SM2 under the identifier of GM/T 0009 (sm2.ts).
 */
import { constants, createHash, type KeyObject, verify, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'
import type { Folder } from '#store/folder.ts'
import { derElement, isSm2, verifySm2 } from './sm2.ts'

/** @throws Refusal CERTIFICATE_WRONG for text that is no certificate. */
export const readCertificate = (pem: string): X509Certificate => {
  try {
    return new X509Certificate(pem)
  } catch {
    throw new Refusal('CERTIFICATE_WRONG', '这不是一张可读的证书,请选择 PEM 格式(-----BEGIN CERTIFICATE-----)的文件')
  }
}

/** SHA-256 of its DER, by which it is registered. */
export const certificateFingerprint = (certificate: X509Certificate): string =>
  createHash('sha256').update(certificate.raw).digest('hex')

/** Authorities whose certificates are taken: `secret/trusted-authorities.pem`, put there by the operator. */
export const trustedAuthorities = (folder: Folder): X509Certificate[] => {
  const path = join(folder.secret, 'trusted-authorities.pem')
  if (!existsSync(path)) return []
  const found = readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  return found.map((pem) => new X509Certificate(pem))
}

/**
 * SM2 under the identifier that authorities use where nothing else was agreed; failing that under none, which is what
 * OpenSSL does where nobody names one.
 */
const verifiedBySm2 = (key: KeyObject, message: Buffer, signature: Buffer): boolean =>
  verifySm2(key, message, signature) || verify('sm3', message, key, signature)

/** What the authority signed, and its signature: Certificate ::= SEQUENCE { tbs, algorithm, signature BIT STRING }. */
const signedPartOf = ({ raw }: X509Certificate): { signed: Buffer; signature: Buffer } => {
  const { content } = derElement(raw)
  const signed = derElement(content)
  const bits = derElement(content, derElement(content, signed.next).next)
  return { signed: signed.whole, signature: bits.content.subarray(1) }
}

const isSignedBy = (certificate: X509Certificate, authority: KeyObject): boolean => {
  try {
    if (!isSm2(authority)) return certificate.verify(authority)
    const { signed, signature } = signedPartOf(certificate)
    return verifiedBySm2(authority, signed, signature)
  } catch {
    // A signature of no known form.
    return false
  }
}

/** @throws Refusal CERTIFICATE_EXPIRED, CERTIFICATE_UNTRUSTED. */
export const checkCertificate = (certificate: X509Certificate, trusted: readonly X509Certificate[], at: Date): void => {
  if (at < certificate.validFromDate || at > certificate.validToDate)
    throw new Refusal('CERTIFICATE_EXPIRED', '证书不在有效期内,请向发证机构换发')
  const isIssued = trusted.some(
    (authority) =>
      authority.ca &&
      at <= authority.validToDate &&
      certificate.checkIssued(authority) &&
      isSignedBy(certificate, authority.publicKey),
  )
  if (!isIssued)
    throw new Refusal(
      'CERTIFICATE_UNTRUSTED',
      '证书不是本平台信任的发证机构签发的,请向信息化综合管理机构核对(十一(五))',
    )
}

/**
 * @param signature DER; ECDSA also as the plain pair r‖s that browsers make.
 */
export const signedByCertificate = (certificate: X509Certificate, message: string, signature: Buffer): boolean => {
  const key = certificate.publicKey
  const bytes = Buffer.from(message)
  try {
    if (isSm2(key)) return verifiedBySm2(key, bytes, signature)
    if (key.asymmetricKeyType === 'ec')
      return (
        verify('sha256', bytes, key, signature) ||
        verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature)
      )
    if (key.asymmetricKeyType === 'rsa')
      return (
        verify('sha256', bytes, key, signature) ||
        verify('sha256', bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, signature)
      )
    return false
  } catch {
    return false
  }
}
