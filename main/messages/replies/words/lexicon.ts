import { ABBREVIATIONS } from "./abbreviations.ts";
import { VERB_FORMS } from "./verbs.ts";

/** Words that cues look for: a misspelt word becomes the nearest of these. */
const SOUGHT = `
gracias muchas agradezco agradecido agradecida agradecemos entendido enterado enterada perfecto recibido confirmado listo genial excelente buenas buenos dias tardes noches saludos
hoy manana pasado ayer anteayer lunes martes miercoles jueves viernes sabado domingo semana semanas quincena quincenas proximo proxima siguiente
enero febrero marzo abril mayo junio julio agosto setiembre septiembre octubre noviembre diciembre
mediodia temprano primera ultima hora horas mes meses ano fines finales mediados principios inicios
factura facturas boleta boletas comprobante comprobantes documento documentos guia guias voucher vouchers constancia captura recibo recibos orden
deposito depositos transferencia transferencias transferido operacion operaciones numero cuenta cuentas interbancaria interbancario corriente ahorros bancaria banco bancos detraccion detracciones retencion saldo deuda monto importe pendiente adelanto parcial restante
mercaderia mercancia producto productos servicio servicios pedido equivocado equivocada equivocados equivocaron numero correcto incorrecto incorrecta error errado errada incompleto incompleta defectuoso defectuosa malogrado malograda danado danada reclamo reclamos observada observado observadas observacion conforme conformidad devolucion devolver devolvimos devuelto
nota credito anular anulen anulada anulado duplicado duplicada descuento precio cotizacion cotizado acordado acordamos pactado corrijan corregir corrigieran
plazo prorroga tiempo espera esperar espere paciencia comprension comprenda comprendan fraccionar fraccionado cuotas cuota partes armadas convenio refinanciar reprogramar cronograma financiar facilidades
trabajo trabajo trabaja conozco conoce empresa persona encargado encargada proveedor proveedores contador contadora contabilidad tesoreria gerente gerencia administracion dueno propietario
escriban escribir escribirme escribiendo mensajes molesten molestar molestando llamen llamar llamando elimine eliminen borren borrar lista denuncia denunciar indecopi abogado acoso insistir insistan contactarme contactar comunicarse
revisar revisando reviso coordinar coordinando confirmar confirmo confirmamos aprobacion aprobado programado programada problema problemas dificultad complicado complicada quincenal inconveniente liquidez dinero plata efectivo
necesito necesitamos quisiera podria podrian pueden puede favor disculpe disculpa disculpas apenas cuando porque tambien todavia aun nunca jamas recien mitad tercio saldo totalidad completo completa soles dolares quinientos trescientos cuatrocientos seiscientos setecientos ochocientos novecientos
depende cobrar cobre cliente clientes compromiso comprometo comprometemos prometo seguro dentro maximo tardar
`;

