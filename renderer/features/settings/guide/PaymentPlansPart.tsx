import { Part } from "./Part.tsx";

/** A debt split into cuotas. */
export function PaymentPlansPart() {
  return (
    <Part title="Convenios de pago">
      <ol>
        <li>
          <b>Repártela desde la página del cliente.</b> En “Convenios de pago”, “Proponer convenio”: cuántas cuotas, desde cuándo y con qué
          inicial. Ves las cuotas mientras lo piensas y puedes escribir encima de cada fecha y monto, siempre que sumen lo mismo. Entra lo
          que debe y no está en reclamo; detracciones y retenciones van aparte.
        </li>
        <li>
          <b>Imprímelo para firmar.</b> El PDF dice la deuda, las cuotas, dónde se paga y qué pasa si no se cumple. Se guarda una sola vez,
          con su huella, en la carpeta “cartas”. Revisa el texto con tu abogado antes de firmarlo.
        </li>
        <li>
          <b>Mientras lo cumple, se piden solo sus cuotas:</b> Hoy, los mensajes, las cartas y el plan de cobranza las siguen por sus
          fechas, y las reglas de contacto no dejan pedir lo demás. Cada pago que aplicas a sus documentos se descuenta de las cuotas en
          orden; si deshaces el pago, el convenio vuelve a como estaba.
        </li>
        <li>
          <b>Si lo incumple, se cobra todo de nuevo.</b> Pasa cuando quedan sin pagar, pasada su gracia, las cuotas que acordaste (dos, si
          no cambias nada), o cuando vence la última y falta algo. Primero se le pregunta qué pasó. Si se pone al día, el convenio sigue; si
          ya no vale, anúlalo con el motivo.
        </li>
      </ol>
    </Part>
  );
}
