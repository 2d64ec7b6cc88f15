export { allocateAsTold, openPartsOf, unallocatedOf } from "./allocations.ts";
export { paymentsProcedures } from "./procedures.ts";
export { spreadOverParts } from "./spread.ts";
