import type { OutputOf } from "../../../../shared/contract/index.ts";
import { SettingsPage } from "../SettingsPage.tsx";
import styles from "./Guide.module.css";
import { AgendaPart } from "./AgendaPart.tsx";
import { AnswersPart } from "./AnswersPart.tsx";
import { BanksPart } from "./BanksPart.tsx";
import { ConversationPart } from "./ConversationPart.tsx";
import { CalendarPart } from "./CalendarPart.tsx";
import { DisputesPart } from "./DisputesPart.tsx";
import { OffersPart } from "./OffersPart.tsx";
import { InterestPart } from "./InterestPart.tsx";
import { LettersPart } from "./LettersPart.tsx";
import { KeyTable } from "./KeyTable.tsx";
import { MailAccountPart } from "./MailAccountPart.tsx";
import { MailPart } from "./MailPart.tsx";
import { NetPart } from "./NetPart.tsx";
import { Part } from "./Part.tsx";
import { PaymentParts } from "./PaymentParts.tsx";
import { PaymentPlansPart } from "./PaymentPlansPart.tsx";
import { PlansPart } from "./PlansPart.tsx";
import { ResultsPart } from "./ResultsPart.tsx";
import { RoundPart } from "./RoundPart.tsx";
import { TemplatesPart } from "./TemplatesPart.tsx";

/** How to do the main job, where the data live, and the keys. */
export function GuideSection({ status }: { status: OutputOf<"settings.getStatus"> }) {
  return (
    <SettingsPage section="guia">
      <div className={styles.guide}>
        <Part title="Del comprobante al cobro, en cuatro pasos">
          <ol>
            <li>
              <b>Trae lo que tengas.</b> Suelta en cualquier parte de la ventana tus XML o ZIP, registros de ventas (SIRE o PLE), listas de
              Excel o CSV, o una carpeta completa; o usa “Importar” en Facturas. El programa reconoce cada archivo y te dice qué hizo con
              él. Si repites uno, no se duplica nada.
            </li>
            <li>
              <b>Trae el estado de cuenta.</b> Suelta el archivo que bajaste de tu banco (Excel, CSV, OFX, QIF, MT940 o CAMT), junto con lo
              demás si quieres. En Bancos, lo seguro se aplica con un clic; lo demás te muestra el porqué y decides tú.
            </li>
            <li>
              <b>Mira Hoy.</b> La primera frase dice cuánto te deben y cuánto está vencido. “Hoy conviene” dice a quién contactar, por qué y
              cómo.
            </li>
            <li>
              <b>Contacta.</b> WhatsApp se abre con un borrador amable que puedes cambiar; las cartas salen en PDF con tus cuentas. Nada se
              envía sin que lo apruebes.
            </li>
          </ol>
        </Part>
        <ImportPart />
        <BanksPart />
        <NetPart />
        <PaymentParts />
        <AgendaPart />
        <RoundPart />
        <CalendarPart />
        <AnswersPart />
        <DisputesPart />
        <ConversationPart />
        <ResultsPart />
        <TemplatesPart />
        <LettersPart />
        <MailAccountPart />
        <MailPart />
        <PaymentPlansPart />
        <OffersPart />
        <PlansPart />
        <InterestPart />
        <Part title="Si algo sale mal">
          <p>
            Toda importación, conciliación y pago se deshace desde Ajustes, Importaciones. Un pago mal anotado se revierte desde la factura
            o el cliente: no se borra, queda la huella de los dos movimientos.
          </p>
        </Part>
        <Part title="Cuándo se puede contactar">
          <p>
            De lunes a viernes, de 7:00 a 20:00, y nunca en feriados: así lo manda la Ley 29571 (artículo 62) con las personas, y aquí se
            respeta con todos. Fuera de ese horario el botón te dice desde cuándo puedes.
          </p>
        </Part>
        <Part title="Dónde están tus datos">
          <p>En tu computadora, en una carpeta que puedes ver y copiar con el programa cerrado{status.ledgerFolder ? ":" : "."}</p>
          {status.ledgerFolder && <p className={styles.path}>{status.ledgerFolder}</p>}
        </Part>
        <Part title="Teclado">
          <KeyTable />
        </Part>
      </div>
    </SettingsPage>
  );
}

function ImportPart() {
  return (
    <Part title="Cuando importas">
      <ol>
        <li>
          <b>El informe</b> se abre a la derecha: qué entró y por cuánto, qué ya estaba, qué no entró y cómo arreglarlo, fila por fila.
          Puedes guardarlo en Excel o imprimirlo, y queda en Ajustes, Importaciones.
        </li>
        <li>
          <b>Una tabla que el programa no conoce</b> espera en “Falta decir qué es”: dices si es una lista de facturas, de clientes o un
          estado de cuenta, qué trae cada columna, y ves cómo entraría antes de importarla. Se recuerda para los archivos con los mismos
          títulos, y se olvida si deshaces esa importación.
        </li>
        <li>
          <b>Los papeles de SUNAT</b> hacen lo suyo: la constancia (CDR) queda en su factura, el comprobante de retención cierra lo retenido
          y la comunicación de baja anula. Si una factura habla de una detracción solo en sus observaciones, ábrela y confírmala.
        </li>
        <li>
          <b>Tu lista de Excel</b> necesita el documento, el RUC o DNI, el cliente, la fecha y el total. De un PDF o una foto no se leen
          importes: trae el XML o el Excel.
        </li>
      </ol>
    </Part>
  );
}
