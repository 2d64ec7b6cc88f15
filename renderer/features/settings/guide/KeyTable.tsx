import { KeyHint } from "../../../ui/KeyHint.tsx";
import styles from "./Guide.module.css";

const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["Ctrl K"], does: "Buscar un cliente, una factura, un monto, o ir a una acción" },
  { keys: ["Alt 1", "…", "Alt 7"], does: "Ir a Hoy, Facturas, Clientes, Calendario, Cartas, Bancos, Ajustes" },
  { keys: ["g", "f"], does: "Ir a Facturas: g y luego h, f, c, d (calendario), t (cartas), b o a" },
  { keys: ["↑", "↓"], does: "Pasar de una fila a otra, también con el panel abierto" },
  { keys: ["Enter"], does: "Abrir la fila; en Bancos, aceptar y pasar a la siguiente" },
  { keys: ["E", "S", "X", "N", "U"], does: "En Bancos: editar, repartir, no es cobro, anotar, deshacer; ? muestra todas" },
  { keys: ["C"], does: "En Hoy y en la agenda: llamar al cliente de la fila" },
  { keys: ["1", "…", "6"], does: "Al llamar: qué pasó (no contestó, prometió pagar…); Enter lo guarda" },
  {
    keys: ["1", "2", "3"],
    does: "En Calendario: mes, semana o lista; las flechas van por días, RePág y AvPág por meses, N anota una tarea",
  },
  { keys: ["F2"], does: "Cambiar una celda de Facturas" },
  { keys: ["Ctrl V"], does: "Pegar facturas copiadas de Excel, con vista previa" },
  { keys: ["Esc"], does: "Cerrar el panel o dejar de editar" },
];

/** The keys that save time. */
export function KeyTable() {
  return (
    <table className={styles.keys}>
      <tbody>
        {KEYS.map((row) => (
          <tr key={row.does}>
            <th scope="row">
              {row.keys.map((key) => (key === "…" ? " … " : <KeyHint key={key}>{key}</KeyHint>))}
              <span className="visually-hidden">{row.keys.join(" ")}</span>
            </th>
            <td>{row.does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
