import { useEffect, useRef, useState } from "react";
import styles from "./DropArea.module.css";

type Props = {
  /** What letting go does: "Suelta los XML o ZIP para importarlos". */
  label: string;
  onFiles: (files: File[]) => void;
};

/** Takes files dropped anywhere on the window while it is on the screen. */
export function DropArea({ label, onFiles }: Props) {
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const move = (change: number) => (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth.current = Math.max(0, depth.current + change);
      setOver(depth.current > 0);
    };
    const enter = move(1);
    const leave = move(-1);
    const over = (event: DragEvent) => hasFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={styles.cover} aria-hidden="true">
      <div className={styles.card}>{label}</div>
    </div>
  );
}
