import { Link } from "wouter";
import styles from "./LineDetail.module.css";

/** Whose money it is, with a way to that client's page. */
export function ClientLink({ id, name }: { id: number | null; name: string | null | undefined }) {
  if (id === null || !name) return <>alguien por identificar</>;
  return (
    <Link className={styles.client} href={`/clientes/${id}`}>
      {name}
    </Link>
  );
}
