import type { Failure } from "./read-report.ts";

export type Verdict = {
  /** For the person who sent it: what happened and what to do. */
  why: string;
  /** The address itself is no good: writing to it again is of no use. */
  isBadAddress: boolean;
};

type Rule = { fits: (status: string, says: string) => boolean; why: string; isBadAddress: boolean };

/** By the codes of RFC 3463 (5.1.10: RFC 7505, and Exchange for somebody unknown), then by the words of servers that give none; the first that fits. */
const RULES: readonly Rule[] = [
  {
    fits: (status, says) => /^[45]\.2\.2$/.test(status) || /mailbox (is )?full|over ?quota|quota exceeded|buz[oó]n lleno/i.test(says),
    why: "Su buzón está lleno: vuelve a escribirle en unos días, o llámalo.",
    isBadAddress: false,
  },
  {
    fits: (status, says) => /^5\.(2\.3|3\.4)$/.test(status) || /too (large|big)|size limit|demasiado grande/i.test(says),
    why: "El correo es demasiado pesado para su servidor: envíalo con menos adjuntos.",
    isBadAddress: false,
  },
  {
    fits: (status, says) => /^5\.(1\.2|4\.4)$/.test(status) || /null mx/i.test(says),
    why: "El dominio de esa dirección no existe o no recibe correo: pregúntale al cliente su correo y corrígelo.",
    isBadAddress: true,
  },
  {
    fits: (status) => /^5\.2\.1$/.test(status),
    why: "Esa cuenta de correo está desactivada: pregúntale al cliente por otra.",
    isBadAddress: true,
  },
  {
    fits: (status, says) =>
      /^5\.1\.([136]|10)$/.test(status) ||
      (!status.startsWith("5.7") &&
        /user (is )?unknown|unknown (user|recipient)|no such (user|recipient|mailbox|person)|does(n'| no)t exist|no existe|user not found|mailbox (not found|unavailable)|recipient (address )?rejected/i.test(
          says,
        )),
    why: "Esa dirección no existe: pregúntale al cliente su correo y corrígelo.",
    isBadAddress: true,
  },
  {
    fits: (status, says) => status.startsWith("5.7.") || /spam|blocked|blacklist|policy|dmarc|spf/i.test(says),
    why: "Su servidor lo rechazó por sus reglas (correo no deseado o remitente no autorizado): llámalo o escríbele por otro canal.",
    isBadAddress: false,
  },
  {
    fits: (status, says) => status.startsWith("4.") || /timed? ?out|expired|retry time|too long/i.test(says),
    why: "Su servidor no lo recibió en varios días: vuelve a enviarlo más adelante, o usa otro canal.",
    isBadAddress: false,
  },
];

/** What a failed delivery means, and whether the address is no good for ever. */
export function explainFailedDelivery({ status, says }: Failure): Verdict {
  const rule = RULES.find(({ fits }) => fits(status ?? "", says));
  if (rule) return { why: rule.why, isBadAddress: rule.isBadAddress };
  return { why: `El servidor del cliente lo devolvió${says ? `: «${says.slice(0, 160)}»` : "."}`, isBadAddress: false };
}
