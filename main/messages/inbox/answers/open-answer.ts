import { AppError } from "../../../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../../../shared/contract/index.ts";
import { noteInTimeline } from "../../../clients/index.ts";
import { checkAnswer, mayOverride, refusal } from "../../../followup/index.ts";
import type { CommandContext } from "../../../ledger/context.ts";
import { smsLink } from "../../sms/sms-link.ts";
import { MAX_LINK, whatsAppLink } from "../../whatsapp-link.ts";
import { acceptIn } from "../accept/accept.ts";
import { requireOwned } from "../read/stored.ts";
import { readMobile } from "./draft.ts";

type Request = ParsedInputOf<"messages.openAnswer">;

/**
 * Notes that a draft which answers a client was opened, gives the link that opens it, and takes the answer off the list.
 * The guard is asked in the same transaction; rules of the house alone yield to a reason.
 * @throws AppError not_found | not_allowed with the verdict | invalid_input for another channel, without a mobile, or too long for a link
 */
export async function openAnswer(context: CommandContext, request: Request): Promise<OutputOf<"messages.openAnswer">> {
  const detail: Record<string, unknown> = { replyId: request.replyId };
  return context.command({ what: "messages.openAnswer", topics: ["messages", "clients", "followup"], detail }, async (tx) => {
    const reply = await requireOwned(tx.db, request.replyId);
    const { clientId, channel } = reply;
    if (channel !== "whatsapp" && channel !== "sms")
      throw new AppError("invalid_input", "Esta respuesta no llegó por WhatsApp ni SMS: contéstala por donde llegó.");
    const verdict = await checkAnswer(tx.db, { clientId, channel, at: tx.at, text: request.text }, reply.at);
    const reason = request.override?.reason;
    if (!verdict.allowed && !(reason && mayOverride(verdict))) throw refusal(verdict, "responderle");
    const passed = !verdict.allowed && reason ? { reason, passed: verdict.reasons.map(({ code }) => code) } : undefined;
    const { mobile, contactName } = await readMobile(tx.db, reply);
    if (mobile === null) throw new AppError("invalid_input", "Este cliente no tiene un celular: agrégalo en sus contactos.");
    const url = channel === "sms" ? smsLink(mobile, request.text) : whatsAppLink(mobile, request.text);
    if (url.length > MAX_LINK)
      throw new AppError("invalid_input", "El mensaje es muy largo para abrirlo: acórtalo, o cópialo y pégalo allí.");
    const name = channel === "sms" ? "SMS" : "WhatsApp";
    const title = `${name}${contactName ? ` a ${contactName}` : ""}, en respuesta`;
    const messageId = noteInTimeline(tx, {
      clientId,
      kind: channel,
      title: passed ? `${title}, pese al aviso: ${passed.reason}` : title,
      text: request.text,
      state: "abierto",
      detail: { direction: "out", mobile, ...(passed ? { override: passed } : {}) },
    });
    const kind = request.kind ?? "draft_answer";
    if (!reply.made.some((made) => made.kind === kind))
      await acceptIn(tx, { replyId: reply.id, kind }, `Se abrió la respuesta por ${name}`);
    Object.assign(detail, { timelineId: messageId, ...(passed ? { override: passed } : {}) });
    return { messageId, url };
  });
}
