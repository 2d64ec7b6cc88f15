/** Whose part of the agenda is shown. */
export type Whose = "all" | "nobody" | number;

export { recallMe, rememberMe } from "../../../ui/me.ts";
