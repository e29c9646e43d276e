/**
 * What connects subjects: pairs of columns of one row. A thing (account, phone, address) connects all who share it; the
 * other pairs connect directly. Staff of a small employer and stays at one provider are two-row connections (graph-sql.ts).
 *
 * | dataset | column of one | kind of one | column of other | kind of other | why |
 */
import { datasets } from '#standard/registry.ts'
import type { SubjectKind } from './token.ts'

export type NodeKind = SubjectKind | 'phone' | 'address'

export const connectionWords = {
  account: '收款账户',
  phone: '电话',
  address: '地址',
  legal: '法定代表人、控制人或任职',
  'same-body': '同一单位',
  kin: '亲属',
  agent: '代领、代办',
  staff: '小单位参保职工',
  coworker: '同一小单位同期参保',
  'co-admission': '同院同期住院两次以上',
} as const
export type ConnectionId = keyof typeof connectionWords

export interface Connection {
  readonly dataset: string
  readonly why: ConnectionId
  readonly one: { readonly column: string; readonly kind: NodeKind }
  readonly other: { readonly column: string; readonly kind: NodeKind }
}

const table = `
account_registration person_id:person account_id:account account
account_registration holder_id:person account_id:account account
pension_payment person_id:person account_id:account account
survivor_allowance person_id:person account_id:account account
funeral_grant person_id:person account_id:account account
injury_benefit person_id:person account_id:account account
unemployment_payment person_id:person account_id:account account
maternity_benefit person_id:person account_id:account account
post_subsidy person_id:person account_id:account account
skill_subsidy person_id:person account_id:account account
training_record person_id:person account_id:account account
reimbursement_voucher person_id:person account_id:account account
account_change person_id:person new_account_id:account account
account_change person_id:person old_account_id:account account
staff_post officer_id:person salary_account_id:account account
employer employer_id:employer pay_account_id:account account
stabilization_refund employer_id:employer account_id:account account
provider_payment provider_id:provider account_id:account account
person person_id:person phone:phone phone
employer employer_id:employer contact_phone:phone phone
person person_id:person living_address:address address
person person_id:person household_address:address address
employer employer_id:employer office_address:address address
provider provider_id:provider office_address:address address
provider_site provider_id:provider site_address:address address
agreement provider_id:provider site_address:address address
training_institution provider_id:provider site_address:address address
employer legal_representative_id:person employer_id:employer legal
provider legal_representative_id:person provider_id:provider legal
provider controlling_person_id:person provider_id:provider legal
agreement legal_representative_id:person provider_id:provider legal
agreement controlling_person_id:person provider_id:provider legal
training_institution legal_representative_id:person provider_id:provider legal
business_registration person_id:person employer_id:employer legal
provider provider_id:provider provider_uscc:employer same-body
agreement provider_id:provider provider_uscc:employer same-body
training_institution provider_id:provider provider_uscc:employer same-body
kinship person_id:person relative_id:person kin
marriage_record person_id:person spouse_id:person kin
birth_register mother_id:person father_id:person kin
dependant person_id:person worker_id:person kin
survivor_allowance person_id:person deceased_id:person kin
account_registration person_id:person holder_id:person agent
funeral_grant person_id:person claimant_id:person agent
unemployment_payment person_id:person claimant_id:person agent
`

const sideOf = (text: string): { column: string; kind: NodeKind } => {
  const [column = '', kind = ''] = text.split(':')
  return { column, kind: kind as NodeKind }
}

/** @throws RangeError for a field that the data standard lacks. */
export const connections: readonly Connection[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [dataset = '', one = '', other = '', why = ''] = line.split(' ')
    const connection = { dataset, why: why as ConnectionId, one: sideOf(one), other: sideOf(other) }
    for (const { column } of [connection.one, connection.other])
      if (!datasets.get(dataset)?.fields[column]) throw new RangeError(`connections: ${dataset} has no ${column}`)
    return connection
  })

/** Things that connect whoever shares them; an account is a subject of its own as well. */
export const isThing = (kind: NodeKind): boolean => kind === 'account' || kind === 'phone' || kind === 'address'

/** Fields by which connections are followed and that do not lead the primary key already. */
export const connectionFields: readonly { readonly dataset: string; readonly field: string }[] = [
  ...new Map(
    [
      ...connections.flatMap(({ dataset, one, other }) =>
        [one, other].map(({ column }) => ({ dataset, field: column })),
      ),
      { dataset: 'enrollment', field: 'employer_id' },
    ]
      .filter(({ dataset, field }) => datasets.get(dataset)?.key !== field)
      .map((pair) => [`${pair.dataset}.${pair.field}`, pair]),
  ).values(),
]
