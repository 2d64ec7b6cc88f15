export type Counted = { count: number; of: number };

/** Of the standard normal distribution: 95 % lies within it. */
const Z = 1.959964;

/**
 * The interval in which a share lies with 95 % of confidence, seen `count` times of `of`: Wilson's score interval, good for few cases and shares near 0 or 1
 * (E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212; recommended by Brown, Cai and DasGupta, Statistical Science 16 (2001) 101-133).
 */
export function wilson({ count, of }: Counted): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const middle = share + (Z * Z) / (2 * of);
  const whole = 1 + (Z * Z) / of;
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}

/**
 * Whether one share is surely higher than another: their intervals do not touch. Stricter than a test at 5 % (near 0.6 % for groups alike in size:
 * N. Schenker and J. Gentleman, The American Statistician 55 (2001) 182-186), as it should be where many groups are looked at together.
 */
export function isHigher(one: Counted, other: Counted): boolean {
  return wilson(one).low > wilson(other).high;
}
