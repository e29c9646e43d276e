/**
 * 证书登录: registered by the administrator at the page, signed by the key's own program or by a key file, once for each text.
 * Not tested here: chains, expiry and formats of signatures (src/access).
 */
import assert from 'node:assert/strict'
import { createPrivateKey, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Journey, openJourney, type Reader } from './journey.ts'

const certificates = join(import.meta.dirname, '..', 'certificates')
const pathOf = (name: string): string => join(certificates, `${name}.pem`)

const signed = (name: string, message: string): string => {
  const key = createPrivateKey(readFileSync(pathOf(`${name}.key`)))
  return sign(name.includes('sm2') ? 'sm3' : 'sha256', Buffer.from(message), key).toString('base64')
}

let journey: Journey
before(async () => {
  journey = await openJourney()
  const trusted = ['authority', 'authority-sm2'].map((name) => readFileSync(pathOf(name), 'utf8')).join('')
  writeFileSync(join(journey.world.app.folder.secret, 'trusted-authorities.pem'), trusted)
})
after(() => journey.close())

/** The certificate chosen, at the page that asks for a signature. */
const withCertificate = async (name: string): Promise<Reader> => {
  const reader = await journey.stranger()
  await reader.page.getByRole('tab', { name: '证书登录' }).click()
  await reader.page.getByLabel('证书', { exact: true }).setInputFiles(pathOf(name))
  await reader.page.getByText(`${name}.pem`).waitFor()
  return reader
}

/** Takes the text that is to be signed, as the page saves it. */
const textToSign = async ({ page }: Reader): Promise<string> => {
  await page.getByRole('button', { name: '取待签名文字' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载', exact: true }).click(),
  ])
  const text = readFileSync(await file.path(), 'utf8')
  assert.equal(text, await page.getByRole('status', { name: '待签名文字' }).innerText())
  return text
}

test('the administrator registers certificates to people', async () => {
  const { page, go, shot, complaints, leave } = await journey.as('xitong')
  for (const [name, file] of [
    ['冯稽查', 'person'],
    ['严养老', 'person-sm2'],
    ['陶社区', 'stranger'],
  ] as const) {
    await go('/people?tab=people')
    await page.getByRole('row', { name }).click()
    await page.getByLabel('登记数字证书').setInputFiles(pathOf(file))
    await page.getByText('证书已登记').waitFor()
  }
  await shot('certificate-1-registered')
  assert.deepEqual(complaints, [])
  await leave()
})

for (const [login, name, certificate] of [
  ['jicha', '冯稽查', 'person'],
  ['yanglao', '严养老', 'person-sm2'],
] as const)
  test(`${certificate}: signed by another program, pasted, and in; the text serves once`, async () => {
    const reader = await withCertificate(certificate)
    const { page, shot } = reader
    await page.getByText('用签名工具签名').click()
    await shot(`certificate-2-${certificate}`)
    // Another's key first: refused, and the text is used up with it.
    await page.getByLabel('签名(Base64)').waitFor({ state: 'detached' })
    const first = await textToSign(reader)
    await page.getByLabel('签名(Base64)').fill(signed('stranger', first))
    await shot(`certificate-3-${certificate}`)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByText('证书没有登记到人员,或签名不符').waitFor()
    await shot(`certificate-4-${certificate}`)
    await page.getByRole('button', { name: '重新取待签名文字' }).click()
    await page.getByRole('status', { name: '待签名文字' }).waitFor()
    const second = await page.getByRole('status', { name: '待签名文字' }).innerText()
    assert.notEqual(second, first)
    await page.getByLabel('签名(Base64)').fill(signed(certificate, second))
    const [request] = await Promise.all([
      page.waitForRequest(/sign-in\/certificate$/),
      page.getByRole('button', { name: '登录', exact: true }).click(),
    ])
    await page.getByRole('button', { name }).waitFor()
    const copied = await page.request.post(request.url(), { data: request.postDataJSON() })
    assert.equal(copied.status(), 401)
    assert.equal(((await copied.json()) as { code: string }).code, 'CHALLENGE_OVER')
    await reader.go('/account')
    await page.getByText('本次登录').waitFor()
    assert.match(await reader.main.innerText(), new RegExp(`${login}[\\s\\S]*证书`))
    assert.deepEqual(reader.complaints, [])
    await reader.leave()
  })

test('a signature file, a key file in the page, an SM2 key sent the other way, a foreign authority refused', async () => {
  const byFile = await withCertificate('person')
  await byFile.page.getByText('用签名工具签名').click()
  const signature = Buffer.from(signed('person', await textToSign(byFile)), 'base64')
  await byFile.page
    .getByLabel('或签名文件')
    .setInputFiles({ name: '签名.sig', mimeType: 'application/octet-stream', buffer: signature })
  await byFile.shot('certificate-5-file')
  await byFile.page.getByRole('button', { name: '登录', exact: true }).click()
  await byFile.page.getByRole('button', { name: '冯稽查' }).waitFor()
  await byFile.leave()

  const byKey = await withCertificate('person')
  await byKey.page.getByLabel('私钥', { exact: true }).setInputFiles(pathOf('person-sm2.key'))
  await byKey.page.getByText('请改选「用签名工具签名」').waitFor()
  await byKey.page.getByLabel('私钥', { exact: true }).setInputFiles(pathOf('stranger.key'))
  await byKey.page.getByRole('button', { name: '签名并登录' }).click()
  await byKey.page.getByText('证书没有登记到人员,或签名不符').waitFor()
  await byKey.page.getByLabel('私钥', { exact: true }).setInputFiles(pathOf('person.key'))
  await byKey.page.getByRole('button', { name: '签名并登录' }).click()
  await byKey.page.getByRole('button', { name: '冯稽查' }).waitFor()
  const foreign = await withCertificate('stranger')
  await foreign.page.getByLabel('私钥', { exact: true }).setInputFiles(pathOf('stranger.key'))
  await foreign.page.getByRole('button', { name: '签名并登录' }).click()
  await foreign.page.getByText('不是本平台信任的发证机构签发的').waitFor()
  await foreign.leave()
  assert.deepEqual([...byFile.complaints, ...byKey.complaints], [])
  await byKey.leave()
})
