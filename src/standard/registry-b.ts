/** Registers, departments, collection and pension datasets. */

import { arrearsAndWaiver } from './collection/arrears-and-waiver.dataset.ts'
import { contribution } from './collection/contribution.dataset.ts'
import { contributionAssessment } from './collection/contribution-assessment.dataset.ts'
import { contributionReceipt } from './collection/contribution-receipt.dataset.ts'
import { employerInjuryClass } from './collection/employer-injury-class.dataset.ts'
import { legalDocument } from './collection/legal-document.dataset.ts'
import { taxedWage } from './collection/taxed-wage.dataset.ts'
import { wageDeclaration } from './collection/wage-declaration.dataset.ts'
import type { Dataset } from './define-dataset.ts'
import { birthRegister } from './departments/birth-register.dataset.ts'
import { businessRegistration } from './departments/business-registration.dataset.ts'
import { deathRecord } from './departments/death-record.dataset.ts'
import { disabilityRecord } from './departments/disability-record.dataset.ts'
import { enlistmentRecord } from './departments/enlistment-record.dataset.ts'
import { epidemicDeclaration } from './departments/epidemic-declaration.dataset.ts'
import { exitResidence } from './departments/exit-residence.dataset.ts'
import { identityRecord } from './departments/identity-record.dataset.ts'
import { kinship } from './departments/kinship.dataset.ts'
import { marriageRecord } from './departments/marriage-record.dataset.ts'
import { sentenceRecord } from './departments/sentence-record.dataset.ts'
import { studentRecord } from './departments/student-record.dataset.ts'
import { deemedService } from './pension/deemed-service.dataset.ts'
import { entitlementConference } from './pension/entitlement-conference.dataset.ts'
import { fileRecord } from './pension/file-record.dataset.ts'
import { funeralGrant } from './pension/funeral-grant.dataset.ts'
import { pensionAdjustment } from './pension/pension-adjustment.dataset.ts'
import { pensionAssessment } from './pension/pension-assessment.dataset.ts'
import { pensionPayment } from './pension/pension-payment.dataset.ts'
import { qualificationCertification } from './pension/qualification-certification.dataset.ts'
import { socialManagementResult } from './pension/social-management-result.dataset.ts'
import { survivorAllowance } from './pension/survivor-allowance.dataset.ts'
import { workHistory } from './pension/work-history.dataset.ts'
import { accountRegistration } from './registers/account-registration.dataset.ts'
import { bedAndDevice } from './registers/bed-and-device.dataset.ts'
import { card } from './registers/card.dataset.ts'
import { cardEvent } from './registers/card-event.dataset.ts'
import { catalogueItem } from './registers/catalogue-item.dataset.ts'
import { employer } from './registers/employer.dataset.ts'
import { enrollment } from './registers/enrollment.dataset.ts'
import { itemConflict } from './registers/item-conflict.dataset.ts'
import { person } from './registers/person.dataset.ts'
import { personNumber } from './registers/person-number.dataset.ts'
import { practitioner } from './registers/practitioner.dataset.ts'
import { provider } from './registers/provider.dataset.ts'
import { providerSite } from './registers/provider-site.dataset.ts'
import { staffPost } from './registers/staff-post.dataset.ts'
import { terminal } from './registers/terminal.dataset.ts'

export const datasetsB: readonly Dataset[] = [
  person,
  employer,
  provider,
  enrollment,
  accountRegistration,
  staffPost,
  providerSite,
  terminal,
  bedAndDevice,
  practitioner,
  catalogueItem,
  itemConflict,
  card,
  cardEvent,
  personNumber,
  identityRecord,
  deathRecord,
  sentenceRecord,
  kinship,
  marriageRecord,
  birthRegister,
  enlistmentRecord,
  studentRecord,
  exitResidence,
  epidemicDeclaration,
  disabilityRecord,
  businessRegistration,
  contribution,
  contributionAssessment,
  contributionReceipt,
  wageDeclaration,
  taxedWage,
  arrearsAndWaiver,
  legalDocument,
  employerInjuryClass,
  pensionAssessment,
  pensionPayment,
  pensionAdjustment,
  qualificationCertification,
  survivorAllowance,
  funeralGrant,
  workHistory,
  fileRecord,
  deemedService,
  entitlementConference,
  socialManagementResult,
]
