import type { Mark } from "./pdf-marks.ts";

/** A piece of a document that is never cut: it stands whole on one page. */
export type Block = {
  /** Space above, left out at the top of a page. */
  gap: number;
  height: number;
  draw(top: number): Mark[];
  /** Stays on the page of the block after it. */
  withNext?: boolean;
  /** Drawn again above this block when a page begins with it: the head of a table. */
  head?: Block;
};

export type PageBounds = { firstTop: number; top: number; bottom: number };

/** Deals blocks onto pages from the top down; what must stay together moves on together. */
export function paginate(blocks: readonly Block[], bounds: PageBounds): Mark[][] {
  const pages: Mark[][] = [[]];
  let y = bounds.firstTop;
  let fresh = true;
  for (const group of groupsOf(blocks)) {
    const height = group.reduce((sum, block, index) => sum + block.height + (index === 0 && fresh ? 0 : block.gap), 0);
    if (!fresh && y + height > bounds.bottom) {
      pages.push([]);
      y = bounds.top;
      fresh = true;
      const head = group[0]?.head;
      if (head) {
        pages.at(-1)?.push(...head.draw(y));
        y += head.height;
        fresh = false;
      }
    }
    for (const block of group) {
      if (!fresh) y += block.gap;
      pages.at(-1)?.push(...block.draw(y));
      y += block.height;
      fresh = false;
    }
  }
  return pages;
}

function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let open: Block[] = [];
  for (const block of blocks) {
    open.push(block);
    if (block.withNext) continue;
    groups.push(open);
    open = [];
  }
  if (open.length > 0) groups.push(open);
  return groups;
}
