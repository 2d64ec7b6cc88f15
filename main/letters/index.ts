export { letterFilesProcedures } from "./file-procedures.ts";
export { paymentColumns } from "./compose.ts";
export { lettersProcedures } from "./procedures.ts";
export { readLetterFile } from "./read-file.ts";
export { buildStatement } from "./statement/build.ts";
