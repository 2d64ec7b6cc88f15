/** What reads lists of clients, without any ledger: runs in the thread that reads files. */
export { CLIENT_LIST_FIELDS, type ClientListRow, guessClientList, readClientList } from "./list/client-list.ts";
