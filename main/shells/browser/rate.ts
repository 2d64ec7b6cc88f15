/**
 * A bucket of `burst` requests that refills by `perSecond`; takes one and says whether there was one.
 * `nowMs` is any clock in milliseconds that only goes forward.
 */
export function createRateCap(perSecond: number, burst: number, nowMs: () => number = () => performance.now()): () => boolean {
  let left = burst;
  let at = nowMs();
  return () => {
    const now = nowMs();
    left = Math.min(burst, left + ((now - at) / 1000) * perSecond);
    at = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
