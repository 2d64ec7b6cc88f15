import { cruise, type ICruiseResult } from "dependency-cruiser";
import { layerRules } from "../../tests/architecture/layer-rules.ts";
import { filesUnder, root } from "../sources.ts";

const folders = ["main", "renderer", "shared", "migrations", "scripts"];
const isModule = (path: string) => /\.(ts|tsx|mjs)$/.test(path);

export type LayersReport = { modules: number; problems: string[] };

/**
 * Reads every module under `base` and names each import that the layer rules refuse, with what to do instead.
 * @param base folder that holds main/, renderer/, ...
 * @param expected how many modules there are: a parser that reads none would find no wrong import either
 */
export async function checkLayers(base: string, expected: number): Promise<LayersReport> {
  const { output } = await cruise(folders, {
    baseDir: base,
    validate: true,
    ruleSet: { forbidden: layerRules },
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  });
  const { modules, summary } = output as ICruiseResult;
  const read = modules.filter(({ source }) => isModule(source) && folders.some((folder) => source.startsWith(`${folder}/`)));
  const problems = summary.violations.map(({ from, to, rule }) => {
    const comment = layerRules.find(({ name }) => name === rule.name)?.comment ?? "";
    return `${from} -> ${to}\n    ${rule.name}: ${comment}`;
  });
  const imports = read.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
  if (read.length < expected) problems.push(`Only ${read.length} of ${expected} modules were read: is @swc/core installed?`);
  if (expected > 1 && imports === 0)
    problems.push("Modules were read, but no import was seen in any: is @swc/core of a version that dependency-cruiser knows?");
  return { modules: read.length, problems };
}

/** The layer check over this project. */
export async function checkOwnLayers(): Promise<LayersReport> {
  return checkLayers(root, filesUnder(folders, isModule).length);
}
