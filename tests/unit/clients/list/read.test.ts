import { describe, expect, it } from "vitest";
import { CLIENT_LIST_FIELDS, guessClientList, readClientList } from "../../../../main/clients/list/client-list.ts";
import { guessInvoiceList } from "../../../../main/invoices/list/invoice-list.ts";
import { clientInput } from "../../../../shared/contract/clients.ts";
import { listMapping } from "../../../../shared/contract/lists.ts";

const RUC = "20100047218";

/** Reads a table through its own guess, as the wizard does when nobody changes anything. */
function read(rows: string[][]) {
  const list = readClientList(rows, listMapping.parse(guessClientList(rows).mapping));
  return {
    clients: list.flatMap((row) => ("client" in row ? [clientInput.parse(row.client)] : [])),
    warnings: list.flatMap((row) => ("warnings" in row ? row.warnings.map(({ message }) => message) : [])),
    errors: list.flatMap((row) => ("errors" in row ? row.errors : [])),
    rows: list.map(({ row }) => row),
  };
}

describe("a list of clients", () => {
  const rows = [
    ["DIRECTORIO DE CLIENTES"],
    [
      "Tipo Doc.",
      "RUC / DNI",
      "Razón Social",
      "Nombre Comercial",
      "Dirección",
      "Correo electrónico",
      "Celular",
      "Canal preferido",
      "Días de crédito",
      "Línea de crédito",
      "Contacto",
      "Cargo",
      "Teléfono contacto",
      "Correo contacto",
      "Observaciones",
    ],
    [
      "6",
      RUC,
      "MINERA DEL NORTE S.A.",
      "Norte",
      "Av. Sol 123, Lima",
      "pagos@norte.pe",
      "+51 987 654 321",
      "WhatsApp",
      "30",
      "S/ 5,000.00",
      "Ana Ruiz",
      "Tesorera",
      "01 4567890",
      "ana@norte.pe",
      "Paga los viernes",
    ],
    ["DNI", "4528856", "Rosa Quispe", "", "", "", "", "", "Contado", "", "", "", "", "", ""],
  ];

  it("is known by its headings, and no list of documents", () => {
    expect(guessClientList(rows)).toMatchObject({ headerRow: 1, score: 1 });
    expect(guessInvoiceList(rows).score).toBeLessThan(0.4);
  });

  it("gives clients to save, each column in its place", () => {
    const { clients, warnings, errors } = read(rows);
    expect(errors).toEqual([]);
    expect(clients).toEqual([
      {
        docType: "RUC",
        docNumber: RUC,
        name: "MINERA DEL NORTE S.A.",
        tradeName: "Norte",
        address: "Av. Sol 123, Lima",
        email: "pagos@norte.pe",
        phone: "987654321",
        preferredChannel: "whatsapp",
        termDays: 30,
        creditLimitMinor: 500_000,
        notes: "Paga los viernes",
        contacts: [{ name: "Ana Ruiz", role: "Tesorera", phone: "01 4567890", email: "ana@norte.pe" }],
      },
      { docType: "DNI", docNumber: "04528856", name: "Rosa Quispe", termDays: 0 },
    ]);
    expect(warnings).toEqual(["Fila 4: al DNI 4528856 le faltaba el cero de adelante; se guardó 04528856."]);
  });

  it("with names in two or three columns joins them", () => {
    const { clients } = read([
      ["DNI", "Nombres", "Apellido paterno", "Apellido materno", "Celular"],
      ["45288561", "Rosa", "Quispe", "Mamani", "987654321"],
    ]);
    expect(clients).toMatchObject([{ docType: "DNI", name: "Rosa Quispe Mamani", phone: "987654321" }]);
    expect(
      read([
        ["Documento", "Nombres", "Apellidos"],
        ["45288561", "Luis", "Ñahui"],
      ]).clients,
    ).toMatchObject([{ name: "Luis Ñahui" }]);
  });

  it("with RUC and DNI in two columns takes the one that is filled", () => {
    const { clients } = read([
      ["RUC", "DNI", "Cliente", "Teléfono"],
      [RUC, "", "Norte", "01-4567890"],
      ["", "528856", "Rosa", "987654321"],
    ]);
    expect(clients.map(({ docType, docNumber }) => [docType, docNumber])).toEqual([
      ["RUC", RUC],
      ["DNI", "00528856"],
    ]);
  });

  it("without headings is understood from its cells", () => {
    const plain = [
      ["Minera del Norte S.A.", RUC, "pagos@norte.pe", "987654321"],
      ["Rosa Quispe", "45288561", "", "912345678"],
    ];
    expect(guessClientList(plain)).toMatchObject({ headerRow: -1, mapping: { columns: { docNumber: 1, name: 0, email: 2, phone: 3 } } });
    expect(read(plain).clients).toHaveLength(2);
  });

  it("that stands on several rows becomes one, with the last filled cells and every contact", () => {
    const {
      clients,
      warnings,
      rows: numbers,
    } = read([
      ["RUC", "Razón social", "Correo", "Teléfono", "Contacto"],
      [RUC, "Norte", "viejo@norte.pe", "987654321", "Ana"],
      ["45288561", "Rosa", "", "", ""],
      [RUC, "Minera del Norte S.A.", "nuevo@norte.pe", "", "Luis"],
    ]);
    expect(numbers).toEqual([2, 3]);
    expect(clients[0]).toEqual({
      docType: "RUC",
      docNumber: RUC,
      name: "Minera del Norte S.A.",
      email: "nuevo@norte.pe",
      phone: "987654321",
      contacts: [{ name: "Ana" }, { name: "Luis" }],
    });
    expect(warnings).toEqual([`Filas 2 y 4: RUC ${RUC} está más de una vez; quedó un solo cliente, con el último dato de cada columna.`]);
  });
});

