/** Which select tells which dataset: the base population's rows, block by block where they are many, and the planted ones. */
import * as collection from './collection.ts'
import { employerRows, injuryClassRows } from './employers.ts'
import type { Staged } from './export.ts'
import * as injury from './injury.ts'
import * as maternity from './maternity.ts'
import * as medical from './medical.ts'
import * as pension from './pension.ts'
import { identityRows, identityTable, personRows } from './people.ts'
import type { City } from './session.ts'
import * as unemployment from './unemployment.ts'

/** Tables into which the plants write, in the form of the subject modules' cores. */
export const plantTables: readonly string[] = [
  identityTable,
  collection.contributionTable,
  collection.enrollmentTable,
  pension.pensionTable,
  pension.assessmentTable,
  pension.deathTable,
  pension.sentenceTable,
  pension.accountTable,
  medical.visitTable,
  medical.itemTable,
  medical.settlementTable,
  medical.agreementTable,
  medical.referralTable,
  injury.injuryTable,
  injury.recognitionTable,
  injury.appraisalTable,
  injury.dependantTable,
  injury.kinshipTable,
  injury.marriageTable,
  unemployment.unemploymentTable,
  unemployment.claimTable,
  maternity.birthRegisterTable,
  maternity.maternityTable,
]

export interface Expected extends Staged {
  /** Rough number of rows, by which files are split by year. */
  readonly expect?: number
}

/** The three datasets of visits, told from one block of people after another. */
const visitsBy = (city: City, blocks: readonly string[]) => {
  let made = false
  return (id: string, depth: medical.BlockDepth, select: string, planted: string): Expected => ({
    id,
    selects: blocks.map(() => select),
    planted,
    before: async (block) => {
      // A single block is made once, whole, and the three share it.
      if (blocks.length === 1 && made) return
      await medical.makeBlock(city, blocks[block] as string, blocks.length === 1 ? 'settlements' : depth)
      made = true
    },
    expect: city.people * city.months,
  })
}

export const stagedDatasets = (city: City): ReadonlyMap<string, Expected> => {
  const blocks = Array.from(
    { length: Math.ceil(city.people / city.block) },
    (_, index) => `p.pid between ${index * city.block + 1} and ${(index + 1) * city.block}`,
  )
  const perBlock = (id: string, of: (where: string) => string, planted: string | undefined, expect = 0): Expected => ({
    id,
    selects: blocks.map(of),
    ...(planted ? { planted } : {}),
    expect,
  })
  const whole = (id: string, select: string, planted?: string): Expected => ({
    id,
    selects: [select],
    ...(planted ? { planted } : {}),
  })
  const both = (id: string, rows: (core: string) => string, core: string, table: string): Expected =>
    whole(id, rows(core), rows(table))
  const visits = visitsBy(city, blocks)
  const all = [
    perBlock('person', personRows, undefined),
    perBlock('identity_record', identityRows, undefined),
    whole('employer', employerRows()),
    whole('employer_injury_class', injuryClassRows()),
    whole('provider', medical.providerRows()),
    both('agreement', medical.agreementRows, medical.agreementCore, 'x_agreement'),
    whole('catalogue_item', medical.catalogueRows()),
    perBlock(
      'enrollment',
      (where) => collection.enrollmentRows(collection.enrollmentCore(where)),
      collection.enrollmentRows('x_enrollment'),
    ),
    perBlock(
      'account_registration',
      (where) => pension.accountRows(pension.accountCore(where)),
      pension.accountRows('x_account'),
    ),
    perBlock(
      'contribution',
      (where) => collection.contributionRows(collection.contributionCore(where)),
      collection.contributionRows('x_contribution'),
      city.people * city.months * 1.4,
    ),
    perBlock('taxed_wage', collection.taxedWageRows, undefined, city.people * city.months * 0.35),
    perBlock(
      'pension_payment',
      (where) => pension.pensionRows(pension.pensionCore(where)),
      pension.pensionRows('x_pension'),
      city.people * city.months * 0.2,
    ),
    perBlock(
      'pension_assessment',
      (where) => pension.assessmentRows(pension.assessmentCore(where)),
      pension.assessmentRows('x_assessment'),
    ),
    both('death_record', pension.deathRows, pension.deathCore, 'x_death'),
    both('sentence_record', pension.sentenceRows, pension.sentenceCore, 'x_sentence'),
    visits('medical_visit', 'visits', medical.visitRows('b_visit'), medical.visitRows('x_visit')),
    visits(
      'medical_settlement',
      'settlements',
      medical.settlementRows('b_settlement'),
      medical.settlementRows('x_settlement', true),
    ),
    visits('medical_item', 'items', medical.itemRows('b_item'), medical.itemRows('x_item', true)),
    both('referral_and_remote_filing', medical.referralRows, medical.referralCore, 'x_referral'),
    both('injury_benefit', injury.injuryRows, injury.injuryCore, 'x_injury'),
    both('injury_recognition', injury.recognitionRows, injury.recognitionCore, 'x_recognition'),
    both('capacity_appraisal', injury.appraisalRows, injury.appraisalCore, 'x_appraisal'),
    both('dependant', injury.dependantRows, injury.dependantCore, 'x_dependant'),
    both('kinship', injury.kinshipRows, injury.kinshipCore, 'x_kinship'),
    both('marriage_record', injury.marriageRows, injury.marriageCore, 'x_marriage'),
    both('unemployment_payment', unemployment.unemploymentRows, unemployment.unemploymentCore, 'x_unemployment'),
    both('unemployment_assessment', unemployment.claimRows, unemployment.claimCore, 'x_claim'),
    both('birth_register', maternity.birthRegisterRows, maternity.birthRegisterCore, 'x_birth'),
    both('maternity_benefit', maternity.maternityRows, maternity.maternityCore, 'x_maternity'),
  ]
  return new Map(all.map((staged) => [staged.id, staged]))
}
