import { Part } from "./Part.tsx";

/** Discounts for paying by a day, and text messages. */
export function OffersPart() {
  return (
    <Part title="Descuentos por pronto pago y mensajes de texto">
      <ol>
        <li>
          <b>Ofrece un descuento desde la página del cliente.</b> Elige los documentos, un porcentaje o un monto, y el último día. Ves
          cuánto pagaría y cuánto le das, y el mensaje queda listo para copiarlo o abrirlo en WhatsApp.
        </li>
        <li>
          <b>El abono la toma solo.</b> Si entra ese monto a más tardar ese día, en Bancos se propone con el descuento y su porqué; al día
          siguiente ya no. Si registras el pago a mano, marca “Aplicar el descuento”. Si deshaces el pago, la oferta vuelve a esperar.
        </li>
        <li>
          <b>Documéntalo.</b> Emite la nota de crédito por el descuento e importa su XML: toma el lugar del descuento y nada se da dos
          veces. En la página del cliente ves cuántas ofertas tomó, cuánto te costaron y cuántos días antes cobraste.
        </li>
        <li>
          <b>Los SMS se cuentan como los cobra tu operador:</b> 160 letras cada uno, o 70 si el texto lleva á, í, ó, ú u otra letra que los
          mensajes de texto no tienen. Respetan las mismas reglas de contacto que WhatsApp.
        </li>
      </ol>
    </Part>
  );
}
