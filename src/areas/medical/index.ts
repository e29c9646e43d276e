/** 医疗 (chapter 六): its rules and their examples. */
import type { Rule } from '#screening/define-rule.ts'
import type { ExampleTable } from '#screening/examples.ts'
import { servedAfterDeathExamples } from './rules/after-death.examples.ts'
import { servedAfterDeath } from './rules/after-death.rule.ts'
import { awayDuringStayExamples } from './rules/away-during-stay.examples.ts'
import { awayDuringStay } from './rules/away-during-stay.rule.ts'
import { beyondCapacityExamples } from './rules/beyond-capacity.examples.ts'
import { beyondCapacity } from './rules/beyond-capacity.rule.ts'
import { borrowedTerminalExamples } from './rules/borrowed-terminal.examples.ts'
import { borrowedTerminal } from './rules/borrowed-terminal.rule.ts'
import { chargedTwiceExamples } from './rules/charged-twice.examples.ts'
import { chargedTwice } from './rules/charged-twice.rule.ts'
import { chronicUnregisteredExamples } from './rules/chronic-unregistered.examples.ts'
import { chronicUnregistered } from './rules/chronic-unregistered.rule.ts'
import { drugHoardExamples } from './rules/drug-hoard.examples.ts'
import { drugHoard } from './rules/drug-hoard.rule.ts'
import { emptyBedExamples } from './rules/empty-bed.examples.ts'
import { emptyBed } from './rules/empty-bed.rule.ts'
import { frequentVisitsExamples } from './rules/frequent-visits.examples.ts'
import { frequentVisits } from './rules/frequent-visits.rule.ts'
import { groupAdmissionExamples } from './rules/group-admission.examples.ts'
import { groupAdmission } from './rules/group-admission.rule.ts'
import { hospitalsInOneDayExamples } from './rules/hospitals-in-one-day.examples.ts'
import { hospitalsInOneDayRule } from './rules/hospitals-in-one-day.rule.ts'
import { inCustodyExamples } from './rules/in-custody.examples.ts'
import { inCustody } from './rules/in-custody.rule.ts'
import { invoiceClaimedTwiceExamples } from './rules/invoice-claimed-twice.examples.ts'
import { invoiceClaimedTwice } from './rules/invoice-claimed-twice.rule.ts'
import { itemsSplitExamples } from './rules/items-split.examples.ts'
import { itemsSplit } from './rules/items-split.rule.ts'
import { needlessStayExamples } from './rules/needless-stay.examples.ts'
import { needlessStay } from './rules/needless-stay.rule.ts'
import { noAgreementExamples } from './rules/no-agreement.examples.ts'
import { noAgreement } from './rules/no-agreement.rule.ts'
import { noStockRecordsExamples } from './rules/no-stock-records.examples.ts'
import { noStockRecords } from './rules/no-stock-records.rule.ts'
import { outsideScopeExamples } from './rules/outside-scope.examples.ts'
import { outsideScope } from './rules/outside-scope.rule.ts'
import { overlappingStaysExamples } from './rules/overlapping-stays.examples.ts'
import { overlappingStays } from './rules/overlapping-stays.rule.ts'
import { practitionerNotEntitledExamples } from './rules/practitioner-not-entitled.examples.ts'
import { practitionerNotEntitled } from './rules/practitioner-not-entitled.rule.ts'
import { priceAboveCapExamples } from './rules/price-above-cap.examples.ts'
import { priceAboveCap } from './rules/price-above-cap.rule.ts'
import { providerCostOutlierExamples } from './rules/provider-cost-outlier.examples.ts'
import { providerCostOutlier } from './rules/provider-cost-outlier.rule.ts'
import { shareWaivedExamples } from './rules/share-waived.examples.ts'
import { shareWaived } from './rules/share-waived.rule.ts'
import { soldBeyondStockExamples } from './rules/sold-beyond-stock.examples.ts'
import { soldBeyondStock } from './rules/sold-beyond-stock.rule.ts'
import { splitStayExamples } from './rules/split-stay.examples.ts'
import { splitStay } from './rules/split-stay.rule.ts'
import { stoppedCardUsedExamples } from './rules/stopped-card-used.examples.ts'
import { stoppedCardUsed } from './rules/stopped-card-used.rule.ts'
import { swappedItemExamples } from './rules/swapped-item.examples.ts'
import { swappedItem } from './rules/swapped-item.rule.ts'
import { traceCodeTwiceExamples } from './rules/trace-code-twice.examples.ts'
import { traceCodeTwice } from './rules/trace-code-twice.rule.ts'
import { wrongLevelOrDiagnosisExamples } from './rules/wrong-level-or-diagnosis.examples.ts'
import { wrongLevelOrDiagnosis } from './rules/wrong-level-or-diagnosis.rule.ts'
import { wrongSexOrAgeExamples } from './rules/wrong-sex-or-age.examples.ts'
import { wrongSexOrAge } from './rules/wrong-sex-or-age.rule.ts'

export const rules: readonly Rule[] = [
  soldBeyondStock,
  itemsSplit,
  chargedTwice,
  wrongLevelOrDiagnosis,
  wrongSexOrAge,
  drugHoard,
  needlessStay,
  splitStay,
  emptyBed,
  servedAfterDeath,
  overlappingStays,
  awayDuringStay,
  priceAboveCap,
  noAgreement,
  outsideScope,
  beyondCapacity,
  borrowedTerminal,
  inCustody,
  invoiceClaimedTwice,
  hospitalsInOneDayRule,
  noStockRecords,
  swappedItem,
  traceCodeTwice,
  groupAdmission,
  frequentVisits,
  providerCostOutlier,
  stoppedCardUsed,
  chronicUnregistered,
  practitionerNotEntitled,
  shareWaived,
]
export const exampleTables: readonly ExampleTable[] = [
  ...soldBeyondStockExamples,
  ...itemsSplitExamples,
  ...chargedTwiceExamples,
  ...wrongLevelOrDiagnosisExamples,
  ...wrongSexOrAgeExamples,
  ...drugHoardExamples,
  ...needlessStayExamples,
  ...splitStayExamples,
  ...emptyBedExamples,
  ...servedAfterDeathExamples,
  ...overlappingStaysExamples,
  ...awayDuringStayExamples,
  ...priceAboveCapExamples,
  ...noAgreementExamples,
  ...noStockRecordsExamples,
  ...swappedItemExamples,
  ...traceCodeTwiceExamples,
  ...beyondCapacityExamples,
  ...borrowedTerminalExamples,
  ...hospitalsInOneDayExamples,
  ...inCustodyExamples,
  ...invoiceClaimedTwiceExamples,
  ...outsideScopeExamples,
  ...groupAdmissionExamples,
  ...frequentVisitsExamples,
  ...providerCostOutlierExamples,
  ...stoppedCardUsedExamples,
  ...chronicUnregisteredExamples,
  ...practitionerNotEntitledExamples,
  ...shareWaivedExamples,
]
