import { expect, test } from "vitest";
import { type JobName, JobLost, startBackground } from "../../../../main/platform/background/background.ts";
import { AppError } from "../../../../shared/contract/errors.ts";

const script = new URL("./worker-of-jobs.ts", import.meta.url);
const never = () => new AbortController().signal;
const job = (name: string): JobName<number, unknown> => ({ name });

async function all(items: AsyncIterable<unknown>): Promise<{ items: unknown[]; error?: unknown }> {
  const seen: unknown[] = [];
  try {
    for await (const item of items) seen.push(item);
    return { items: seen };
  } catch (error) {
    return { items: seen, error };
  }
}

test("a job's items come in their order, however many, and the next job finds the thread warm", async () => {
  const background = startBackground(script);
  for (const last of [10_000, 0, 7]) {
    const { items } = await all(background.run(job("count"), last, never()));
    expect(items).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  }
});

test("what a job refuses arrives as it was said, with what came before it, and the thread goes on serving", async () => {
  const background = startBackground(script);
  const { items, error } = await all(background.run(job("refuse"), 0, never()));
  expect(items).toEqual(["before"]);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: "unreadable_file", message: "El archivo está dañado.", details: { row: 3 } });
  expect((await all(background.run(job("count"), 2, never()))).items).toEqual([1, 2]);
});

test("a job that gives no sign for too long is ended, and the next one runs", async () => {
  const background = startBackground(script, { maxSilenceMs: 400 });
  const { items, error } = await all(background.run(job("hang"), 0, never()));
  expect(error).toBeInstanceOf(JobLost);
  expect(error).toMatchObject({ why: "silent" });
  expect(items).toEqual(["before"]);
  expect((await all(background.run(job("count"), 3, never()))).items).toEqual([1, 2, 3]);
});

test("a job that takes too much memory, or brings its thread down, hurts nobody else", async () => {
  const small = startBackground(script, { memoryMb: 64 });
  expect((await all(small.run(job("swallowMemory"), 0, never()))).error).toMatchObject({ name: "JobLost", why: "memory" });
  expect((await all(small.run(job("die"), 0, never()))).error).toMatchObject({ name: "JobLost", why: "died" });
  expect((await all(small.run(job("count"), 1, never()))).items).toEqual([1]);
});

test("a job is ended at once by its signal, even while its thread is busy, and by who stops listening", async () => {
  const background = startBackground(script);
  const stop = new AbortController();
  const running = all(background.run(job("hang"), 0, stop.signal));
  setTimeout(() => stop.abort(), 100);
  expect((await running).error).toMatchObject({ name: "AbortError" });
  for await (const item of background.run(job("count"), 1_000_000, never())) if (item === 5) break;
  expect((await all(background.run(job("count"), 1, never()))).items).toEqual([1]);
});

test("a name that no job has is a fault of ours", async () => {
  const { error } = await all(startBackground(script).run(job("nobody"), 0, never()));
  expect(String(error)).toContain("no job is named nobody");
});
