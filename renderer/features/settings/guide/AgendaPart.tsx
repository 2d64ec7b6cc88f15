import { Part } from "./Part.tsx";

/** What there is to do each day, and how a contact is noted. */
export function AgendaPart() {
  return (
    <Part title="La agenda: qué hacer hoy, y quién">
      <ol>
        <li>
          <b>Los pasos llegan solos.</b> Poco después de abrir el programa, y cada cuarto de hora, se mira qué toca según el plan de cada
          cliente. Si la computadora estuvo apagada, lo que se pasó se junta en un solo paso. “Hoy conviene” muestra lo primero; “Ver toda
          la agenda”, todo.
        </li>
        <li>
          <b>Anota cómo terminó.</b> Al terminar la llamada (tecla 0), un número dice qué pasó. Si no contestó, vuelve a la lista otro día y
          a otra hora; si prometió, se abre la promesa; si reclama, el reclamo; si pidió otro momento, eliges día y hora. Si fue el cliente
          quien llamó, márcalo: eso no cuenta como contacto tuyo.
        </li>
        <li>
          <b>Repártela.</b> Anota en Ajustes a las personas de la oficina. En la agenda elige varias filas para asignarlas, moverlas a otro
          día (el aviso deja deshacerlo) o descartarlas; “Mías” recuerda en esta computadora quién eres. Lo que un plan dice que pase a otra
          persona, pasa solo.
        </li>
        <li>
          <b>Lo que mueves no vuelve antes.</b> Ni se decide otro paso para ese cliente hasta ese día. No se puede dejar para un fin de
          semana, un feriado o mientras corre una promesa.
        </li>
      </ol>
    </Part>
  );
}
