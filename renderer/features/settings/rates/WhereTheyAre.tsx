import { openExternal } from "../../../client.ts";
import styles from "./rates.module.css";

/** Where SUNAT publishes the rates of each month. */
const SUNAT = "https://e-consulta.sunat.gob.pe/cl-at-ittipcam/tcS01Alias";

/** Where the rates are published; the link opens in the user's own browser. */
export function WhereTheyAre() {
  return (
    <>
      SUNAT los publica cada día en{" "}
      <a
        href={SUNAT}
        className={styles.where}
        onClick={(event) => {
          event.preventDefault();
          openExternal(SUNAT);
        }}
      >
        e-consulta.sunat.gob.pe
      </a>
      .
    </>
  );
}
