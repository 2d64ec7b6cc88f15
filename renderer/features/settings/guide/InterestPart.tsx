import { Part } from "./Part.tsx";

/** Late interest and the legal term. */
export function InterestPart() {
  return (
    <Part title="Intereses por mora y plazo legal">
      <ol>
        <li>
          <b>El interés corre solo si se pactó o se exigió por escrito.</b> Anótalo en la página del cliente, en “Interés pactado”, con el
          contrato o la carta y desde cuándo. La tasa es la de ese acuerdo, o la de Ajustes, “Intereses por mora”.
        </li>
        <li>
          <b>Se ve aparte y se cobra cuando tú digas.</b> La factura muestra cuánto va y por qué días; “Cobrar interés” lo añade como
          documento propio, y ningún día se cobra dos veces. Las cartas lo mencionan fuera del total; WhatsApp no lo menciona.
        </li>
        <li>
          <b>Si eres MYPE, la Ley 31362 te da un plazo.</b> Márcalo en Ajustes, “Mi empresa”: cada factura a una empresa propone 8 días para
          la conformidad y 30 días calendario para el pago. Anota en la factura cuándo la recibieron; desde entonces las cartas y el
          Calendario lo nombran. Otro plazo vale solo con un acuerdo firmado.
        </li>
        <li>
          <b>Verifica con tu contador</b> las tasas, los plazos y el comprobante que corresponde a los intereses.
        </li>
      </ol>
    </Part>
  );
}
