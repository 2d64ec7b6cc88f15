export const HELP = `Cuentas Claras en la terminal

  cuentas [--ledger CARPETA] [--now INSTANTE] [--home CARPETA] COMANDO

  call NOMBRE [JSON | @archivo | -]   llama a un procedimiento; imprime {"ok":true,"value":...} o {"ok":false,"error":{...}}
  procedures                          todos los procedimientos, con el JSON Schema de lo que reciben y lo que responden
  batch                               un {"name","input"} por línea en la entrada, una respuesta por línea en la salida
  import [--preview] RUTA...          importa archivos, carpetas y ZIP: comprobantes, registros de ventas, listas y estados de cuenta;
                                      con --preview dice qué haría y no guarda nada
  demo [CARPETA]                      hace el trabajo principal con datos de ejemplo y lo cuenta paso a paso
  help                                esta ayuda

  --ledger   carpeta de la empresa; se crea si no existe (sin ella, la última que se abrió)
  --now      fija la fecha y hora, por ejemplo 2026-03-15T14:00:00Z
  --home     dónde están las carpetas de las empresas (por defecto CuentasClaras en tu carpeta personal, o CUENTAS_HOME)

Ejemplos
  cuentas call settings.getStatus
  cuentas import facturas/ estado-de-cuenta.xlsx RVIE-202611.csv
  cuentas call insights.getAgeing '{"asOn":"2026-03-31"}'
`;
