import { Part } from "./Part.tsx";

/** What clients answer, and what is done about it. */
export function AnswersPart() {
  return (
    <Part title="Cuando un cliente responde">
      <ol>
        <li>
          <b>Tráelo a la Bandeja.</b> Copia lo que te escribió y pégalo con Ctrl+V, como llegó; o usa “Importar chat de WhatsApp” con el
          chat exportado (Android o iPhone). El mismo chat, más largo, agrega solo lo nuevo. Se guarda en la conversación del cliente.
        </li>
        <li>
          <b>Mira qué se entendió.</b> Promete pagar, ya pagó, reclama, pide la cuenta, tiempo o partes: cada una dice si es seguro,
          probable o dudoso. Si no es eso, dilo en “No es eso”. Se lee en tu computadora, sin Internet.
        </li>
        <li>
          <b>Acepta con una tecla.</b> 1 o Enter hace lo primero (anotar la promesa, ubicar el abono, abrir el reclamo, responder); “e”
          cambia el día o el monto, “d” descarta, y “Deshacer” lo devuelve. Después, “Ver en Bancos” o “Ver convenio” te llevan a lo que
          sigue. Nada se hace por sí solo.
        </li>
        <li>
          <b>Fija hasta dónde puedes ceder</b> en Ajustes, Respuestas: días, primer pago, cuotas y descuento. Las propuestas no pasan de
          ahí, y las cuotas suman exacto.
        </li>
      </ol>
    </Part>
  );
}
