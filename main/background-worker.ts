import { parentPort } from "node:worker_threads";
import { readFiles, readFilesJob } from "./imports/reading.ts";
import { serveJobs } from "./platform/background/serve-jobs.ts";

/** The thread in which files are read, so that the application's own thread goes on answering. `platform/background` starts it. */
if (!parentPort) throw new Error("background-worker runs in a worker thread");
serveJobs(parentPort, { [readFilesJob.name]: readFiles });
