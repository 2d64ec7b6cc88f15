import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { OutputOf } from "../../shared/contract/index.ts";
import type { settingsContract } from "../../shared/contract/settings.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { limaDate } from "../../shared/dates.ts";
import { findCompany } from "../ledger/company.ts";
import type { CommandContext, Handlers } from "../ledger/context.ts";
import { LEDGER_FILE } from "../ledger/open.ts";
import { checkCompany, saveCompany } from "./company.ts";
import { newCompanyFolder, readCompanies, rememberCompany } from "./companies.ts";
import { readPictures, setPicture } from "./pictures.ts";
import { readStatus } from "./status.ts";

/** What the composition root offers to whoever changes which ledger is open. */
export type Workspace = {
  home: string;
  version: string;
  /** The ledger being made is the example's. */
  isExample: boolean;
  /** The folder of the open ledger; undefined before the first company. */
  folder(): string | undefined;
  /** Why no ledger is open although there was one to open. */
  startProblem(): AppError | undefined;
  /** Closes the open ledger and opens another folder's (made when missing). */
  open(folder: string): Promise<void>;
  /** A context over the ledger that is open now. */
  context(): CommandContext;
  /** Makes the example company's ledger when it is missing, and opens it. */
  openExample(): Promise<OutputOf<"settings.openExample">>;
};

/** The procedures of the settings; those that choose the ledger work on the workspace. */
export function settingsProcedures(workspace: Workspace): Handlers<typeof settingsContract> {
  return {
    "settings.getStatus": async (context) => {
      if (workspace.folder() !== undefined) return readStatus(context, workspace.version);
      const problem = workspace.startProblem();
      if (problem) throw problem;
      return emptyStatus(context.at, workspace.version);
    },

    "settings.setCompany": async (context, input) => {
      const isExample = workspace.isExample || ((await findCompany(context.read))?.isExample ?? false);
      const entry = {
        what: "settings.setCompany",
        topics: ["settings" as const],
        detail: { ruc: input.ruc, accounts: input.bankAccounts?.length ?? 0 },
      };
      const bankAccounts = await context.command(entry, async (tx) => saveCompany(tx, input, isExample));
      rememberCompany(workspace.home, {
        folder: context.folder,
        ruc: input.ruc,
        name: input.tradeName || input.legalName,
        lastOpenedAt: context.at,
        isExample,
      });
      return { bankAccounts, warnings: checkCompany(input) };
    },

    "settings.setPicture": setPicture,

    "settings.getPictures": async ({ read }) => ({ pictures: await readPictures(read) }),

    "settings.listCompanies": async () => ({
      companies: readCompanies(workspace.home).map((company) => ({ ...company, isCurrent: company.folder === workspace.folder() })),
      home: workspace.home,
    }),

    "settings.createCompany": async (context, input) => {
      const current = workspace.folder();
      const isFree = current !== undefined && (await findCompany(workspace.context().read)) === undefined;
      const folder = isFree ? current : newCompanyFolder(workspace.home, input.ruc);
      if (!isFree) await workspace.open(folder);
      await workspace
        .context()
        .command({ what: "settings.createCompany", topics: ["settings"], detail: { ruc: input.ruc } }, async (tx) =>
          saveCompany(tx, input, false),
        );
      rememberCompany(workspace.home, {
        folder,
        ruc: input.ruc,
        name: input.tradeName || input.legalName,
        lastOpenedAt: context.at,
        isExample: false,
      });
      return { folder };
    },

    "settings.openCompany": async (context, input) => {
      const folder = requireLedger(input.folder);
      await workspace.open(folder);
      await rememberOpened(workspace, folder, context.at);
      return { folder };
    },

    "settings.openExample": async (context) => {
      const example = await workspace.openExample();
      await rememberOpened(workspace, example.folder, context.at);
      return example;
    },
  };
}

/** The folder in the one way it is known by, however it was written. @throws AppError not_found when it holds no ledger */
function requireLedger(given: string): string {
  const folder = resolve(given);
  if (existsSync(join(folder, LEDGER_FILE))) return folder;
  throw new AppError("not_found", `En ${folder} no hay datos de Cuentas Claras. Elige la carpeta que contiene el archivo ${LEDGER_FILE}.`);
}

async function rememberOpened(workspace: Workspace, folder: string, at: string): Promise<void> {
  const company = await findCompany(workspace.context().read);
  const name = company?.tradeName || company?.legalName || "Sin nombre";
  rememberCompany(workspace.home, { folder, ruc: company?.ruc ?? "", name, lastOpenedAt: at, isExample: company?.isExample ?? false });
}

function emptyStatus(at: string, version: string): OutputOf<"settings.getStatus"> {
  const counts = { today: 0, linesToReview: 0, openInvoices: 0, clients: 0, repliesWaiting: 0, mailsToDecide: 0 };
  return {
    company: null,
    bankAccounts: [],
    ledgerFolder: null,
    isExample: false,
    todayOn: limaDate(at),
    version,
    bankUpToOn: null,
    counts,
  };
}
