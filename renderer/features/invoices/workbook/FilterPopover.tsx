import { Popover } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { FilterChip } from "../../../ui/FilterChip.tsx";

type Props = {
  name: string;
  /** The filter in words while it is in force. */
  value: string | undefined;
  onClear: () => void;
  startsOpen?: boolean;
  onClosed?: () => void;
  /** The fields; `close` once a single choice is made. */
  children: (close: () => void) => ReactNode;
};

/** A chip that opens the fields of its filter. */
export function FilterPopover({ name, value, onClear, startsOpen = false, onClosed, children }: Props) {
  const [isOpen, setOpen] = useState(startsOpen);
  const change = (open: boolean) => {
    setOpen(open);
    if (!open) onClosed?.();
  };
  return (
    <Popover opened={isOpen} onChange={change} position="bottom-start" shadow="md" trapFocus returnFocus withRoles={false} width={280}>
      <Popover.Target>
        <span>
          <FilterChip value={value} onClick={() => change(!isOpen)} onClear={onClear}>
            {name}
          </FilterChip>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={`Filtrar por ${name.toLowerCase()}`}>
        {children(() => change(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
