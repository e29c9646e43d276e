/**
 * A private key file for signing in by certificate: read, told apart and used in the browser alone. PKCS#8 only, since
 * that is what WebCrypto takes; what it cannot take is said, with the way out.
 */

export type KeyKind = 'P-256' | 'P-384' | 'RSA'

/** Why the file cannot be used, 中文. */
export class KeyFileProblem extends Error {}

const toPkcs8 = 'openssl pkcs8 -topk8 -nocrypt -in 原文件 -out 新文件'

const pemBody = (text: string): string => {
  if (/BEGIN ENCRYPTED PRIVATE KEY|Proc-Type:\s*4,ENCRYPTED/.test(text))
    throw new KeyFileProblem(`这个私钥文件有密码保护,浏览器不能解开。请在自己的电脑上去掉密码后再选:${toPkcs8}`)
  if (/BEGIN (RSA|EC) PRIVATE KEY/.test(text))
    throw new KeyFileProblem(`私钥须为 PKCS#8 格式(BEGIN PRIVATE KEY)。请先转换:${toPkcs8}`)
  if (/BEGIN CERTIFICATE/.test(text)) throw new KeyFileProblem('这是证书,不是私钥。私钥文件通常以 .key 或 .p8 结尾')
  const found = /-----BEGIN PRIVATE KEY-----([\s\S]+?)-----END PRIVATE KEY-----/.exec(text)?.[1]
  if (!found) throw new KeyFileProblem('文件里没有私钥(BEGIN PRIVATE KEY)')
  return found
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  try {
    return Uint8Array.from(atob(base64.replaceAll(/\s/g, '')), (letter) => letter.charCodeAt(0))
  } catch {
    throw new KeyFileProblem('私钥文件的内容不完整')
  }
}

const holds = (bytes: Uint8Array, mark: readonly number[]): boolean => {
  // The algorithm stands in the first bytes of PKCS#8.
  const end = Math.min(bytes.length, 64) - mark.length
  for (let at = 0; at <= end; at += 1) if (mark.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

/** Object identifiers in DER, from the length on. */
const marks = {
  'P-256': [0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07],
  'P-384': [0x05, 0x2b, 0x81, 0x04, 0x00, 0x22],
  RSA: [0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01],
  SM2: [0x08, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 0x01, 0x82, 0x2d],
} as const

const kindOf = (bytes: Uint8Array): KeyKind => {
  if (holds(bytes, marks.SM2))
    throw new KeyFileProblem(
      '这是国密 SM2 私钥。浏览器不能用 SM2 签名:请改选「用签名工具签名」,由智能密码钥匙(USBKey)厂商的中间件签名',
    )
  for (const kind of ['P-256', 'P-384', 'RSA'] as const) if (holds(bytes, marks[kind])) return kind
  throw new KeyFileProblem('不支持这种私钥。可用:ECDSA P-256、P-384,或 RSA')
}

/** @param file PEM text or DER bytes. @throws KeyFileProblem. */
export const readPrivateKey = (
  file: Uint8Array<ArrayBuffer>,
): { readonly kind: KeyKind; readonly der: Uint8Array<ArrayBuffer> } => {
  const isDer = file[0] === 0x30
  const der = isDer ? file : bytesOf(pemBody(new TextDecoder().decode(file)))
  return { kind: kindOf(der), der }
}

const algorithms = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384' },
  RSA: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const

/** SHA-256 with ECDSA (r‖s) or RSA (PKCS#1 v1.5). @returns base64. @throws KeyFileProblem. */
export const signWith = async (file: Uint8Array<ArrayBuffer>, message: string): Promise<string> => {
  const { kind, der } = readPrivateKey(file)
  if (!globalThis.crypto.subtle)
    throw new KeyFileProblem('本页不是经 HTTPS 打开的,浏览器不允许在这里使用私钥。请用 https:// 开头的地址')
  const key = await crypto.subtle.importKey('pkcs8', der, algorithms[kind], false, ['sign']).catch(() => {
    throw new KeyFileProblem('私钥文件损坏,不能读取')
  })
  const how = kind === 'RSA' ? 'RSASSA-PKCS1-v1_5' : { name: 'ECDSA', hash: 'SHA-256' }
  const signature = new Uint8Array(await crypto.subtle.sign(how, key, new TextEncoder().encode(message)))
  return btoa(String.fromCharCode(...signature))
}

/** The first certificate in a PEM file. @throws KeyFileProblem. */
export const readCertificateText = (text: string): string => {
  const found = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(text)?.[0]
  if (!found) throw new KeyFileProblem('文件里没有证书(BEGIN CERTIFICATE)。请选择 PEM 格式的证书文件')
  return found
}
