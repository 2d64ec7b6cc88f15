export { type KnownCompany, readCompanies, rememberCompany } from "./companies.ts";
export { settingsProcedures, type Workspace } from "./procedures.ts";
