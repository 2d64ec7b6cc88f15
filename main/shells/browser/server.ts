import { fileURLToPath } from "node:url";
import { AppError } from "../../../shared/contract/errors.ts";
import { startAppWorker } from "../../app-host.ts";
import { readLaunch } from "../common/launch-options.ts";
import { loadStaticFiles } from "../common/static-files.ts";
import { openBrowser } from "./open-browser.ts";
import { startShellServer } from "./shell-server.ts";

/** The browser shell: the same page as the desktop window, served to this machine alone. */
async function main(): Promise<void> {
  const launch = readLaunch(process.argv.slice(2), process.env, { port: { type: "string" }, "no-open": { type: "boolean" } });
  if (launch.rest.length > 0) throw new AppError("invalid_input", `No entiendo "${launch.rest.join(" ")}".`);
  const port = portNumber(launch.own.port);
  const page = loadStaticFiles(fileURLToPath(new URL("../renderer/", import.meta.url)));
  const app = await startAppWorker(launch.app);
  const server = await startShellServer({ app, page, port });
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    void server.stop().finally(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  // Whoever started this with a channel has gone: nobody is left to stop it.
  process.on("disconnect", stop);

  console.log(`Cuentas Claras: ${server.origin}/#token=${server.token}`);
  if (!launch.own["no-open"]) openBrowser(server.launchUrl);
}

function portNumber(given: string | boolean | undefined): number {
  if (given === undefined) return 0;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new AppError("invalid_input", "--port espera un número de 0 a 65535.");
  return port;
}

main().catch((error: unknown) => {
  console.error(error instanceof AppError ? error.message : error);
  process.exit(1);
});
