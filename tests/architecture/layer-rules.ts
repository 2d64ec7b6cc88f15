import type { IForbiddenRuleType } from "dependency-cruiser";

const features = "^main/(?!platform/|ledger/|shells/)([^/]+)/";
const composition = "^main/[^/]+\\.ts$";

/** Only what `to` says may be imported from `from`; anything else of ours is refused. npm packages have their own rules below. */
function only(name: string, from: string, to: string[], comment: string): IForbiddenRuleType {
  return { name, severity: "error", comment, from: { path: from }, to: { path: ours, pathNot: to } };
}

const ours = "^(main|renderer|shared|migrations|scripts|tests)/";

const ourLayers: IForbiddenRuleType[] = [
  only(
    "shared-knows-nobody",
    "^shared/",
    ["^shared/"],
    "shared/ is the vocabulary of both sides: move what it needs into shared/, or the code that needs it out.",
  ),
  only(
    "migrations-stand-alone",
    "^migrations/",
    ["^$"],
    "A migration must run the same for ever: copy the few lines it needs into it instead of importing them.",
  ),
  only(
    "platform-knows-shared",
    "^main/platform/",
    ["^main/platform/", "^shared/"],
    "main/platform is what tests replace: pass what it needs as a parameter.",
  ),
  only(
    "ledger-knows-shared",
    "^main/ledger/",
    ["^main/ledger/", "^shared/"],
    "main/ledger serves the features and knows none: pass the value (clock, id, rule) as a parameter.",
  ),
  only(
    "features-below-the-app",
    features,
    [features, "^main/(platform|ledger)/", "^shared/"],
    "A feature does not know which shell or application runs it: take it from its context, or through shared/.",
  ),
  {
    name: "features-through-their-index",
    severity: "error",
    comment:
      "Import another feature only through its index.ts, or its reading.ts (what reads files, without a ledger); export there what you need, if it is that feature's to give.",
    from: { path: features },
    to: { path: features, pathNot: ["^main/$1/", "^main/[^/]+/(index|reading)\\.ts$"] },
  },
  only(
    "app-above-the-features",
    composition,
    [composition, "^main/[^/]+/(index|reading)\\.ts$", "^main/(platform|ledger)/", "^shared/"],
    "The application is composed of features' index.ts and reading.ts, ledger and platform; it knows no shell.",
  ),
  only(
    "shells-carry-messages",
    "^main/shells/",
    [composition, "^main/shells/", "^main/platform/", "^shared/"],
    "A shell only carries messages to the application: put the work into a feature and call it by its procedure.",
  ),
  {
    name: "shells-apart",
    severity: "error",
    comment: "One shell never imports another: what they share stands in main/shells/common.",
    from: { path: "^main/shells/([^/]+)/" },
    to: { path: "^main/shells/", pathNot: ["^main/shells/$1/", "^main/shells/common/"] },
  },
  only(
    "ui-knows-no-feature",
    "^renderer/ui/",
    ["^renderer/ui/", "^shared/"],
    "renderer/ui knows neither features nor calls: pass data and callbacks as props.",
  ),
  only(
    "client-knows-shared",
    "^renderer/client[^/]*\\.ts$",
    ["^renderer/client[^/]*\\.ts$", "^shared/"],
    "The client only carries calls: it knows the contract in shared/.",
  ),
  only(
    "screens-below-the-window",
    "^renderer/features/",
    ["^renderer/features/", "^renderer/ui/", "^renderer/client[^/]*\\.ts$", "^shared/"],
    "A screen uses ui, client and shared; another screen is reached by its path, never by an import.",
  ),
  {
    name: "screens-apart",
    severity: "error",
    comment:
      "One feature's screens never import another's: navigate by path, or move the common part to renderer/ui (without calls) or shared/.",
    from: { path: "^renderer/features/([^/]+)/" },
    to: { path: "^renderer/features/", pathNot: "^renderer/features/$1/" },
  },
  only(
    "window-stays-in-the-renderer",
    "^renderer/",
    ["^renderer/", "^shared/"],
    "The renderer and the main side speak only through the contract: use call() of renderer/client.ts.",
  ),
  only(
    "scripts-stand-alone",
    "^scripts/",
    ["^scripts/", "^tests/architecture/layer-rules\\.ts$"],
    "Scripts start the built application; they do not import it.",
  ),
];

const packages: IForbiddenRuleType[] = [
  {
    name: "electron-in-its-shell",
    severity: "error",
    comment: "Only main/shells/electron imports electron; elsewhere ask the shell through the contract or a parameter.",
    from: { path: "^(main|renderer|shared|migrations|scripts)/", pathNot: "^main/shells/electron/" },
    to: { path: "(^|node_modules/)electron(/|$)" },
  },
  {
    name: "sqlite-in-the-ledger",
    severity: "error",
    comment: "Only main/ledger opens SQLite; elsewhere ask through the context's read or a command.",
    from: { path: "^(main|renderer|shared|migrations|scripts)/", pathNot: "^main/ledger/" },
    to: { path: "(^|node_modules/)(better-sqlite3|@types/better-sqlite3)(/|$)" },
  },
  {
    name: "migrations-know-kysely",
    severity: "error",
    comment: "A migration imports kysely and nothing else.",
    from: { path: "^migrations/" },
    to: { path: ".", pathNot: "(^|node_modules/)kysely(/|$)" },
  },
  {
    name: "no-node-in-the-page",
    severity: "error",
    comment: "shared/ and renderer/ also run in a browser page: no Node modules there.",
    from: { path: "^(renderer|shared)/" },
    to: { dependencyTypes: ["core"] },
  },
];

const everywhere: IForbiddenRuleType[] = [
  {
    name: "no-circles",
    severity: "error",
    comment: "Two modules that need each other are one module, or a third is missing between them.",
    from: {},
    to: { circular: true },
  },
  {
    name: "resolvable",
    severity: "error",
    comment: "The import names a file or a package that is not there.",
    from: {},
    to: { couldNotResolve: true },
  },
];

/** "Who may import whom" of this house; each comment says what to do instead. */
export const layerRules: IForbiddenRuleType[] = [...ourLayers, ...packages, ...everywhere];
