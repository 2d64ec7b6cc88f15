import type { OutputOf } from "../../../../shared/contract/index.ts";

export type Agenda = OutputOf<"followup.getAgenda">;
