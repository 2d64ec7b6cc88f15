import { Part } from "./Part.tsx";

/** Reviewing what came into the bank. */
export function BanksPart() {
  return (
    <Part title="En Bancos">
      <ol>
        <li>
          <b>Lo seguro, de una vez.</b> “Aplicar los seguros” cierra todo lo que tiene pruebas y una sola explicación; el botón de al lado
          te muestra antes cuánto va a cada cliente.
        </li>
        <li>
          <b>Lo demás, uno por uno y con el teclado.</b> Cada abono muestra su cuenta (1,038.00 = 1,180.00 − detracción 142.00) y el porqué.
          Enter acepta y pasa al siguiente, E edita, S reparte desde cero, X lo aparta si no es cobro, N le pone una nota y U deshace. Con ?
          ves todas las teclas.
        </li>
        <li>
          <b>Cuando el monto no es exacto.</b> Al editar, en los tres puntos de cada documento dices qué es la diferencia: comisión del
          banco, redondeo o descuento acordado. Eso deja de deberse; si no dices nada, sigue pendiente. También puedes usar un saldo a favor
          del cliente, o pagar con soles un documento en dólares.
        </li>
        <li>
          <b>Por identificar</b> junta el dinero que nadie sabe de quién es, con los días que lleva. <b>Devueltos</b> aparece cuando el
          banco deshace un abono: con Enter se anula ese pago y lo que cerró vuelve a deberse.
        </li>
        <li>
          <b>Mes a mes</b> dice si los movimientos explican el saldo del banco, qué días faltan y qué abonos esperan. El informe sale en PDF
          o en Excel para tu contador.
        </li>
      </ol>
    </Part>
  );
}
