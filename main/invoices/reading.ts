/** What reads documents, registers and lists of invoices, without any ledger: runs in the thread that reads files. */
export type { ElectronicDocument } from "./formats/electronic-document.ts";
export { readElectronicDocument } from "./formats/ubl.ts";
export { guessInvoiceList, INVOICE_LIST_FIELDS, type ListRow as InvoiceListRow, readInvoiceList } from "./list/invoice-list.ts";
export { isPurchaseRegister, isRegister, readRegister, type Register, type RegisterRow } from "./registers/register.ts";
export { registerOfSheet } from "./registers/register-sheet.ts";
