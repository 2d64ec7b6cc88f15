import { Part } from "./Part.tsx";

/** What falls on each day, and how to see it from a telephone. */
export function CalendarPart() {
  return (
    <Part title="El calendario">
      <ol>
        <li>
          <b>Todo por días.</b> Qué vence y cuánto suma cada día, los pasos y tareas por hacer, lo que tus planes harían (punteado), las
          promesas, las cuotas de convenios, el último día de los descuentos y los plazos de ley. Las fichas de arriba muestran un tipo a la
          vez.
        </li>
        <li>
          <b>Mover.</b> Arrastra un paso o una tarea a otro día, o ábrelo y usa “Mover a…”. Sábados, domingos y feriados están rayados: ahí
          no se contacta, y el programa te dice por qué. Si lo que lo impide es una regla de tu empresa, puedes moverlo igual con un motivo.
        </li>
        <li>
          <b>En tu celular.</b> En el menú de tres puntos, elige una carpeta que OneDrive, Drive o Dropbox sincronice: ahí se mantiene al
          día un archivo .ics mientras el programa esté abierto. Lleva nombres e importes: compártelo solo con tu equipo. También puedes
          exportarlo una vez o imprimir la lista.
        </li>
      </ol>
    </Part>
  );
}
