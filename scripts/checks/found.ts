/** What a step found: how many of its tests passed and failed (a plain check counts as one), a line for the reader, and the details when it failed. */
export type Found = { passed: number; failed: number; line: string; details?: string };

export type Step = { name: string; about: string; run: () => Promise<Found> };
