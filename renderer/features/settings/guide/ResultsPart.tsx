import { Part } from "./Part.tsx";

/** Answers and returned mails that are fetched, and what became of what was sent. */
export function ResultsPart() {
  return (
    <Part title="El correo que llega y los resultados">
      <ol>
        <li>
          <b>El correo se lee sin tocarlo.</b> Si tu cuenta tiene buzón (IMAP), la Bandeja trae las respuestas de tus clientes (“Traer
          correo” lo hace al momento). Nada se marca como leído, se mueve ni se borra, y de los demás correos no se guarda nada. La primera
          vez mira los últimos 30 días.
        </li>
        <li>
          <b>Lo que rebota se dice con su motivo.</b> Una dirección que no existe, un buzón lleno o un rechazo se anotan en el correo y en
          la conversación, y la dirección mala avisa antes de volver a escribirle. “Estoy de vacaciones” se anota, y no espera tu respuesta.
        </li>
        <li>
          <b>Bandeja, Resultados</b> dice cuántos contactos tuvieron respuesta, promesa o pago dentro de los días que elijas, por canal,
          plantilla, día y hora. Cada pago se cuenta una sola vez: para el último contacto antes de él.
        </li>
        <li>
          <b>Solo aconseja lo que es seguro.</b> Con menos de 8 contactos no da porcentajes, y lo que puede ser casualidad no es consejo.
          Que un canal vaya mejor no prueba que sea por el canal: a veces es que ahí escribes a quienes pagan mejor.
        </li>
      </ol>
    </Part>
  );
}
