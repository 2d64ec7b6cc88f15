import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AppError } from "../../../../shared/contract/errors.ts";

type Asked = { path: string; init: { method?: string; headers?: Record<string, string>; body?: string | File | Blob } };

/** Stands in for the network: a browser shell that answers from a table of paths. */
function network(answers: Record<string, (init: Asked["init"]) => Response | Promise<Response>>): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (path: string, init: Asked["init"] = {}) => {
    asked.push({ path, init });
    const answer = Object.entries(answers).find(([start]) => path.startsWith(start));
    if (!answer) throw new TypeError("Failed to fetch");
    return answer[1](init);
  });
  return asked;
}

const json = (value: unknown) => new Response(JSON.stringify(value), { headers: { "content-type": "application/json" } });

/** The module remembers its token and its listeners: each example starts it anew. */
async function startClient() {
  vi.resetModules();
  return import("../../../../renderer/client.ts");
}

beforeEach(() => history.replaceState(null, "", "/hoy#token=abc123"));
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

describe("calls in the browser shell", () => {
  it("carry the token of the address, which leaves the address bar", async () => {
    const asked = network({ "/call/ledger.verify": () => json({ ok: true, value: { ok: true, problems: [] } }) });
    const { call } = await startClient();
    expect(await call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
    expect(asked[0]?.init.headers?.["x-cuentas-token"]).toBe("abc123");
    expect(location.href).not.toContain("abc123");
    expect(JSON.parse(asked[0]?.init.body as string)).toMatchObject({ input: {} });
  });

  it("bring the code and the Spanish message of what failed", async () => {
    network({ "/call/": () => json({ ok: false, error: { code: "nothing_owed", message: "Este cliente no debe nada." } }) });
    const { call } = await startClient();
    await expect(call("letters.suggestStage", { clientId: 1 })).rejects.toMatchObject({
      code: "nothing_owed",
      message: "Este cliente no debe nada.",
    });
  });

  it("say so when the program is gone", async () => {
    network({});
    const { call } = await startClient();
    const failure = await call("ledger.verify", {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf((await import("../../../../shared/contract/errors.ts")).AppError);
    expect((failure as AppError).message).toContain("El programa dejó de responder");
  });

  it("ask the application to stop when they are cancelled", async () => {
    let finish: (response: Response) => void = () => undefined;
    const asked = network({
      "/call/": () =>
        new Promise<Response>((resolve) => {
          finish = resolve;
        }),
      "/cancel/": () => {
        finish(json({ ok: false, error: { code: "cancelled", message: "Se canceló; no se guardó nada." } }));
        return json({ ok: true, value: {} });
      },
    });
    const { call } = await startClient();
    const controller = new AbortController();
    const answer = call("ledger.verify", {}, { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: "cancelled" });
    const { requestId } = JSON.parse(asked[0]?.init.body as string) as { requestId: string };
    expect(asked[1]?.path).toBe(`/cancel/${requestId}`);
  });

  it("hear events, even when a line comes in two pieces", async () => {
    const parts = ['{"kind":"chan', 'ges","topics":["payments"]}\n\n{"kind":"company"}\n'];
    const stream = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
        },
      });
    network({ "/events": () => new Response(stream()) });
    const { subscribe } = await startClient();
    const heard: unknown[] = [];
    await new Promise<void>((resolve) => {
      subscribe((event) => {
        heard.push(event);
        if (event.kind === "company") resolve();
      });
    });
    expect(heard).toEqual([{ kind: "changes", topics: ["payments"] }, { kind: "company" }]);
  });

  it("hand over dropped files in their order, small ones together", async () => {
    const large = new File([new Uint8Array(300_000)], "grande.zip");
    const small = Array.from({ length: 150 }, (_, index) => new File([`<Invoice>${index}</Invoice>`], `${index}.xml`));
    const asked = network({
      "/upload/many": async (init) => {
        const body = new Uint8Array(await (init.body as Blob).arrayBuffer());
        const end = 4 + new DataView(body.buffer).getUint32(0);
        const list = JSON.parse(new TextDecoder().decode(body.slice(4, end))) as { name: string; bytes: number }[];
        expect(list.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(body.length - end);
        return json({ paths: list.map(({ name }) => `/entrada/${name}`) });
      },
      "/upload": (init) => json({ path: `/entrada/${(init.body as File).name}` }),
    });
    const { filesToPaths } = await startClient();
    const counted: number[] = [];
    const { paths, refused } = await filesToPaths([large, ...small], { onProgress: (done) => counted.push(done) });
    expect(paths).toEqual(["/entrada/grande.zip", ...small.map(({ name }) => `/entrada/${name}`)]);
    expect(refused).toEqual([]);
    expect(asked).toHaveLength(3);
    expect(counted.at(-1)).toBe(151);
  });

  it("name the file that cannot be read without losing the others", async () => {
    network({
      "/upload/many": () => json({ ok: false, error: { code: "invalid_input", message: "Los archivos no llegaron como se esperaba." } }),
      "/upload?name=b.xml": () => json({ ok: false, error: { code: "unreadable_file", message: "b.xml está vacío." } }),
      "/upload": (init) => json({ path: `/entrada/${(init.body as File).name}` }),
    });
    const { filesToPaths } = await startClient();
    const { paths, refused } = await filesToPaths(["a.xml", "b.xml", "c.xml"].map((name) => new File(["x"], name)));
    expect(paths).toEqual(["/entrada/a.xml", "/entrada/c.xml"]);
    expect(refused).toMatchObject([{ name: "b.xml", error: { code: "unreadable_file", message: "b.xml está vacío." } }]);
  });

  it("keep the pace of the server, and stop when they are cancelled", async () => {
    let asked = 0;
    network({ "/upload": () => (++asked === 1 ? new Response("", { status: 429 }) : json({ path: "/entrada/a.xml" })) });
    const { filesToPaths } = await startClient();
    expect((await filesToPaths([new File(["a"], "a.xml")])).paths).toEqual(["/entrada/a.xml"]);
    expect(asked).toBe(2);
    const controller = new AbortController();
    controller.abort();
    await expect(filesToPaths([new File(["a"], "a.xml")], { signal: controller.signal })).rejects.toMatchObject({ code: "cancelled" });
    expect(asked).toBe(2);
  });
});

describe("calls in the desktop window", () => {
  it("go through the bridge, and dropped files keep their real paths", async () => {
    const heard: unknown[][] = [];
    vi.stubGlobal("cuentas", {
      call: async (...asked: unknown[]) => {
        heard.push(asked);
        return { ok: true, value: { ok: true, problems: [] } };
      },
      cancel: () => undefined,
      onEvent: () => () => undefined,
      pathForFile: (file: File) => `C:\\Users\\maria\\${file.name}`,
    });
    const { call, filesToPaths } = await startClient();
    await call("ledger.verify", {});
    expect(heard[0]?.slice(0, 2)).toEqual(["ledger.verify", {}]);
    expect(await filesToPaths([new File(["x"], "bcp.xlsx")])).toEqual({
      paths: ["C:\\Users\\maria\\bcp.xlsx"],
      refused: [],
    });
  });
});
