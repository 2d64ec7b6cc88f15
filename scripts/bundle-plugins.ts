import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const standardFont = /require\$1\('#standard-fonts\/(\w+)'\)/g;
const colourProfile = "fs.readFileSync(ICC_PROFILE_PATH)";
const colourProfileUrl = /^const ICC_PROFILE_PATH = .*$/m;

/**
 * PDFKit looks for its built-in fonts through `require` and for its colour profile on the disk, next to its own source.
 * In a bundle neither is there, so both are taken into it.
 * @throws Error when a new PDFKit finds its data in another way: at the build, not at the first letter.
 */
export function bundlePdfkitData(): Plugin {
  return {
    name: "bundle-pdfkit-data",
    apply: "build",
    transform: {
      filter: { id: /pdfkit\/js\/pdfkit\.node\.mjs$/ },
      handler(code, id) {
        const fonts = [...new Set([...code.matchAll(standardFont)].map((match) => match[1]))];
        if (fonts.length === 0 || !code.includes(colourProfile) || !colourProfileUrl.test(code)) {
          throw new Error("PDFKit finds its data in another way than before: adapt scripts/bundle-plugins.ts.");
        }
        const profile = readFileSync(join(dirname(id), "data/sRGB_IEC61966_2_1.icc")).toString("base64");
        const imports = fonts.map((font) => `import standardFont${font} from "pdfkit/standard-fonts/${font}";`).join("\n");
        const bundled = code
          .replace(standardFont, "standardFont$1")
          .replace(colourProfileUrl, "")
          .replaceAll(colourProfile, `Buffer.from("${profile}", "base64")`)
          .replace("const require$1 = createRequire(import.meta.url);", "");
        return { code: `${imports}\n${bundled}`, map: null };
      },
    },
  };
}

/** The ZIP writer under exceljs still says `new Buffer(text)`; outside node_modules Node warns about it on the user's terminal. */
export function modernBuffers(): Plugin {
  return {
    name: "modern-buffers",
    apply: "build",
    transform: {
      filter: { id: /archiver-utils\/index\.js$/ },
      handler: (code) => ({
        code: code
          .replace("new Buffer(size)", "Buffer.alloc(size)")
          .replace("new Buffer(0)", "Buffer.alloc(0)")
          .replace("new Buffer(source)", "Buffer.from(source)"),
        map: null,
      }),
    },
  };
}

/** The page's source stands in renderer/; built, it is the first file of its folder, where every shell looks for it. */
export function pageAtTheTop(): Plugin {
  return {
    name: "page-at-the-top",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const page = bundle["renderer/index.html"];
      if (page) page.fileName = "index.html";
    },
  };
}
