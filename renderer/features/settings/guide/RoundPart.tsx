import { Part } from "./Part.tsx";

/** Messages one after another, telephones that are wrong, and a call with its script. */
export function RoundPart() {
  return (
    <Part title="Rondas de mensajes y llamadas con guion">
      <ol>
        <li>
          <b>Haz la ronda.</b> En la agenda, “Ronda de WhatsApp” (o de SMS) lleva de uno en uno por los mensajes de hoy; en Clientes,
          “Mensajes” la arma con los que se ven en la lista. Enter abre el chat y deja el texto copiado; al volver, S dice que lo enviaste y
          N que no, y pasa al siguiente. Nada se envía solo. Si la dejas a medias, al volver sigue donde estaba.
        </li>
        <li>
          <b>Si el texto es largo,</b> el enlace lleva menos documentos (“y 12 más”): el texto completo está copiado, pégalo en el chat.
        </li>
        <li>
          <b>Revisa los números.</b> En Clientes, “Mensajes”, “Revisar números” muestra a quién le falta un celular, quién tiene un teléfono
          fijo, de otro país, repetido en otro cliente o mal escrito, y se corrige ahí mismo.
        </li>
        <li>
          <b>Llama con el guion al lado.</b> Los números del teclado siguen lo que responde la otra persona; a la derecha está su cuenta. La
          deuda se menciona recién cuando contesta la persona buscada. Enter anota lo que resultó (la promesa, el reclamo, cuándo volver a
          llamar) y 0 termina de otro modo.
        </li>
      </ol>
    </Part>
  );
}
