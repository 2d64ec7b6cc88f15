import { ACCENT, INK, LINE, MUTED } from "../../platform/pdf-colours.ts";
import type { Block } from "../../templates/index.ts";
import { documentsTable } from "./html-table.ts";
import { htmlText } from "./html-text.ts";
import type { MailContent } from "./mail-content.ts";

/** What mail readers show without breaking it, and what fits a telephone. */
const WIDTH = 640;
const FONT = "font-family:'Segoe UI',Helvetica,Arial,sans-serif;";
const PARAGRAPH = `margin:0 0 14px;font-size:15px;line-height:23px;color:${INK};`;

type Span = Extract<Block, { kind: "paragraph" }>["spans"][number];

/**
 * A mail as HTML that Gmail and Outlook draw alike: tables, styles in each element, no script, nothing fetched from anywhere.
 * Every text in it is escaped.
 */
export function mailHtml(content: MailContent): string {
  const body = content.blocks.map((block) => blockHtml(block, content)).join("\n");
  return [
    `<!DOCTYPE html>`,
    `<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light"><title>${htmlText(content.subject)}</title></head>`,
    `<body style="margin:0;padding:0;background-color:#FFFFFF;${FONT}">`,
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"><tr><td align="center" style="padding:16px 12px;">`,
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="${WIDTH}" style="width:100%;max-width:${WIDTH}px;${FONT}">`,
    `<tr><td style="padding:0 0 12px;border-bottom:2px solid ${ACCENT};">${headHtml(content)}</td></tr>`,
    `<tr><td style="padding:20px 0 6px;">${body}</td></tr>`,
    `<tr><td style="padding:12px 0 0;border-top:1px solid ${LINE};">${footHtml(content)}</td></tr>`,
    `</table></td></tr></table></body></html>`,
  ].join("\n");
}

function headHtml({ company, logo }: MailContent): string {
  const name = htmlText(company.name);
  if (logo)
    return `<img src="cid:${logo.cid}" alt="${name}" width="${logo.width}" height="${logo.height}" style="display:block;border:0;width:${logo.width}px;height:${logo.height}px;">`;
  return `<span style="font-size:18px;line-height:24px;font-weight:bold;color:${INK};">${name}</span>`;
}

function blockHtml(block: Block, content: MailContent): string {
  if (block.kind === "paragraph") return `<p style="${PARAGRAPH}">${block.spans.map(spanHtml).join("")}</p>`;
  return block.kind === "documents" ? content.tables.map(documentsTable).join("\n") : accountsBox(content.payment);
}

/** A blank at the edge of a span parts it from the next one, and a line that somebody broke stays broken. */
function spanHtml({ text, bold }: Span): string {
  const [, before = "", after = ""] = /^([ \u00a0]*)[\s\S]*?([ \u00a0]*)$/.exec(text) ?? [];
  const words = `${before && " "}${text.split("\n").map(htmlText).join("<br>")}${after && " "}`;
  return bold ? `<strong>${words}</strong>` : words;
}

function accountsBox(columns: MailContent["payment"]): string {
  if (columns.length === 0) return "";
  const groups = columns.map(({ title, lines }) => {
    const said = lines.map((line) => htmlText(line)).join("<br>");
    return `<p style="margin:0 0 8px;font-size:13px;line-height:19px;color:${INK};"><strong>${htmlText(title)}</strong><br>${said}</p>`;
  });
  return [
    `<table cellpadding="0" cellspacing="0" border="0" width="100%" style="width:100%;margin:0 0 16px;border:1px solid ${LINE};background-color:#FBFAF7;">`,
    `<tr><td style="padding:12px 14px 4px;">${groups.join("")}</td></tr></table>`,
  ].join("");
}

function footHtml({ company, signature }: MailContent): string {
  const own = signature.map((line) => htmlText(line)).join("<br>");
  const lines = company.lines.map((line) => htmlText(line)).join("<br>");
  const said = own ? `<p style="margin:0 0 8px;font-size:14px;line-height:20px;color:${INK};">${own}</p>` : "";
  return `${said}<p style="margin:0;font-size:12px;line-height:18px;color:${MUTED};"><strong>${htmlText(company.name)}</strong>${lines && `<br>${lines}`}</p>`;
}
