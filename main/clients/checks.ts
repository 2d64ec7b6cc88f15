import type { ClientDocType, Finding } from "../../shared/contract/common.ts";
import { isValidDni, isValidRuc, parseMobile } from "../../shared/identifiers.ts";

type Checked = { docType: ClientDocType; docNumber: string; email?: string | null | undefined; phone?: string | null | undefined };

/** What looks wrong about a client's data. It warns and never blocks: real files hold invalid RUCs. */
export function checkClient(client: Checked): Finding[] {
  const findings: Finding[] = [];
  if (client.docType === "RUC" && !isValidRuc(client.docNumber)) {
    findings.push({
      code: "ruc_check",
      message: `El RUC ${client.docNumber} no pasa la verificación: revisa que tenga 11 dígitos y que no haya uno cambiado.`,
    });
  }
  if (client.docType === "DNI" && !isValidDni(client.docNumber))
    findings.push({ code: "dni_check", message: `El DNI ${client.docNumber} no tiene 8 dígitos.` });
  if (client.email && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(client.email))
    findings.push({ code: "email_check", message: `El correo ${client.email} no parece completo.` });
  if (client.phone && !parseMobile(client.phone))
    findings.push({ code: "phone_check", message: `${client.phone} no es un celular peruano: no se podrá usar para WhatsApp.` });
  return findings;
}
