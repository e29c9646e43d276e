/**
 * 查看明文: the plain values of one subject, once, for a reason. A step, so that reason and fields are in the log in the same
 * transaction in which the values are read; the values themselves go nowhere but to whoever asked.
 */
import type { Scope } from '#access/scope.ts'
import { findingsWithin, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { reveal } from '#identity/vault.ts'
import type { Clock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { datasetOf } from '#standard/registry.ts'
import type { Client, Database } from '#store/database.ts'
import { defineStep, take } from '#workflow/take.ts'
import { identityKindOfField } from './shown-values.ts'
import { registerRow, registersOf } from './subject-header.ts'
import { identityKindOfSubject, isHidden, type Subject, type SubjectKind, subjectId } from './token.ts'
import { type Seen, seeSubject } from './visible.ts'
import { addTexts, findingNames } from './wall.ts'

const shortestReason = 8
const longestReason = 500

/** The number itself, for a person or an account; beside it the personal fields of the registers. */
const numberField = { person: 'person_id', account: 'account_id' } as const

/** Fields that can be asked for, with their labels: what a page offers. */
export const unmaskable = (kind: SubjectKind): readonly { readonly field: string; readonly label: string }[] => [
  ...new Map(
    registersOf[kind].flatMap(([id, column]) => {
      const { fields, fieldNames } = datasetOf(id)
      return fieldNames.flatMap((name): [string, { field: string; label: string }][] => {
        const field = fields[name]
        // Another person whom the row names is a subject of its own, with a reason of its own.
        const other = field?.kind === 'idNumber' || field?.kind === 'bankAccount' ? name !== column : false
        return field && identityKindOfField(field) && !other ? [[name, { field: name, label: field.label }]] : []
      })
    }),
  ).values(),
]

export interface UnmaskRequest {
  readonly subject: Subject
  /** Of `unmaskable`. */
  readonly fields: readonly string[]
  readonly reason: string
  /** Fingerprint of the finding that it is for. */
  readonly findingId?: string
}

export interface PlainValue {
  readonly field: string
  readonly label: string
  /** null: the register has no such value. */
  readonly value: string | null
}

interface UnmaskInput extends UnmaskRequest {
  readonly keys: VaultKeys
  readonly scope: Scope
}

const reasonOf = (text: string): string => {
  const reason = freeText('查看明文的事由', text, longestReason)
  if ([...reason].length < shortestReason)
    throw new Refusal(
      'REASON_SHORT',
      `事由至少 ${shortestReason} 个字,写明因何事查看(如案号、疑点编号、核查目的),会记入日志`,
    )
  return reason
}

const mustName = async (client: Client, { scope, findingId }: UnmaskInput, { subject, keys }: Seen): Promise<void> => {
  if (findingId === undefined) return
  const values = new Values()
  const { rowCount } = await client.query(
    `select 1 from screening.finding f where f.fingerprint = ${values.add(findingId)}
       and ${findingNames(subject.kind, addTexts(values, keys))} and ${findingsWithin(scope, values)}`,
    values.list,
  )
  if (!rowCount) throw new Refusal('FINDING_UNKNOWN', '没有这条疑点,或者它说的不是这个对象')
}

const plainValues = async (client: Client, input: UnmaskInput, seen: Seen, actor: string): Promise<PlainValue[]> => {
  const { keys, subject, reason } = input
  const found = await registerRow(client, input.scope, seen)
  const offered = new Map(unmaskable(subject.kind).map((one) => [one.field, one.label]))
  const plain: PlainValue[] = []
  for (const field of [...new Set(input.fields)]) {
    const label = offered.get(field)
    if (label === undefined)
      throw new Refusal(
        'REQUEST_WRONG',
        `这个对象没有可查看明文的「${field}」,可选:${[...offered.values()].join('、')}`,
      )
    const isNumber = isHidden(subject.kind) && field === numberField[subject.kind as keyof typeof numberField]
    const definition = found?.dataset.fields[field]
    const kind = isNumber
      ? identityKindOfSubject(subject.kind as 'person' | 'account')
      : definition && identityKindOfField(definition)
    const surrogate = isNumber ? subject.key : (found?.row[field] ?? null)
    const value =
      kind && surrogate !== null ? await reveal(client, keys, kind, BigInt(surrogate), { actor, reason }) : null
    plain.push({ field, label, value })
  }
  return plain
}

export const unmaskSubject = defineStep({
  name: 'unmask',
  label: '查看明文',
  basis: [zz27('十一(三)'), lawOf('personal-information-law', '第28、51条')],
  secondPerson: { notNeeded: '只看不改;谁、何时、因何事、看了哪几项都记入日志,事后可查' },
  async apply(input: UnmaskInput, { client, actor }) {
    const reason = reasonOf(input.reason)
    if (input.fields.length === 0) throw new Refusal('REQUEST_WRONG', '请选择要查看明文的项')
    const seen = await seeSubject(client, input.scope, input.subject)
    await mustName(client, input, seen)
    const result = await plainValues(client, { ...input, reason }, seen, actor)
    const { kind, id } = subjectId(input.keys, input.subject)
    return {
      subject: { kind, id },
      payload: { fields: result.map(({ field }) => field), reason, finding: input.findingId ?? null },
      result,
    }
  },
})

/**
 * @throws Refusal REASON_SHORT, VALUE_PERSONAL (a number in the reason), REQUEST_WRONG, NOT_FOUND out of scope,
 * FINDING_UNKNOWN, STEP_TAKEN for an idempotency key that was used: values are shown once.
 */
export const unmask = async (
  database: Database,
  keys: VaultKeys,
  scope: Scope,
  request: UnmaskRequest,
  options: { readonly actor: string; readonly clock?: Clock; readonly idempotencyKey?: string },
): Promise<readonly PlainValue[]> => {
  const plain = await take(database, unmaskSubject, { ...request, keys, scope }, options)
  if (plain === 'already-taken') throw new Refusal('STEP_TAKEN', '这次查看已经办过,明文只显示一次;确需再看请另写事由')
  return plain
}
