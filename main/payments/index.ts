export { allocateAsTold, openPartsOf, unallocatedOf } from "./allocations.ts";
export { paymentsProcedures } from "./procedures.ts";
export { type OpenPart, spreadOverParts } from "./spread.ts";
