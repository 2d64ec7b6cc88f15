import { Part } from "./Part.tsx";

/** The conversation with a client, and the dossier that holds it up. */
export function ConversationPart() {
  return (
    <Part title="La conversación y el expediente">
      <ol>
        <li>
          <b>Todo en un hilo.</b> La página de cada cliente reúne mensajes, llamadas, cartas, notas, pagos, promesas, reclamos, convenios y
          ofertas, con lo que pasó con cada uno. Fíltralo, búscalo o imprímelo.
        </li>
        <li>
          <b>Nadie lo cambia sin que se note.</b> Cada cosa anotada lleva un sello encadenado al anterior. Si alguien edita o borra algo
          fuera del programa, la revisión de los datos dice qué, de quién y de cuándo.
        </li>
        <li>
          <b>“Expediente” lo guarda todo en un PDF</b> para tu contador o tu abogado: lo que debe, la cronología, cartas, promesas,
          reclamos, convenios y pagos, con los archivos adentro (hasta 50 MB) y la huella de cada uno. Puede ser completo, de un periodo o
          sin los archivos.
        </li>
        <li>
          <b>Las cartas también pasan por la guardia.</b> A quien prometió pagar, reclama o ya lo cubrió no se le emite; si lo impide una
          regla tuya, “Emitir igual” pide el motivo, y queda anotado.
        </li>
      </ol>
    </Part>
  );
}
