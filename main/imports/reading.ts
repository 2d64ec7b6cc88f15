/** The job that reads files of every kind: runs in the thread that reads files. */
export { readFiles } from "./reading/read-files.ts";
export { readFilesJob } from "./reading/read-item.ts";
