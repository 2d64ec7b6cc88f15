import { Part } from "./Part.tsx";

/** Letters on paper and in Word, their delivery, and the statement of account. */
export function LettersPart() {
  return (
    <Part title="Cartas y estados de cuenta">
      <ol>
        <li>
          <b>Tu membrete.</b> En Ajustes, Mi empresa, pon tu logo y el QR que te da Yape o Plin: saldrán en las cartas.
        </li>
        <li>
          <b>Una o cientos.</b> En Cartas eliges la etapa y las palabras; “Varias a la vez” las emite a todos los que marques y te las da en
          un solo PDF, en un ZIP o en Word. Cada una toma su número y queda guardada tal como salió.
        </li>
        <li>
          <b>Tu propio Word.</b> En “Mis cartas de Word” guarda el ejemplo, cámbialo a tu gusto y agrégalo: las marcas como {"{cliente}"} se
          llenan solas. Un archivo con macros no se acepta.
        </li>
        <li>
          <b>El cargo de recepción.</b> Abre la carta en “Emitidas” y anota cuándo y quién la recibió, con la foto o el PDF del cargo. Queda
          con su huella en la conversación y va en el expediente.
        </li>
        <li>
          <b>Estado de cuenta.</b> Desde el cliente o su carta: lo que debe por antigüedad y cada movimiento con su saldo, en PDF o Excel.
        </li>
      </ol>
    </Part>
  );
}
