/** Where the time comes from; tests and demos fix it. */
export type Clock = { now(): string };

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands still at a UTC ISO instant. */
export function fixedClock(at: string): Clock {
  const instant = new Date(at).toISOString();
  return { now: () => instant };
}
