import { Part } from "./Part.tsx";

/** How a mail is written, leaves, and what to do where it did not arrive. */
export function MailPart() {
  return (
    <Part title="Correos que salen">
      <ul>
        <li>
          <b>Escríbelos.</b> “Escribir correo” en la página de un cliente, el paso de correo en la agenda o “Enviar por correo” en una carta
          emitida. A la derecha ves el correo tal como llega; puedes cambiar el asunto y el texto, y adjuntar el estado de cuenta, cartas,
          el XML de sus facturas, sus vencimientos para el calendario u otro archivo (hasta 15 MB en total).
        </li>
        <li>
          <b>A varios a la vez.</b> En Clientes, Mensajes, “Correo a los de la lista”: eliges la plantilla, ves el de cada uno y a quién no
          le llega y por qué. Agradecimientos, estados de cuenta y pedidos de datos van también a quien no te debe; un texto que pide pagar,
          no.
        </li>
        <li>
          <b>Envíalos.</b> Ahora, a otra hora, o déjalos por aprobar. Los pasos de correo de un plan se escriben solos: salen solos si el
          plan lo dice, y si no esperan en Bandeja, Salida. Las reglas de contacto se revisan al escribir y otra vez al salir.
        </li>
        <li>
          <b>Míralos en Bandeja, Salida.</b> Espacio elige, a aprueba, Enter abre. Si uno quedó sin confirmar, no se reenvía solo: di si
          llegó, reenvíalo o déjalo así. Si cancelas el correo de un paso, el paso vuelve a la agenda.
        </li>
      </ul>
    </Part>
  );
}
