/** Who can have a part in a case: in post, within reach, not recused, and neither party to the matter nor of those who handled it. */
import { may } from '#access/authorise.ts'
import { everything } from '#access/scope.ts'
import type { Who } from '#access/who.ts'
import { whoIs } from '#access/who.ts'
import { blindOf } from '#identity/vault.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readHeld } from '#screening/desk/held.ts'
import { secondPersons } from '#screening/desk/second-person.ts'
import type { Client } from '#store/database.ts'
import { isSameHuman } from '#workflow/same-human.ts'
import type { HeldCase } from './held-case.ts'

/** @returns the person's name. @throws Refusal PERSON_UNKNOWN. */
export const mustBePerson = async (client: Client, person: string): Promise<string> => {
  const { rows } = await client.query<{ name: string }>('select name from access.person where id = $1', [person])
  if (!rows[0]) throw new Refusal('PERSON_UNKNOWN', '没有这个人员')
  return rows[0].name
}

/** Registered people whom the matter is about, or who handled the payments behind its findings. */
export const peopleBehindCase = async (client: Client, held: HeldCase): Promise<string[]> => {
  const { rows: refs } = await client.query<{ ref: string }>(
    `select ref from cases.source where case_id = $1 and kind = 'finding'`,
    [held.id],
  )
  const people: string[] = []
  const findings = await readHeld(
    client,
    everything,
    refs.map(({ ref }) => ref),
    false,
  )
  for (const finding of findings) people.push(...((await secondPersons['start-check']?.others(client, finding)) ?? []))
  const surrogate = held.party.person_id
  if (surrogate !== undefined && /^\d{1,18}$/.test(surrogate)) {
    const blinds = await blindOf(client, 'person_number', [BigInt(surrogate)])
    const { rows } = await client.query<{ id: string }>(
      'select id from access.person where identity_index = any($1::bytea[])',
      [[...blinds.values()]],
    )
    people.push(...rows.map(({ id }) => id))
  }
  return [...new Set(people)]
}

const reaches = ({ scope }: Who, held: HeldCase): boolean =>
  scope.authorities.includes(held.authority) &&
  (scope.districts === 'all' || scope.districts.includes(held.district)) &&
  (!scope.assignedOnly || scope.organisation === held.organisation)

/** Why the person cannot have a part in the case; undefined where he can. */
export const unfitForCase = async (
  client: Client,
  held: HeldCase,
  person: string,
  day: string,
): Promise<string | undefined> => {
  const who = await whoIs(client, person, day)
  if (!reaches(who, held)) return `${who.name}所在机构管不到本案(主管部门、辖区或委托范围以外)`
  const out = held.officers.filter(({ recusedAt }) => recusedAt !== null).map((one) => one.person)
  if (await isSameHuman(client, person, out)) return `${who.name}已回避本案`
  if (await isSameHuman(client, person, await peopleBehindCase(client, held)))
    return `${who.name}是本案当事人,或经手过本案涉及的业务,应当回避(行政处罚法 第43条)`
  return undefined
}

/** As `unfitForCase`, for those who investigate. */
export const unfitToInvestigate = async (
  client: Client,
  held: HeldCase,
  person: string,
  day: string,
): Promise<string | undefined> => {
  const who = await whoIs(client, person, day)
  if (!may(who, 'cases.work')) return `${who.name}的岗位不能承办案件`
  return unfitForCase(client, held, person, day)
}
