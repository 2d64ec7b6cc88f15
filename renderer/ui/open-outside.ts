import { createContext, type MouseEvent, useContext } from "react";

/** Opens an address of another program: a chat, a telephone call, an e-mail. The window's frame provides it. */
export const OpenOutsideContext = createContext<(url: string) => void>(() => undefined);

export function useOpenOutside(): (url: string) => void {
  return useContext(OpenOutsideContext);
}

/** What a link to another program does when it is pressed: the desktop window leaves no page for a link, so that the system is asked. */
export function useOutsideLink(): (event: MouseEvent<HTMLAnchorElement>) => void {
  const open = useOpenOutside();
  return (event) => {
    event.preventDefault();
    open(event.currentTarget.href);
  };
}
