/** Datasets of medical care, injury, unemployment, maternity, agreements, fund and data custody, oversight and recoveries. */

import { delegation } from './agencies/delegation.dataset.ts'
import { jurisdiction } from './agencies/jurisdiction.dataset.ts'
import { agreement } from './agreements/agreement.dataset.ts'
import { accountChange } from './data-custody/account-change.dataset.ts'
import { dataChange } from './data-custody/data-change.dataset.ts'
import { feedHeartbeat } from './data-custody/feed-heartbeat.dataset.ts'
import { loginRecord } from './data-custody/login-record.dataset.ts'
import { networkOpening } from './data-custody/network-opening.dataset.ts'
import { operationLog } from './data-custody/operation-log.dataset.ts'
import { permissionGrant } from './data-custody/permission-grant.dataset.ts'
import { permissionRequest } from './data-custody/permission-request.dataset.ts'
import { sealAndKeyCustody } from './data-custody/seal-and-key-custody.dataset.ts'
import { systemParameterChange } from './data-custody/system-parameter-change.dataset.ts'
import type { Dataset } from './define-dataset.ts'
import { bankStatement } from './fund-custody/bank-statement.dataset.ts'
import { deposit } from './fund-custody/deposit.dataset.ts'
import { fiscalAccountStatement } from './fund-custody/fiscal-account-statement.dataset.ts'
import { fundAccount } from './fund-custody/fund-account.dataset.ts'
import { fundBudget } from './fund-custody/fund-budget.dataset.ts'
import { fundFinalAccount } from './fund-custody/fund-final-account.dataset.ts'
import { fundScheme } from './fund-custody/fund-scheme.dataset.ts'
import { fundTransaction } from './fund-custody/fund-transaction.dataset.ts'
import { investment } from './fund-custody/investment.dataset.ts'
import { paymentInstruction } from './fund-custody/payment-instruction.dataset.ts'
import { permittedItem } from './fund-custody/permitted-item.dataset.ts'
import { rateTable } from './fund-custody/rate-table.dataset.ts'
import { reconciliation } from './fund-custody/reconciliation.dataset.ts'
import { returnedPayment } from './fund-custody/returned-payment.dataset.ts'
import { voucher } from './fund-custody/voucher.dataset.ts'
import { assistiveDevice } from './injury/assistive-device.dataset.ts'
import { capacityAppraisal } from './injury/capacity-appraisal.dataset.ts'
import { dependant } from './injury/dependant.dataset.ts'
import { injuryBenefit } from './injury/injury-benefit.dataset.ts'
import { injuryRecognition } from './injury/injury-recognition.dataset.ts'
import { maternityBenefit } from './maternity/maternity-benefit.dataset.ts'
import { chronicRegistration } from './medical/chronic-registration.dataset.ts'
import { inpatientLeave } from './medical/inpatient-leave.dataset.ts'
import { medicalItem } from './medical/medical-item.dataset.ts'
import { medicalOrder } from './medical/medical-order.dataset.ts'
import { medicalSettlement } from './medical/medical-settlement.dataset.ts'
import { medicalVisit } from './medical/medical-visit.dataset.ts'
import { providerPayment } from './medical/provider-payment.dataset.ts'
import { referralAndRemoteFiling } from './medical/referral-and-remote-filing.dataset.ts'
import { reimbursementVoucher } from './medical/reimbursement-voucher.dataset.ts'
import { stockMovement } from './medical/stock-movement.dataset.ts'
import { monthlyReport } from './oversight/monthly-report.dataset.ts'
import { publicReport } from './oversight/public-report.dataset.ts'
import { rectification } from './oversight/rectification.dataset.ts'
import { superiorLead } from './oversight/superior-lead.dataset.ts'
import { recovery } from './recoveries/recovery.dataset.ts'
import { employmentRegistration } from './unemployment/employment-registration.dataset.ts'
import { postSubsidy } from './unemployment/post-subsidy.dataset.ts'
import { skillSubsidy } from './unemployment/skill-subsidy.dataset.ts'
import { stabilizationRefund } from './unemployment/stabilization-refund.dataset.ts'
import { trainingInstitution } from './unemployment/training-institution.dataset.ts'
import { trainingRecord } from './unemployment/training-record.dataset.ts'
import { unemploymentAssessment } from './unemployment/unemployment-assessment.dataset.ts'
import { unemploymentPayment } from './unemployment/unemployment-payment.dataset.ts'

export const datasetsC: readonly Dataset[] = [
  delegation,
  jurisdiction,
  monthlyReport,
  publicReport,
  rectification,
  superiorLead,
  chronicRegistration,
  inpatientLeave,
  medicalItem,
  medicalOrder,
  medicalSettlement,
  medicalVisit,
  providerPayment,
  referralAndRemoteFiling,
  reimbursementVoucher,
  stockMovement,
  assistiveDevice,
  capacityAppraisal,
  dependant,
  injuryBenefit,
  injuryRecognition,
  employmentRegistration,
  postSubsidy,
  skillSubsidy,
  stabilizationRefund,
  trainingInstitution,
  trainingRecord,
  unemploymentAssessment,
  unemploymentPayment,
  maternityBenefit,
  bankStatement,
  deposit,
  fiscalAccountStatement,
  fundAccount,
  fundBudget,
  fundFinalAccount,
  fundScheme,
  fundTransaction,
  investment,
  paymentInstruction,
  permittedItem,
  rateTable,
  reconciliation,
  returnedPayment,
  voucher,
  accountChange,
  dataChange,
  feedHeartbeat,
  loginRecord,
  networkOpening,
  operationLog,
  permissionGrant,
  permissionRequest,
  sealAndKeyCustody,
  systemParameterChange,
  agreement,
  recovery,
]
