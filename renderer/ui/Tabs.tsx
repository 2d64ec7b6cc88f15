import styles from "./Tabs.module.css";

export type Tab<Value extends string> = { value: Value; label: string; count?: number | undefined; detail?: string };

type Props<Value extends string> = { tabs: readonly Tab<Value>[]; value: Value; onChange: (value: Value) => void; label: string };

/** A row of views of the same thing, with their counts. Arrows move between them. */
export function Tabs<Value extends string>({ tabs, value, onChange, label }: Props<Value>) {
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = (tabs.findIndex((tab) => tab.value === value) + step + tabs.length) % tabs.length;
    const next = tabs[at];
    if (next) onChange(next.value);
    (event.currentTarget.children[at] as HTMLElement | undefined)?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab.value === value}
          tabIndex={tab.value === value ? 0 : -1}
          title={tab.detail}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{tab.count.toLocaleString("en-US")}</span>}
        </button>
      ))}
    </div>
  );
}
