import { Part } from "./Part.tsx";

/** How the plans decide what is done with whom, and who does it. */
export function PlansPart() {
  return (
    <Part title="Planes de cobranza y personas">
      <ol>
        <li>
          <b>Cada cliente sigue un plan.</b> Un plan dice qué pasos dar contados desde el vencimiento: cuándo, por qué medio, con qué tono y
          quién lo hace. Vienen tres, según cómo paga el cliente; en Ajustes, Planes de cobranza, los cambias, los restauras o haces los
          tuyos. Un paso puede ser solo para un segmento, un riesgo, una moneda o desde un importe.
        </li>
        <li>
          <b>Quién recibe cada plan.</b> Primero vale el plan que le diste tú en su página; si no, la primera de tus reglas que cumple
          (segmento, riesgo, cuánto debe); si no, cómo paga. La página del cliente dice cuál tiene, por qué, y qué sigue.
        </li>
        <li>
          <b>El riesgo dice sus razones.</b> Bajo: suele pagar hasta 5 días tarde, cumplió su palabra estos tres meses y nada pasa de 30
          días de atraso. Alto: suele pagar más de 15 días tarde, no cumplió una promesa o un convenio en tres meses, o debe algo con más de
          60. Lo demás, y quien aún no se conoce, es medio.
        </li>
        <li>
          <b>Quien no cumple su palabra sube un paso.</b> Primero se le pregunta; después toca el paso siguiente al último que se hizo,
          aunque no llegue su día, y nunca uno más suave.
        </li>
        <li>
          <b>Personas.</b> En Ajustes, Personas, anotas a quienes trabajan contigo. Cada cliente puede tener un responsable, y un paso que
          nadie hace pasa a otra persona a los días que digas.
        </li>
      </ol>
    </Part>
  );
}
