export {
  checkAnswer,
  checkContact,
  checkContacts,
  checkMessage,
  checkThanks,
  isFreshAnswer,
  lintForClient,
  readPurpose,
} from "./check-contact.ts";
export { type Purpose, purposeDetail, purposeIn } from "./purpose.ts";
export { listOffers } from "./offers/list.ts";
export { listPromises } from "./promises/list.ts";
export { readItems } from "./agenda/agenda.ts";
export { findWaiting } from "./agenda/find-item.ts";
export { readMailSteps } from "./agenda/mail-steps.ts";
export { resolveItem } from "./agenda/find-item.ts";
export { addTask } from "./agenda/tasks.ts";
export { agendaProcedures } from "./agenda/procedures.ts";
export { type IcsEntry, writeIcs } from "./calendar/ics.ts";
export { calendarProcedures } from "./calendar/procedures.ts";
export { interestProcedures } from "./interest/procedures.ts";
export { type InterestToDate, readInterestToDate } from "./interest/to-date.ts";
export { makeOffer } from "./offers/make.ts";
export { withdrawOffer } from "./offers/withdraw.ts";
export { offersProcedures } from "./offers/procedures.ts";
export { missingCuotas, readRunningPlans, withoutInPlan } from "./payment-plans/in-plan.ts";
export { cancelPaymentPlanIn } from "./payment-plans/cancel.ts";
export { recordPaymentPlanIn } from "./payment-plans/record.ts";
export { readSplittable } from "./payment-plans/splittable.ts";
export { paymentPlansProcedures } from "./payment-plans/procedures.ts";
export { sayKept } from "./payment-plans/words.ts";
export { closeDisputeIn } from "./disputes/close.ts";
export { openDisputeIn } from "./disputes/open.ts";
export { disputesProcedures } from "./disputes/procedures.ts";
export { readGuardRules } from "./guard/current-rules.ts";
export { guardProcedures } from "./guard/procedures.ts";
export { plansProcedures } from "./plans/procedures.ts";
export { followupProcedures } from "./procedures.ts";
export { recordPromise } from "./promises/record.ts";
export { cancelPromise, promisesProcedures } from "./promises/procedures.ts";
export { mayOverride, type Verdict } from "./guard/judge.ts";
export { refusal } from "./guard/refusal.ts";
export { countSuggestions } from "./today/today.ts";
