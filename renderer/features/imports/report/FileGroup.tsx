import { useState } from "react";
import type { ImportChoice, ImportedFile } from "../../../../shared/contract/imports.ts";
import { bundleAlike } from "./alike.ts";
import { Disclosure } from "./Disclosure.tsx";
import { FileItem } from "./FileItem.tsx";
import { byKind, GROUP_TITLES, type Group } from "./groups.ts";
import { ShowMore } from "./ShowMore.tsx";
import styles from "./report.module.css";
import { fileKey } from "../../../../shared/import-words.ts";
import { kindTitle } from "./words.ts";

type ItemProps = {
  onExplain: (file: ImportedFile) => void;
  onChoose: (choice: ImportChoice) => void;
  onLeave: () => void;
};

/** Files drawn at first, and at each asking: an import may bring ten thousand. */
const FIRST = 20;
const MORE = 200;
const HANDFUL = 8;

/** The files that ended alike. What came in stands by kind, closed; the rest one under the other. */
export function FileGroup({ group, ...actions }: { group: Group } & ItemProps) {
  const { name, files } = group;
  const isLong = name === "entered" || name === "known" || name === "skipped";
  return (
    <section className={styles.group} data-group={name}>
      <h3 className={styles.groupTitle}>
        {GROUP_TITLES[name]} <span className={styles.count}>{files.length.toLocaleString("en-US")}</span>
      </h3>
      {isLong ? <ByKind files={files} {...actions} /> : <ByFinding files={files} {...actions} />}
    </section>
  );
}

function ByKind({ files, ...actions }: { files: readonly ImportedFile[] } & ItemProps) {
  const kinds = byKind(files);
  // A handful is no list to be opened first.
  if (files.length <= HANDFUL) return <FileList files={files} {...actions} />;
  return kinds.map(({ kind, files: ofKind }) => (
    <Disclosure key={kind} title={kindTitle(kind)} detail={ofKind.length.toLocaleString("en-US")}>
      <FileList files={ofKind} {...actions} />
    </Disclosure>
  ));
}

function ByFinding({ files, ...actions }: { files: readonly ImportedFile[] } & ItemProps) {
  const bundles = bundleAlike(files);
  const alone = bundles.flatMap((bundle) => (bundle.title === undefined ? [bundle.file] : []));
  return (
    <>
      {bundles.map((bundle) =>
        bundle.title === undefined ? null : (
          <Disclosure key={bundle.title} title={bundle.title} detail={bundle.files.length.toLocaleString("en-US")}>
            <FileList files={bundle.files} {...actions} />
          </Disclosure>
        ),
      )}
      <FileList files={alone} {...actions} />
    </>
  );
}

function FileList({ files, ...actions }: { files: readonly ImportedFile[] } & ItemProps) {
  const [shown, setShown] = useState(FIRST);
  if (files.length === 0) return null;
  return (
    <>
      <ul className={styles.files}>
        {files.slice(0, shown).map((file) => (
          <FileItem key={fileKey(file)} file={file} {...actions} />
        ))}
      </ul>
      <ShowMore total={files.length} shown={shown} step={MORE} onMore={setShown} />
    </>
  );
}
