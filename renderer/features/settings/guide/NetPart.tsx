import { Part } from "./Part.tsx";

/** Why one document is paid by parts. */
export function NetPart() {
  return (
    <Part title="Neto, detracción y retención">
      <p>
        Una factura puede cobrarse por partes: el neto llega a tu cuenta, la detracción a tu cuenta del Banco de la Nación, y la retención
        se cierra con su comprobante. Por eso una factura “pagada” puede tener pendiente solo la detracción, y así la verás.
      </p>
    </Part>
  );
}
