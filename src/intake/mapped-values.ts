/** Distinct cells of the kinds that Node resolves: surrogates from the vault, and codes with a check digit. */

import { identityKindOf } from '#identity/kinds.ts'
import type { Pseudonymiser } from '#identity/pseudonymise.ts'
import { registerValues } from '#identity/register.ts'
import type { IdNumber } from '#kernel/id-number.ts'
import { checkUscc } from '#kernel/uscc.ts'
import type { FieldKind } from '#standard/define-dataset.ts'
import type { Database } from '#store/database.ts'
import type { Duck } from '#store/duck.ts'
import type { MappedValues } from './chunk-check.ts'

const isPersonal = (kind: FieldKind): kind is keyof typeof identityKindOf => kind in identityKindOf

/** Table `numbers`: what each person's number of this batch says, for the internal dataset person_number. */
export const prepareNumbers = (duck: Duck): Promise<void> =>
  duck.exec(
    `create or replace temp table numbers (surrogate bigint, document_kind varchar, check_result varchar, birth_on date, sex varchar, presented_15 boolean)`,
  )

const noteNumbers = async (
  duck: Duck,
  surrogates: BigInt64Array,
  numbers: readonly (IdNumber | null)[],
): Promise<void> => {
  const appender = await duck.connection.createAppender('number_notes')
  for (const [index, number] of numbers.entries()) {
    if (!number) continue
    appender.appendBigInt(surrogates[index] as bigint)
    appender.appendVarchar(number.kind)
    appender.appendVarchar(number.check)
    if (number.birthOn) appender.appendVarchar(number.birthOn)
    else appender.appendNull()
    if (number.sex) appender.appendVarchar(number.sex)
    else appender.appendNull()
    appender.appendBoolean(number.presented15)
    appender.endRow()
  }
  appender.closeSync()
  await duck.exec(
    'insert into numbers select surrogate, document_kind, check_result, birth_on::date, sex, presented_15 from number_notes',
  )
}

export const vaultValues = (
  database: Database,
  duck: Duck,
  pseudonymiser: Pseudonymiser,
  batchId: bigint,
): MappedValues => ({
  async resolve(kind, raws) {
    if (kind === 'uscc') {
      return raws.map((raw) => {
        const read = checkUscc(raw)
        return read.ok ? read.canonical : null
      })
    }
    if (!isPersonal(kind)) throw new RangeError(`${kind} is not resolved in Node`)
    const registered = await database.transaction((client) =>
      registerValues(client, pseudonymiser, { kind: identityKindOf[kind], raws, batchId }),
    )
    if (kind === 'idNumber') {
      await duck.exec(
        'create or replace temp table number_notes (surrogate bigint, document_kind varchar, check_result varchar, birth_on varchar, sex varchar, presented_15 boolean)',
      )
      await noteNumbers(duck, registered.surrogates, registered.idNumbers)
    }
    const refused = new Set(registered.refused.map(({ index }) => index))
    return raws.map((_, index) => (refused.has(index) ? null : (registered.surrogates[index] as bigint)))
  },
})
