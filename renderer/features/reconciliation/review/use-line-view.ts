import { useState } from "react";
import type { ReviewTab } from "./tabs.ts";

/** Which lines of the account are in sight. */
export function useLineView() {
  const [tab, setTab] = useState<ReviewTab>("pending");
  const [search, setSearch] = useState("");
  const [onlySure, setOnlySure] = useState(false);
  const [onlyCredits, setOnlyCredits] = useState(true);
  return { tab, search, onlySure, onlyCredits, setTab, setSearch, setOnlySure, setOnlyCredits };
}
