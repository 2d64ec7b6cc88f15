import type { HeadingRule } from "../../platform/table-columns.ts";
import type { ClientField } from "./fields.ts";

const OWN = "^(?!.*(emisor|vendedor|conyuge|aval|fecha|estado|digito))";
const NUMBER = "(numero|nro|num|n|no)";
const CONTACT = "(contacto|encargad[oa]|responsable|representante( legal)?|atencion)";
const PHONE = "(telefono|telefonos|telef|telf|tel|fono|celular|celulares|cel|movil|whatsapp|wsp)";
const EMAIL = "(correo|correos|email|e mail|mail|correo electronico)";

const rule = (field: ClientField, weight: number, pattern: string): HeadingRule<ClientField> => [field, weight, new RegExp(pattern)];

/** Headings of lists of clients as offices, billing and accounting programs write them, folded; with how surely they name a field. */
export const CLIENT_HEADINGS: readonly HeadingRule<ClientField>[] = [
  rule("contactPhone", 110, `${OWN}(?=.*\\b${CONTACT}\\b).*\\b${PHONE}\\b`),
  rule("contactEmail", 110, `${OWN}(?=.*\\b${CONTACT}\\b).*\\b${EMAIL}\\b`),
  rule("contactRole", 110, `${OWN}(?=.*\\b${CONTACT}\\b).*\\b(cargo|puesto|area)\\b`),
  rule("contactRole", 60, "^(cargo|puesto)$"),
  rule("contactName", 105, `${OWN}(?!.*(dni|doc|ruc|forma|medio|canal|fecha)).*\\b${CONTACT}\\b`),

  rule("docType", 100, `${OWN}(tipo|tip|t)\\b.*(doc|documento|identidad|ident|docto|persona|anexo)( .*)?$`),
  rule("docType", 100, `${OWN}(codigo|cod) (de |del )?(documento|doc)( (de )?(identidad|ident))?$`),
  rule("docType", 90, `${OWN}(tipo|documento tipo|.*identidad tipo.*)$`),

  rule("docNumber", 100, `${OWN}(?!.*(razon|nombre|tipo|${CONTACT}))(${NUMBER} )?(de )?(ruc|r u c)( |$)`),
  rule("docNumber", 97, `${OWN}(dni ruc|dni o ruc|dni y ruc)( .*)?$`),
  rule(
    "docNumber",
    95,
    `${OWN}(?!.*tipo)(${NUMBER} |${NUMBER} de )?(doc|docto|documento|identificacion|d)( de| del)? ?(identidad|ident|cliente|fiscal)( ${NUMBER})?$`,
  ),
  rule(
    "docNumber",
    90,
    `${OWN}(?!.*tipo)((${NUMBER} |${NUMBER} de )?(documento|doc|docto|identificacion)( ${NUMBER})?|.*(identidad|cliente|entidad) ${NUMBER}( de documento)?)$`,
  ),
  rule("docNumber", 85, `${OWN}(${NUMBER} )?(de )?(dni|d n i|carnet de extranjeria|ce)$`),
  rule("docNumber", 60, `${OWN}(codigo|cod|id|anexo|codigo (de )?(cliente|anexo)|cod (cliente|anexo)|id cliente|identificador)$`),
  rule("otherDocNumber", 80, `${OWN}(${NUMBER} )?(de )?(dni|d n i)$`),

  rule(
    "name",
    100,
    `${OWN}(?!.*(comercial|codigo|tipo)).*(razon social|denominacion|nombres? (y|o|e) |apellidos y nombres|apellidos nombres)`,
  ),
  rule(
    "name",
    95,
    `${OWN}(cliente|clientes|inquilino|alumno|paciente|asociado|propietario|nombre (del |de )?cliente|cliente nombre|nombre completo|senor|senores|senor es|nombre (o )?titular|entidad)$`,
  ),
  rule("name", 85, `${OWN}(nombre|nombres|primer nombre|prenombres|empresa|(nombre|descripcion) (de |del )?anexo|descripcion)$`),
  rule(
    "lastName",
    100,
    "^(apellidos?|ape paterno|apellido paterno|paterno|ap paterno|a paterno|primer apellido|apellidos? (del )?cliente)$",
  ),
  rule("motherName", 100, "^(apellido materno|ape materno|materno|ap materno|a materno|segundo apellido)$"),
  rule("tradeName", 105, "(nombre|razon) comercial|^comercial$|nombre (de )?fantasia|^alias$|^marca$"),

  rule("address", 100, `${OWN}(?!.*(mail|correo|electronica|web|ip)).*(direccion|domicilio)`),
  rule(
    "email",
    100,
    `${OWN}(?!.*\\b${CONTACT}\\b)(${EMAIL}|direccion de correo|direccion electronica)( (1|principal|cobranzas?|facturacion|(del? )?cliente|electronico))*$`,
  ),
  rule("email", 60, `${OWN}.*\\b${EMAIL}\\b`),
  rule("phone", 105, `${OWN}(?!.*\\b${CONTACT}\\b).*\\b(celular|movil|whatsapp|wsp|cel)\\b`),
  rule("phone", 100, `${OWN}(?!.*\\b${CONTACT}\\b).*\\b${PHONE}\\b`),
  rule("preferredChannel", 90, "^(canal|canal .*|medio (de )?contacto|(forma|medio|canal) (preferid[oa]|de contacto).*)$"),
  rule(
    "termDays",
    100,
    "^(plazo|plazo (de )?(pago|credito)|plazo .*dias|dias (de )?(credito|plazo|pago)|dias|credito dias|(condicion(es)?|cond)( (de )?(pago|venta|credito))?|forma (de )?pago)$",
  ),
  rule(
    "creditLimit",
    100,
    "(linea|limite|lim|tope|monto|cupo) (de )?(linea (de )?)?(credito|cred\\b)|credito (maximo|limite|autorizado|aprobado)|^(linea|limite)( s| us)?$",
  ),
  rule("docNumber", 90, "^(tax id|vat|vat number|nif|rut|nit)$"),
  rule("name", 90, "^(name|full name|display name|customer|customer name|company name|nombre a mostrar)$"),
  rule("phone", 95, "^(phone|phone number|mobile)$"),
  rule("address", 90, "^(address|street|calle)$"),
  rule("notes", 80, "(observ|^notas?$|comentario|glosa|detalle)"),
];

/** Headings of columns that hold something else: what stands under them is never guessed to be a field. */
export const OTHER_HEADINGS =
  /(vendedor|sucursal|\bitem\b|producto|cantidad|usuario|hora|banco|cuenta|ubigeo|distrito|provincia|departamento|ciudad|zona|ruta|codigo|tipo|estado|fecha|pais|giro|rubro|saldo|deuda|total|moneda|contacto|fax|web)/;

/** Headings that a list of clients does not have: documents and their amounts, staff, suppliers. */
export const STRANGE_HEADINGS: readonly RegExp[] = [
  /(comprobante|factura|boleta|^serie|correlativo|emision|venc|vcto)/,
  /^(totals?|importes?|montos?|importe total|monto total|igv|base imponible|saldo contable|cargos|abonos?|debe|haber)( .*)?$/,
  /\b(sueldo|remuneracion|planilla|afp|onp|essalud|cuspp|haber basico|trabajador|empleado)/,
  /proveedor/,
  /^(fecha|fecha (de )?(operacion|proceso|valor|pago)|(debito|credito|deposito|retiro)s?)$/,
  /operacion$/,
];
