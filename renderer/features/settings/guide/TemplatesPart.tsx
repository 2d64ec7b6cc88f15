import { Part } from "./Part.tsx";

/** The words of everything that a client receives. */
export function TemplatesPart() {
  return (
    <Part title="Plantillas: tus palabras">
      <ul>
        <li>
          <b>Hay una para cada momento y canal.</b> Ctrl+K, “Ver las plantillas”. A la izquierda se buscan por canal, tono o etapa; a la
          derecha ves cómo le llega a un cliente de ejemplo o a cualquiera de los tuyos.
        </li>
        <li>
          <b>Cámbialas.</b> “Insertar dato” pone el total, los documentos, una promesa o una condición (“si hay algo vencido”) como una
          ficha con su nombre que se borra entera; lo que va entre una condición y su [fin] solo sale si se cumple. Lo que no se puede
          enviar a un cliente se marca con qué escribir en su lugar, y no se guarda. Ctrl+S guarda; lo que no guardas te espera mientras el
          programa siga abierto.
        </li>
        <li>
          <b>Nada se pierde.</b> En “Versiones” ves qué cambió cada vez y vuelves a cualquiera, también a la del programa. “Más” copia una
          plantilla con otro nombre, aun para otro canal, o la archiva.
        </li>
        <li>
          <b>El enlace de pago</b> se pone en Ajustes, Mi empresa, y se dice con el dato “Enlace de pago”.
        </li>
      </ul>
    </Part>
  );
}
