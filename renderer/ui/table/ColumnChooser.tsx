import { ActionIcon, Button, Checkbox, Popover, SegmentedControl, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconColumns3 } from "@tabler/icons-react";
import { useState } from "react";
import type { WorkbookLayout } from "./use-workbook-layout.ts";
import styles from "./workbook.module.css";

/** A small panel with the columns (which, in what order) and the height of the rows; all of it is remembered. */
export function ColumnChooser<Row>({ layout }: { layout: WorkbookLayout<Row> }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus withRoles={false}>
      <Popover.Target>
        <Tooltip label="Columnas y alto de filas" disabled={isOpen}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Columnas y alto de filas"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <IconColumns3 size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Columnas y alto de filas">
        <ul className={styles.chooser}>
          {layout.ordered.map((column, place) => (
            <li key={column.id} className={styles.choice}>
              <Checkbox
                size="xs"
                label={column.title}
                checked={layout.chosen.includes(column)}
                disabled={place === 0}
                onChange={(event) => layout.table.getColumn(column.id)?.toggleVisibility(event.currentTarget.checked)}
              />
              {place > 0 && <Arrows title={column.title} onMove={(by) => layout.moveColumn(column.id, by)} />}
            </li>
          ))}
        </ul>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Alto de las filas"
          value={layout.density}
          onChange={(value) => layout.setDensity(value)}
          data={[
            { value: "compact", label: "Filas bajas" },
            { value: "comfortable", label: "Filas altas" },
          ]}
        />
        <Button size="compact-sm" variant="subtle" mt="sm" onClick={layout.reset}>
          Dejar como al principio
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function Arrows({ title, onMove }: { title: string; onMove: (by: number) => void }) {
  return (
    <span className={styles.arrows}>
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`Mover ${title} antes`} onClick={() => onMove(-1)}>
        <IconChevronUp size={14} stroke={1.6} />
      </ActionIcon>
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`Mover ${title} después`} onClick={() => onMove(1)}>
        <IconChevronDown size={14} stroke={1.6} />
      </ActionIcon>
    </span>
  );
}
