import { filesToPaths } from "../../../client.ts";

/** A path where the application can read a file that the user chose. @throws AppError when it could not be handed over */
export async function pathOf(file: File): Promise<string> {
  const { paths, refused } = await filesToPaths([file]);
  const [problem] = refused;
  if (problem) throw problem.error;
  return paths[0] ?? "";
}