/** Everyday words that are right as they stand, near enough to a sought one to be taken for it. */
const KNOWN = `
cuento cuentan cuenten cuantas cuantos cuanto cuanta cuesta pegado pegada pasada pasadas pasados pasamos paso pasan pase pasen pasar marte martha maria mario carlos mayor menor menos hacia hasta desde ante contra sobre entre segun
trabajar trabajamos cliente clienta importa importante mesa meses mesas puedo puede pueden podemos podre podremos podria podriamos sera seran seria estas estos esta este esto esta estan estoy estamos estare estaremos tengo tiene tienen tenemos tuve tuvo tenia
quiero quieren quiere queremos quieres digo dice dicen dijo dijeron diga digan dame denme deme hola holas bueno buena tarde noche dia aqui alla alli ahi donde quien quienes como cual cuales nada nadie algo alguien algun alguna ningun ninguna mucho mucha poco poca mas muy tan tanto asi solo siempre luego despues antes entonces pero aunque sino mientras durante
casa caso cosa cosas gente senor senora senorita senores don dona amigo amiga estimado estimada estimados joven jefe jefa hermano mano vez veces favor razon manera parte persona pais calle obra obras visto vista viste visita ver vemos veo vera hablar hablamos hable llama llamada llamo llamaba llego llega llegue llegar llegado llegan llegaron recibir recibi recibio recibimos saber sabe sabes saben
verdad mejor peor gran grande nuevo nueva viejo vieja primero primera segundo segunda tercero tercer cuarto cuarta quinto ultimo ultimos dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta cien ciento mil
habiamos habian habra habran pasando saliendo yendo cobrando vendido vendiendo vendemos comprando sabado primo llevo lleve llevare traigo traere tener teniamos tenian tenido dando damos tenga tengan gastos gasto golpe imposible posible disponible disponibles forma formas medio medios ubicados ubicado horita monto montos importes cobros cobrador linea listas acercar acerco acercare acercarme recoger recojo recoja manda mandan mando mande adjunta adjuntos vendran vendra buscar busca busque buscan preciso atencion atienden atiende atiendo inicial atraso atrasado demora demore demoras dejar dejo deje dejamos prendas diferencia pensar pienso piensan cierre cierran cierra abren
aguanta aguante aguantame aguanteme aguantenme esperame espereme esperenme esperanos espera espere alcanza pagos junto junta juntos joven puedas poder pueda puedan denos denme dennos deme dame number wrong person stop dueno duenos salio sale salir saldra salen molestes escribas escribe escribo escribio llames llamame llameme bancos prendio otro trato sube suba suban subir interes intereses mora
debe debes deben deuda deudas debiendo dejame dejenme dejeme avise aviso avisar avisas avisarme poquito ratito horario horarios perdon permiso permita permite persona personas vuelve vuelva volver volvio viendo vende confia confianza cobran cobras cobrar cobra mandato vecino vecina causa mismo misma cerro cerre cerrado abierto oficina mediado media medio medios
procedo procede proceden procedemos procedi procedio procedere procederemos procederan proceder procediendo segura seguros enero menos lleno plata plan planes planta parcial parciales paciente pacientes precioso contrato contratos trabajos servir sirve serie serio sera senal saludo saluda cuidado cuida curso cursos listos lista listas firma firmas firmado firmada comprar comprado comprador hablado hablare hablele habla tratar trata trato banca bancario bancarios tarda tardes tardanza tarjetas fallado fallada fallas falla rota roto rotas rotos paro para paran paren pare
seguir sigue sigo siguen linea cerca cierta cierto cambio cambie cambiar falta faltan falto faltaba familia hijo hija salud hospital clinica viaje viajando fuera oficina planta tienda local almacen chofer esposa esposo mama papa socio socia hermana
precios proyecto producir contado contador cotizar credito creditos debito notas notar ordenes nombre hombre enviado enviada correo correos direccion pagina comprar compra compras compro venta ventas vende vendedor vendedora
caja cajas cheque cheques letra letras tarjeta agente agencia yape plin interbank bbva scotiabank nacion cci ruc dni pdf xml
lleva llevar traer trae traje viene vienen venir venido ven va van vas vamos vaya hay habia hubo haber haya han has hemos todo toda todos todas cada otro otra otros otras mismo misma mismos
suyo suya nuestro nuestra nuestros ustedes usted ellos ellas nosotros claro obvio acuerdo bien mal mala malo ojala quiza quizas tal apoyo apoyar ayuda ayudar atento atenta atentos atender quedo quede queda quedamos pendientes
deber debe debo debemos deben debia debio deje deja dejen dejar dejenme jamas cobro cobran cobranza cobrando cobrador corto corta costo corte fecha fechas hecho hecha hacer hago haga
`;

const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** The words that cues look for, the forms of the verbs among them. */
export const SOUGHT_WORDS: ReadonlySet<string> = new Set([...words(SOUGHT), ...VERB_FORMS.keys()]);

/** Every word that is right as it stands. */
export const KNOWN_WORDS: ReadonlySet<string> = new Set([...SOUGHT_WORDS, ...words(KNOWN), ...Object.keys(ABBREVIATIONS)]);
