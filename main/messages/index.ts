export { fetchProcedures } from "./inbox/imap/procedures.ts";
export { mailAccountsProcedures } from "./accounts/procedures.ts";
export { callProcedures } from "./calls/procedures.ts";
export { mailProcedures } from "./email/procedures.ts";
export { messagesProcedures } from "./procedures.ts";
export { repliesProcedures } from "./replies/procedures.ts";
export { roundProcedures } from "./round/procedures.ts";
export { outboxProcedures } from "./outbox/procedures.ts";
