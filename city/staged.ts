/** Which select tells which dataset: the base population's rows, block by block where they are many, and the planted ones. */

import * as assessed from './assessed.ts'
import { cardEventRows, cardRows } from './cards.ts'
import { catalogueRows, conflictRows } from './catalogue.ts'
import { chronicRows } from './chronic.ts'
import { claimRows } from './claims.ts'
import * as collection from './collection.ts'
import { employerRows, employerTable, injuryClassRows } from './employers.ts'
import { epidemicRows } from './epidemics.ts'
import type { Staged } from './export.ts'
import { facilityRows, siteRows, terminalRows } from './facilities.ts'
import * as injury from './injury.ts'
import * as maternity from './maternity.ts'
import * as medical from './medical.ts'
import * as outside from './outside.ts'
import * as pension from './pension.ts'
import * as upkeep from './pension-upkeep.ts'
import { identityRows, identityTable, personRows } from './people.ts'
import { practitionerRows } from './practitioners.ts'
import * as promotion from './promotion.ts'
import * as file from './retirement-file.ts'
import type { City } from './session.ts'
import * as staff from './staff.ts'
import { stockRows, stockTables, uncounted } from './stock.ts'
import * as survivors from './survivors.ts'
import * as unemployment from './unemployment.ts'
import { voucherRows } from './vouchers.ts'
import { leaveRows, orderRows, plantedOrders, wardTables } from './ward.ts'

/** Tables into which the plants write, in the form of the subject modules' cores. */
export const plantTables: readonly string[] = [
  identityTable,
  employerTable,
  collection.contributionTable,
  collection.enrollmentTable,
  pension.pensionTable,
  pension.assessmentTable,
  pension.deathTable,
  pension.sentenceTable,
  pension.accountTable,
  upkeep.adjustmentTable,
  upkeep.certificationTable,
  file.fileTable,
  file.historyTable,
  file.deemedTable,
  file.conferenceTable,
  medical.visitTable,
  medical.itemTable,
  medical.settlementTable,
  medical.agreementTable,
  medical.referralTable,
  ...stockTables,
  ...wardTables,
  injury.injuryTable,
  injury.recognitionTable,
  injury.appraisalTable,
  injury.deviceTable,
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
    whole('catalogue_item', catalogueRows()),
    whole('bed_and_device', facilityRows(city.people, medical.providerCounts(city.people).hospitals)),
    whole('terminal', terminalRows()),
    whole('provider_site', siteRows()),
    whole('reimbursement_voucher', claimRows(city)),
    whole('item_conflict', conflictRows()),
    // Orders name planted persons only.
    whole('superior_lead', 'select null::bigint as ord_, true as cast_ where false'),
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
      assessed.allContributionRows,
      collection.contributionRows('x_contribution'),
      city.people * city.months * 1.4,
    ),
    perBlock('contribution_assessment', assessed.assessmentRows, undefined, city.people * city.months * 0.1),
    whole('legal_document', assessed.awardRows()),
    whole('arrears_and_waiver', assessed.arrearsRows(city)),
    whole('contribution_receipt', assessed.receiptRows()),
    whole('fund_account', assessed.fundAccountRows()),
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
    perBlock(
      'pension_adjustment',
      (where) => upkeep.adjustmentRows(upkeep.adjustmentCore(where)),
      upkeep.adjustmentRows('x_adjustment'),
    ),
    perBlock(
      'qualification_certification',
      (where) => upkeep.certificationRows(upkeep.certificationCore(where)),
      upkeep.certificationRows(upkeep.certificationCast),
    ),
    perBlock('file_record', (where) => file.fileRows(file.fileCore(where)), file.fileRows('x_file')),
    perBlock('work_history', (where) => file.historyRows(file.historyCore(where)), file.historyRows('x_history')),
    perBlock('deemed_service', (where) => file.deemedRows(file.deemedCore(where)), file.deemedRows('x_deemed')),
    perBlock(
      'entitlement_conference',
      (where) => file.conferenceRows(file.conferenceCore(where)),
      file.conferenceRows('x_conference'),
    ),
    both('survivor_allowance', survivors.survivorRows, survivors.survivorCore, 'x_survivor'),
    both('death_record', pension.deathRows, pension.deathCore, 'x_death'),
    both('sentence_record', pension.sentenceRows, pension.sentenceCore, 'x_sentence'),
    visits('medical_visit', 'visits', medical.visitRows('b_visit'), medical.visitRows('x_visit', true)),
    visits(
      'medical_settlement',
      'settlements',
      medical.settlementRows('b_settlement'),
      medical.settlementRows('x_settlement', true),
    ),
    visits('medical_item', 'items', medical.itemRows('b_item'), medical.itemRows('x_item', true)),
    perBlock('medical_order', (where) => orderRows(city, where), plantedOrders(), city.people * city.months * 0.02),
    perBlock('inpatient_leave', (where) => leaveRows(city, where), undefined),
    {
      id: 'stock_movement',
      selects: [stockRows()],
      // The books are told from what was charged: blocks that no dataset before has made are made now.
      before: async () => {
        for (const block of await uncounted(city, blocks)) await medical.makeBlock(city, block, 'items')
      },
    },
    both('referral_and_remote_filing', medical.referralRows, medical.referralCore, 'x_referral'),
    whole('card', cardRows()),
    whole('card_event', cardEventRows()),
    whole('chronic_registration', chronicRows()),
    whole('practitioner', practitionerRows()),
    whole('voucher', voucherRows(city.people)),
    whole('epidemic_declaration', epidemicRows()),
    both('injury_benefit', injury.injuryRows, injury.injuryCore(city), 'x_injury'),
    both('assistive_device', injury.deviceRows, injury.deviceCore(city), 'x_device'),
    both('injury_recognition', injury.recognitionRows, injury.recognitionCore, 'x_recognition'),
    both('capacity_appraisal', injury.appraisalRows, injury.appraisalCore, 'x_appraisal'),
    both('dependant', injury.dependantRows, injury.dependantCore, 'x_dependant'),
    {
      id: 'kinship',
      selects: [injury.kinshipRows(injury.kinshipCore), injury.kinshipRows(staff.familyCore)],
      planted: injury.kinshipRows('x_kinship'),
    },
    whole('staff_post', staff.postRows()),
    whole('account_change', staff.accountChangeRows()),
    whole('operation_log', staff.operationRows()),
    whole('funeral_grant', staff.funeralRows()),
    both('marriage_record', injury.marriageRows, injury.marriageCore, 'x_marriage'),
    both('unemployment_payment', unemployment.unemploymentRows, unemployment.unemploymentCore, 'x_unemployment'),
    both('unemployment_assessment', unemployment.claimRows, unemployment.claimCore, 'x_claim'),
    whole('training_institution', promotion.trainerRows()),
    whole('training_record', promotion.trainingRows(city)),
    whole('post_subsidy', promotion.postSubsidyRows()),
    whole('skill_subsidy', promotion.skillSubsidyRows(city)),
    whole('stabilization_refund', promotion.refundRows(city)),
    whole('employment_registration', promotion.employmentRows()),
    whole('business_registration', outside.businessRows()),
    whole('enlistment_record', outside.enlistmentRows()),
    whole('exit_residence', outside.exitRows()),
    both('birth_register', maternity.birthRegisterRows, maternity.birthRegisterCore, 'x_birth'),
    both('maternity_benefit', maternity.maternityRows, maternity.maternityCore, 'x_maternity'),
  ]
  return new Map(all.map((staged) => [staged.id, staged]))
}
