import { useEffect, useRef, useState } from "react";
import styles from "./DropArea.module.css";
import { droppedFiles } from "./dropped-files.ts";

type Props = {
  /** What letting go does: "Suelta aquí lo que tengas". */
  label: string;
  /** Whether the shell reads a folder by its own path; otherwise its files are handed over one by one. */
  takesFolders: boolean;
  /** A folder takes a while to be listed. */
  onFiles: (files: Promise<File[]>) => void;
};

/** Takes files and folders dropped anywhere on the window while it is on the screen. */
export function DropArea({ label, takesFolders, onFiles }: Props) {
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
      if (event.dataTransfer) latest.current(droppedFiles(event.dataTransfer, takesFolders));
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
  }, [takesFolders]);
  if (!isOver) return null;
  return (
    <div className={styles.cover} aria-hidden="true">
      <div className={styles.card}>{label}</div>
    </div>
  );
}
