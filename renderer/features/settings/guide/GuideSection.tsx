import type { ReactNode } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { SettingsPage } from "../SettingsPage.tsx";
import styles from "./Guide.module.css";
import { KeyTable } from "./KeyTable.tsx";

/** How to do the main job, where the data live, and the keys. */
export function GuideSection({ status }: { status: OutputOf<"settings.getStatus"> }) {
  return (
    <SettingsPage section="guia">
      <div className={styles.guide}>
        <Part title="Del comprobante al cobro, en cuatro pasos">
          <ol>
            <li>
              <b>Trae tus facturas.</b> En Facturas, pulsa “Importar XML” o arrastra los XML o ZIP a la ventana. También puedes registrar
              una por una o pegar un bloque desde Excel. Si repites un archivo, no se duplica nada.
            </li>
            <li>
              <b>Trae el estado de cuenta.</b> En Bancos, suelta el archivo que bajaste de tu banco (Excel, CSV, OFX, QIF, MT940 o CAMT). Lo
              seguro se aplica con un clic; lo demás te muestra el porqué y decides tú.
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
        <Part title="Neto, detracción y retención">
          <p>
            Una factura puede cobrarse por partes: el neto llega a tu cuenta, la detracción a tu cuenta del Banco de la Nación, y la
            retención se cierra con su comprobante. Por eso una factura “pagada” puede tener pendiente solo la detracción, y así la verás.
          </p>
        </Part>
        <Part title="Si algo sale mal">
          <p>
            Toda importación, conciliación y pago se deshace desde Ajustes, Deshacer. Un pago mal anotado se revierte desde la factura o el
            cliente: no se borra, queda la huella de los dos movimientos.
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

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
