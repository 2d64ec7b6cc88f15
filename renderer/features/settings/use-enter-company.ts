import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { startAnew } from "../../ui/calls.ts";

/**
 * Waits for a call that opens a company and then starts at Hoy, even when the screen that asked is gone by then.
 * Gives whether it was opened; the mutation itself holds the failure.
 */
export function useEnterCompany(): (opening: Promise<unknown>) => Promise<boolean> {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  return async (opening) => {
    try {
      await opening;
    } catch {
      return false; // shown by whoever holds the mutation
    }
    navigate("/hoy");
    startAnew(queries);
    return true;
  };
}
