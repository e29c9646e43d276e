/** A signature that some other program made, as a file or as pasted text, in the form that the server takes. */
import { KeyFileProblem } from './private-key.ts'

const shortest = 40
const longest = 2000

const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** @param text base64, broken into lines or not. @throws KeyFileProblem. */
export const readSignatureText = (text: string): string => {
  const base64 = text.replaceAll(/\s/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length < shortest || base64.length > longest)
    throw new KeyFileProblem('这不是签名。请贴签名工具给出的 Base64 文字,或选择它存下的签名文件')
  return base64
}

/** @param file the bytes themselves (DER, or RSA's), or base64 as text. @returns base64. @throws KeyFileProblem. */
export const readSignature = (file: Uint8Array): string =>
  readSignatureText(
    file.every((byte) => byte < 0x7f) ? new TextDecoder().decode(file) : base64Of(file.slice(0, longest)),
  )
