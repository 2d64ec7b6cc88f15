import { Part } from "./Part.tsx";

/** How an e-mail account is set up, and what its pauses mean. */
export function MailAccountPart() {
  return (
    <Part title="La cuenta de correo">
      <ul>
        <li>
          <b>Regístrala una vez.</b> En Ajustes, Correo, elige tu servicio y sigue sus pasos: casi todos piden una contraseña de aplicación,
          no la de siempre. “Probar la cuenta” te dice qué funciona y, si algo falla, cómo arreglarlo.
        </li>
        <li>
          <b>Si queda en pausa,</b> el servicio dejó de aceptar la contraseña. Tus correos esperan en Salida; escribe la nueva y vuelven a
          salir. La contraseña está cifrada en esta computadora: en otra hay que escribirla de nuevo.
        </li>
        <li>
          <b>Los límites cuidan tu cuenta.</b> Si hay más correos que los permitidos por hora, salen los que caben y el resto sigue después,
          en el horario de contacto.
        </li>
      </ul>
    </Part>
  );
}
