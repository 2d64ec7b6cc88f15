import { useEffect, useState } from "react";
import { useLocation } from "wouter";

/** Going to another screen puts a report aside: it would lie over what the user went to see. */
export function useAside(id: string | undefined): { isAside: boolean; bringBack: () => void } {
  const [path] = useLocation();
  const [leftFrom, setLeftFrom] = useState(path);
  const [asideId, setAsideId] = useState<string>();
  useEffect(() => {
    if (path === leftFrom) return;
    setLeftFrom(path);
    setAsideId(id);
  }, [path, leftFrom, id]);
  return { isAside: id !== undefined && asideId === id, bringBack: () => setAsideId(undefined) };
}
