import { Link, useLocation } from "wouter";
import { useCall } from "../../ui/calls.ts";
import styles from "./Navigation.module.css";
import { isAt, PLACES } from "./places.ts";

/** The rooms of the house, with how much waits in each. */
export function Navigation() {
  const [location] = useLocation();
  const counts = useCall("settings.getStatus", {}).data?.counts;
  return (
    <ul className={styles.list}>
      {PLACES.map(({ path, label, Icon, waiting, key, also }, index) => {
        const count = counts && waiting ? waiting(counts) : 0;
        return (
          <li key={path}>
            <Link
              href={path}
              className={styles.item}
              title={`${label} (Alt+${index + 1}, o g y luego ${key})`}
              aria-current={isAt(location, path) || (also && isAt(location, also)) ? "page" : undefined}
            >
              <Icon size={18} stroke={1.6} aria-hidden="true" />
              <span className={styles.label}>{label}</span>
              {count > 0 && <span className={styles.count}>{count.toLocaleString("en-US")}</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
