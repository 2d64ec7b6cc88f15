export { readCompanies } from "./companies.ts";
export { settingsProcedures, type Workspace } from "./procedures.ts";
export { buildExample } from "./example/build-example.ts";
export { writeExampleStatement } from "./example/statement-file.ts";
export { writeExampleWeek } from "./example/week-file.ts";
export type { Example } from "./example/types.ts";
export { EXAMPLE_FOLDERS, firstFile } from "./example-files.ts";
export { peopleProcedures } from "./people/procedures.ts";
