import { connect } from "node:net";

export type RawAnswer = { status: number; headers: Record<string, string>; body: string };

/** Sends bytes as they are to a port of this machine and reads its answer, or until the other side closes; no client of ours tidies them. */
export function sendRaw(port: number, request: string | readonly (string | Buffer)[], waitMs = 4000): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    const pieces: Buffer[] = [];
    const finish = () => {
      socket.destroy();
      resolve(parse(Buffer.concat(pieces).toString("utf8")));
    };
    const timer = setTimeout(finish, waitMs);
    socket.on("data", (piece) => {
      pieces.push(piece);
      if (isWhole(Buffer.concat(pieces).toString("latin1"))) finish();
    });
    socket.on("close", () => {
      clearTimeout(timer);
      finish();
    });
    // Whoever is refused in the middle of a body may find the connection reset after the answer.
    socket.on("error", (error) => (pieces.length > 0 ? finish() : reject(error)));
    for (const piece of typeof request === "string" ? [request] : request) socket.write(piece);
  });
}

/** Whether the answer has come as far as it said: some connections stay open after it. */
function isWhole(text: string): boolean {
  const end = text.indexOf("\r\n\r\n");
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, Math.max(0, end)));
  return end >= 0 && length !== null && text.length - end - 4 >= Number(length[1]);
}

function parse(text: string): RawAnswer {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
  return { status: Number(first.split(" ")[1] ?? 0), headers, body: rest.join("\r\n\r\n") };
}
