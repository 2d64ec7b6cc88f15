import type { ImportChoice, UnknownTable } from "../../../shared/contract/imports.ts";
import type { ListKind, ListMapping } from "../../../shared/contract/lists.ts";
import type { ColumnMapping } from "../../../shared/contract/reconciliation.ts";
import type { ClientDocType, Finding } from "../../../shared/contract/common.ts";
import type { ClientListRow } from "../../clients/reading.ts";
import type { ElectronicDocument, InvoiceListRow, Register, RegisterRow } from "../../invoices/reading.ts";
import type { PackedOriginal } from "../../ledger/originals.ts";
import type { JobName } from "../../platform/background/background.ts";
import type { StatementHead, StatementLine } from "../../reconciliation/reading.ts";

/** What the thread that reads is told: the files, what the user said of them, and what was remembered of files before. */
export type ReadInput = {
  paths: string[];
  choices: ImportChoice[];
  statementMappings: Record<string, ColumnMapping>;
  listMappings: Record<string, { kind: ListKind; mapping: ListMapping }>;
  /** Known clients by their folded name, for lists that name them without RUC; a name that several clients have is left out. */
  clientsByName: Record<string, { docType: ClientDocType; docNumber: string }>;
  /** Takes only documents and registers, or only statements: what the narrower procedures promise. */
  only?: "documents" | "statements";
  /** Reads only the files that the user said something of. */
  onlyChosen?: boolean;
  /** Currency of the account of a statement, where the file does not say. */
  currency: string;
  /** How many files of the first path were taken before the reader was lost: they are passed over. */
  taken?: number;
  /** Tells of each file before it is opened, so that the one that makes the reader fail is known. */
  isWary?: boolean;
};

export type Place = { path: string; member?: string; name: string };

/** The columns that the user just explained, to be remembered. */
export type Learned<Mapping> = { signature: string; mapping: Mapping };

/** `asStatement` is what the same table would be known by as a statement. */
export type LearnedList = Learned<ListMapping> & { asStatement: string };

/** What the thread that reads gives, file by file. Rows and lines belong to the last register, list or statements before them. */
export type ReadItem =
  /** One of the paths given begins; 0 = first. */
  | { kind: "path"; index: number }
  | { kind: "document"; place: Place; document: ElectronicDocument; original: PackedOriginal }
  | { kind: "register"; place: Place; register: Omit<Register, "rows"> & { rowCount: number }; original: PackedOriginal }
  | { kind: "registerRows"; rows: RegisterRow[] }
  | { kind: "list"; place: Place; list: ListKind; rowCount: number; learned?: LearnedList; original: PackedOriginal }
  | { kind: "invoiceRows"; rows: InvoiceListRow[] }
  | { kind: "clientRows"; rows: ClientListRow[] }
  | {
      kind: "statements";
      place: Place;
      heads: StatementHead[];
      learned?: Learned<ColumnMapping>;
      bankAccountId?: number;
    }
  | { kind: "lines"; statement: number; lines: StatementLine[] }
  /** The file of the statements before it, which ends with it: packing it costs time that storing the lines does not wait for. */
  | { kind: "original"; original: PackedOriginal }
  | { kind: "table"; place: Place; table: UnknownTable; message: string }
  | { kind: "skipped"; place: Place }
  | { kind: "refused"; place: Place; fileKind: string; error: Finding & { details?: unknown } };

/** A file that is about to be opened, where the reader is wary. */
export type Opening = { kind: "opening"; place: Place };

/** The job that reads files; its function stands in the registry of the background thread. */
export const readFilesJob: JobName<ReadInput, ReadItem | Opening> = { name: "imports.readFiles" };
