const MIMES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xls: "application/vnd.ms-excel",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv",
  txt: "text/plain",
  xml: "application/xml",
  ofx: "application/x-ofx",
  qfx: "application/x-ofx",
  qif: "application/x-qif",
};

/** The media type of a file by the ending of its name. */
export function mimeOf(fileName: string): string {
  return MIMES[fileName.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
}
