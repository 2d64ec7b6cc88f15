import { Link } from "wouter";
import { Part } from "./Part.tsx";

/** What comes around a payment: in which currency, who pays as what, and a word of thanks. */
export function PaymentParts() {
  return (
    <>
      <Part title="Cómo paga cada cliente">
        <p>
          En la ficha del cliente, “Cómo paga” junta lo que el programa aprendió cuando dijiste de quién es un abono: con qué nombres,
          números y cuentas paga, qué comisión le descuenta el banco y cuándo suele pagar. Ahí mismo anotas el descuento por pronto pago o
          el interés que pactaron, y olvidas lo que ya no vale. Olvidar no cambia lo que ya aplicaste.
        </p>
      </Part>
      <Part title="Cuando un cliente promete pagar">
        <p>
          Anota la promesa en su ficha, o desde Hoy al llamarlo: para qué día, cuánto y de qué documentos. Hasta ese día, y dos días más de
          gracia que siempre terminan en un día hábil, Hoy no te pide insistir por lo que prometió. Se cumple sola cuando llega el dinero:
          cuentan los abonos desde el día en que prometió, no las notas de crédito ni los descuentos, y cada sol cuenta para una sola
          promesa, la que vence primero. Si no llega, Hoy te lo recuerda. Si cambió de día, anula la anterior y anota la nueva.
        </p>
      </Part>
      <Part title="Te pagan en soles una factura en dólares">
        <p>
          Anota el tipo de cambio en <Link href="/ajustes?seccion=cambio">Ajustes, Tipo de cambio</Link>: escribe el de un día o pega la
          lista de SUNAT, de la SBS o de tu Excel, y mira qué se entendió antes de guardarla. El programa no busca nada en internet. El día
          que no tiene tipo de cambio usa el último anterior.
        </p>
      </Part>
      <Part title="Agradecer un pago">
        <p>
          Cuando un cliente paga y pides agradecerle, aparece en Hoy, en “Agradecer”, con un mensaje listo. Ábrelo en WhatsApp, di que ya le
          agradeciste, o que no hace falta. El mensaje nunca habla de lo que todavía debe, y respeta el mismo horario que los demás. Si el
          pago se reversa, el agradecimiento desaparece.
        </p>
      </Part>
    </>
  );
}
