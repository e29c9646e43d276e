/** Every rule in force, with its examples, in order of id. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import * as anomalies from './anomalies/index.ts'
import * as collection from './collection/index.ts'
import * as injury from './injury/index.ts'
import * as maternity from './maternity/index.ts'
import * as medical from './medical/index.ts'
import * as payments from './payments/index.ts'
import * as pension from './pension/index.ts'
import * as unemployment from './unemployment/index.ts'

const areas = [collection, pension, medical, injury, unemployment, maternity, payments, anomalies]

export const rules: readonly Rule[] = areas
  .flatMap((area) => area.rules)
  .toSorted((left, right) => left.id.localeCompare(right.id))
export const exampleTables: readonly ExampleTable[] = areas.flatMap((area) => area.exampleTables)
