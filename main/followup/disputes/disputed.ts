export { type OpenDispute, readDisputed } from "../../ledger/disputed.ts";
