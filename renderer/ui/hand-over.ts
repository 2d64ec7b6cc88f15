import { createContext, useContext } from "react";

/** Gives the paths by which the program reads files that were chosen; throws why one could not be handed over. The window's frame provides it. */
export type HandOver = (files: readonly File[]) => Promise<string[]>;

export const HandOverContext = createContext<HandOver>(() => Promise.resolve([]));

export function useHandOver(): HandOver {
  return useContext(HandOverContext);
}
