import { Part } from "./Part.tsx";

/** When a client does not accept a document. */
export function DisputesPart() {
  return (
    <Part title="Cuando un cliente reclama">
      <ol>
        <li>
          <b>Anótalo en su documento.</b> Ábrelo en Facturas y, en “Más”, elige “Anotar un reclamo”: de todo o de una parte, cuánto, por
          qué, y las pruebas (fotos, guías, correos, hasta 20 MB cada una), que se guardan con tus datos.
        </li>
        <li>
          <b>Lo reclamado no se pide; lo demás, sí.</b> Los mensajes, las cartas y Hoy descuentan ese monto mientras el reclamo esté
          abierto. Sigue contando en lo que te deben. En Facturas, el documento lleva una marca.
        </li>
        <li>
          <b>Ciérralo con su resultado.</b> Si el cliente tenía razón, emite primero la nota de crédito e importa su XML; si no, el monto se
          vuelve a cobrar. El reclamo no se borra: queda en el documento y en la conversación con el cliente.
        </li>
      </ol>
    </Part>
  );
}
