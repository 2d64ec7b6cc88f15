import { Notifications } from "@mantine/notifications";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { WhatsAppPanel } from "../../../../renderer/features/followup/message/MessagePanel.tsx";
import { ofSuggestion } from "../../../../renderer/ui/contact/target.ts";
import type { GuardReason, Suggestion } from "../../../../shared/contract/followup.ts";
import { lintText } from "../../../../main/followup/guard/lint/lint.ts";
import { answering, show } from "../ui/render.tsx";

const SUGGESTION: Suggestion = {
  clientId: 7,
  clientName: "Transportes Cóndor S.R.L.",
  currency: "PEN",
  amountMinor: 118_000,
  daysLate: 9,
  why: "Venció hace 9 días",
  step: "whatsapp",
  stepLabel: "WhatsApp",
  stage: "administrativa",
  phone: "987654321",
};
const TOO_OFTEN: GuardReason = {
  code: "too_often",
  text: "Hoy ya se le contactó una vez: el tope es una vez al día.",
  basis: "Regla de tu empresa",
  overridable: true,
};

function open(reasons: GuardReason[] = []) {
  const edge = answering({
    "messages.draftWhatsApp": () => ({
      text: "Hola. Le escribimos por la F001-1220.",
      phone: "987654321",
      contactName: null,
      url: "https://wa.me/51987654321?text=Hola",
      allowed: reasons.length === 0,
      reasons,
      nextAllowedAt: reasons.length === 0 ? null : "2026-11-23T12:00:00.000Z",
      stage: "administrativa",
      template: { code: "wa-primera", version: 2 },
    }),
    "followup.lintText": ({ text }: { text: string }) => ({ findings: lintText(text) }),
    "messages.openWhatsApp": () => ({ messageId: 3, url: "https://wa.me/51987654321?text=Hola", isShortened: false }),
  });
  show(
    <>
      <Notifications />
      <WhatsAppPanel target={ofSuggestion(SUGGESTION)} onClose={() => undefined} />
    </>,
    edge.call,
  );
  return { opened: () => edge.calls.filter(({ name }) => name === "messages.openWhatsApp").map(({ input }) => input) };
}

const message = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Mensaje" });
const isOff = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name }).disabled;

test("what may not be said is marked with what to write instead, and selected in the text when it is pressed", async () => {
  open();
  await waitFor(() => expect(isOff("Abrir WhatsApp")).toBe(false));
  const text = "Hola. Lo reportaremos\na Infocorp si no paga.";
  fireEvent.change(message(), { target: { value: text } });
  fireEvent.click(await screen.findByRole("button", { name: "«reportaremos a Infocorp»" }));
  expect(text.slice(message().selectionStart, message().selectionEnd)).toBe("reportaremos\na Infocorp");
  screen.getByText(/quítalo: el reporte tiene su propio aviso por escrito/);
  expect(isOff("Abrir WhatsApp")).toBe(true);
  fireEvent.change(message(), { target: { value: "Hola. ¿Cuándo podría pagar?" } });
  await waitFor(() => expect(isOff("Abrir WhatsApp")).toBe(false));
});

test("a rule of the house is passed with a reason", async () => {
  const { opened } = open([TOO_OFTEN]);
  await screen.findByText(/Hoy ya se le contactó una vez/);
  expect(isOff("Abrir WhatsApp")).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Enviar de todos modos" }));
  expect(isOff("Abrir WhatsApp de todos modos")).toBe(true);
  fireEvent.change(screen.getByRole("textbox", { name: /Por qué le escribes/ }), { target: { value: " Me lo pidió " } });
  fireEvent.click(screen.getByRole("button", { name: "Abrir WhatsApp de todos modos" }));
  await screen.findByText("¿Se envió?");
  const from = { template: { code: "wa-primera", version: 2 }, stage: "administrativa" };
  expect(opened()).toEqual([{ clientId: 7, text: "Hola. Le escribimos por la F001-1220.", ...from, override: { reason: "Me lo pidió" } }]);
  expect(screen.queryByText(/Hoy ya se le contactó/)).toBeNull();
});

test("the law is not", async () => {
  open([TOO_OFTEN, { code: "weekend", text: "El domingo 22 de noviembre es fin de semana.", basis: "Ley 29571", overridable: false }]);
  await screen.findByText(/es fin de semana/);
  expect(screen.queryByRole("button", { name: "Enviar de todos modos" })).toBeNull();
});