describe("what cannot be used", () => {
  const one = (changes: Partial<Record<"doc" | "name" | "email" | "phone" | "limit" | "channel" | "days", string>>) =>
    read([
      ["RUC", "Cliente", "Correo", "Teléfono", "Línea de crédito", "Canal", "Plazo"],
      [
        changes.doc ?? RUC,
        changes.name ?? "Norte",
        changes.email ?? "",
        changes.phone ?? "",
        changes.limit ?? "",
        changes.channel ?? "",
        changes.days ?? "",
      ],
    ]);

  it.each([
    [{ doc: "20100047219" }, "Fila 2: el RUC 20100047219 no pasa la verificación; revisa que no haya un dígito cambiado."],
    [{ email: "pagos.norte.pe" }, "Fila 2: «pagos.norte.pe» no es un correo (Correo); se dejó vacío. Escríbelo como nombre@empresa.pe."],
    [{ email: "a@norte.pe; b@norte.pe" }, "Fila 2: trae varios correos; se guardó a@norte.pe. Agrega los otros como contactos."],
    [{ phone: "12" }, "Fila 2: «12» no es un teléfono (Teléfono o celular); se dejó vacío. Un celular tiene 9 dígitos."],
    [{ phone: "9.87654E+08" }, "Fila 2: «9.87654E+08» no es un teléfono (Teléfono o celular); se dejó vacío. Un celular tiene 9 dígitos."],
    [{ phone: "01 4567890 / 987654321" }, "Fila 2: trae varios teléfonos; se guardó 987654321. Agrega los otros como contactos."],
    [{ limit: "mucho" }, "Fila 2: «mucho» no es una línea de crédito; se dejó sin ella. Escribe un número como 5000.00."],
    [{ channel: "paloma" }, "Fila 2: no se reconoce el canal «paloma»; se dejó sin canal preferido."],
    [{ days: "900 días" }, "Fila 2: «900 días» no son días de crédito (0 a 365); se dejó sin plazo."],
  ])("%j is left out with a warning, and the client kept", (changes, message) => {
    const { clients, warnings, errors } = one(changes);
    expect(errors).toEqual([]);
    expect(clients).toHaveLength(1);
    expect(warnings).toEqual([message]);
  });

  it.each([
    [{ doc: "" }, "Fila 2: falta el RUC o DNI; escribe los 11 dígitos del RUC o los 8 del DNI."],
    [{ doc: "0" }, "Fila 2: falta el RUC o DNI; escribe los 11 dígitos del RUC o los 8 del DNI."],
    [
      { doc: "2.01E+10" },
      "Fila 2: «2.01E+10» perdió dígitos del RUC; en Excel da a la columna el formato Texto o Número sin decimales y guárdala otra vez.",
    ],
    [{ doc: "2010004721" }, "Fila 2: «2010004721» no es un RUC (11 dígitos) ni un DNI (8 dígitos); corrígelo."],
    [{ name: "" }, "Fila 2: falta el nombre o la razón social; escríbelo."],
  ])("%j rejects the row", (changes, message) => {
    const { clients, errors } = one(changes);
    expect(clients).toEqual([]);
    expect(errors).toEqual([message]);
  });

  it("totals, notes and repeated headings are passed over", () => {
    const head = ["RUC", "Cliente", "Correo"];
    const { rows, errors } = read([head, [RUC, "Norte", ""], head, ["", "Total clientes: 1", ""], []]);
    expect(rows).toEqual([2]);
    expect(errors).toEqual([]);
  });
});

describe("other tables are no lists of clients", () => {
  it.each<[string, string[][]]>([
    [
      "documents",
      [
        ["Documento", "RUC", "Cliente", "Fecha", "Total"],
        ["F001-1", RUC, "Norte", "05/01/2026", "100.00"],
      ],
    ],
    [
      "a payroll",
      [
        ["DNI", "Apellidos y nombres", "Cargo", "Sueldo", "AFP"],
        ["45288561", "Quispe, Rosa", "Asistente", "1500.00", "Integra"],
      ],
    ],
    [
      "suppliers",
      [
        ["RUC", "Proveedor", "Teléfono"],
        [RUC, "Norte", "987654321"],
      ],
    ],
    [
      "movements in words that no bank uses",
      [
        ["Fecha", "Referencia", "Descripción", "Débito", "Crédito", "Saldo"],
        ["05/01/2026", "00123456", "TRANSFERENCIA", "", "100.00", "100.00"],
      ],
    ],
    [
      "a bank's movements",
      [
        ["Fecha", "Descripción", "Cargo", "Abono", "Saldo contable"],
        ["05/01/2026", "DEPOSITO", "", "100.00", "100.00"],
      ],
    ],
  ])("%s", (_name, rows) => {
    expect(guessClientList(rows).score).toBeLessThan(0.5);
  });
});

it("the wizard offers every field by its name in Spanish, and asks for those without which there is no client", () => {
  expect(CLIENT_LIST_FIELDS.filter(({ required }) => required)).toEqual([
    { field: "docNumber", label: "RUC o DNI", required: true },
    { field: "name", label: "Nombre o razón social", required: true },
  ]);
  expect(() => readClientList([["Correo"], ["a@b.pe"]], { headerRow: 0, columns: { email: "Correo" } })).toThrow(
    "La lista de clientes: falta decir cuál columna es RUC o DNI, Nombre o razón social. Elígela; lo recordaremos para la próxima vez.",
  );
});
