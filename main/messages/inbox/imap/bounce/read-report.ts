import { idsIn } from "../envelope.ts";

/** What a server says of one address that it could not deliver to. */
export type Failure = {
  address: string | null /** RFC 3463: `5.1.1`. */;
  status: string | null /** In the server's words. */;
  says: string;
};

/** A mail that came back, as far as its report tells. */
export type Returned = {
  /** Identifiers that may be those of the mail that came back, the surest first. */
  messageIds: string[];
  failures: Failure[];
};

export type Report = {
  /** The text that a person reads. */
  text: string;
  /** message/delivery-status; empty where the server sends none. */
  status: string;
  /** The headers of the mail that came back; empty where they are in the text, or nowhere. */
  original: string;
  /** What the report itself answers. */
  answers: readonly string[];
  /** Of the header X-Failed-Recipients (Exim, Gmail). */
  failedRecipients: readonly string[];
};

/**
 * Reads a report of failed delivery: the groups of RFC 3464, or the words of the servers that send none (Exim, qmail).
 * Gives null where nothing failed: a delay, or a mail that only looks like a report.
 */
export function readReport(report: Report): Returned | null {
  const failures = report.status.trim() === "" ? failuresInWords(report) : failuresInStatus(report.status);
  if (failures.length === 0) return null;
  const inOriginal = messageIdIn(report.original);
  const inText = messageIdIn(report.text);
  return { messageIds: [...new Set([...inOriginal, ...inText, ...report.answers])], failures };
}

/** RFC 3464, 2.3: a group of fields for each recipient; only `failed` is a failure. */
function failuresInStatus(status: string): Failure[] {
  const groups = unfold(status).split(/\n\s*\n/);
  return groups.flatMap((group) => {
    if (field(group, "action").toLowerCase() !== "failed") return [];
    const recipient = field(group, "final-recipient") || field(group, "original-recipient");
    const diagnostic = field(group, "diagnostic-code").replace(/^\s*[\w-]+\s*;\s*/, "");
    const told = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field(group, "status"))?.[0] ?? null;
    // Some servers give 5.0.0 and tell the true reason in the words.
    const inWords = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(diagnostic)?.[0] ?? null;
    return [
      {
        address: addressIn(recipient),
        status: told === null || told.endsWith(".0.0") ? (inWords ?? told) : told,
        says: oneLine(diagnostic),
      },
    ];
  });
}

const FAILED_WORDS =
  /could not be delivered|permanent(ly)? (error|failure|failed)|following address(es)?.{0,40}failed|undeliver|wasn't able to deliver|no se (ha podido|pudo|puede) entregar|not be delivered/i;

/** The lines of a report without fields: who it was for stands in a header or alone on a line, and why below it. */
function failuresInWords({ text, failedRecipients }: Report): Failure[] {
  const [told = ""] = text.split(/^-{3,}.*(copy of|original message|mensaje original)/im);
  if (failedRecipients.length === 0 && !FAILED_WORDS.test(told)) return [];
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(told)?.[0] ?? null;
  const named =
    failedRecipients.length > 0
      ? failedRecipients
      : [...told.matchAll(/^\s*<?([^\s<>@:]+@[^\s<>@:]+)>?:?\s*$/gm)].map(([, found]) => found ?? "");
  const reason =
    told.split("\n").find((line) => /\b[45]\d\d[ -]|unknown|no such|does not exist|no existe|full|rejected|rechaz/i.test(line)) ?? "";
  const addresses = named.length > 0 ? named.map((address) => address.toLowerCase()) : [null];
  return addresses.map((address) => ({ address, status, says: oneLine(reason) }));
}

function field(group: string, name: string): string {
  return new RegExp(`^${name}\\s*:\\s*(.*)$`, "im").exec(group)?.[1]?.trim() ?? "";
}

function messageIdIn(headers: string): string[] {
  return idsIn(field(unfold(headers), "message-id"));
}

/** A field that goes on in the next line is one line (RFC 5322, 2.2.3). */
function unfold(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(/\n[ \t]+(?=\S)/g, " ");
}

function addressIn(recipient: string): string | null {
  return /[^\s;<>]+@[^\s;<>]+/.exec(recipient)?.[0].toLowerCase() ?? null;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().slice(0, 300);
}
