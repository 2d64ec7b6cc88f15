import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { formatMoney } from "../../../../shared/money.ts";
import { ADJUSTMENTS, closingKinds } from "../view/beside.ts";
import { type OpenPart, partKey } from "../view/distribution.ts";
import styles from "./Distribution.module.css";
import type { Distribution } from "./use-distribution.ts";

type Props = { part: OpenPart; name: string; left: number; state: Distribution; onChosen: () => void };

/** What the difference between a part and its amount is: closed without money, or interest that came on top. */
export function RestMenu({ part, name, left, state, onChosen }: Props) {
  const { draft, totals } = state;
  const canCharge = totals.leftMinor > 0 && draft.interest[partKey(part)] === undefined && draft.amounts[partKey(part)] !== undefined;
  const choose = (work: () => void) => () => {
    work();
    // After the menu has let go of the keyboard.
    setTimeout(onChosen);
  };
  return (
    <Menu position="bottom-end" withinPortal returnFocus={false}>
      <Menu.Target>
        <ActionIcon
          className={styles.rest}
          variant="subtle"
          size={26}
          aria-label={`Qué es la diferencia de ${name}`}
          disabled={left <= 0 && !canCharge}
        >
          <IconDots size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {left > 0 &&
          closingKinds(left, draft.currency).map((kind) => (
            <Menu.Item key={kind} onClick={choose(() => state.close(part, kind))}>
              {ADJUSTMENTS[kind].menu}
              <span className={styles.means}>{formatMoney(left, draft.currency)} dejan de deberse</span>
            </Menu.Item>
          ))}
        {canCharge && (
          <Menu.Item onClick={choose(() => state.charge(part, totals.leftMinor))}>
            {ADJUSTMENTS.interest.menu}
            <span className={styles.means}>{formatMoney(totals.leftMinor, draft.currency)} se cobran aparte y quedan pagados</span>
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
