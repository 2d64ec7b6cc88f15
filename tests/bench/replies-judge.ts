import { z } from "zod";
import { at, currency, on, positiveMinor } from "../../shared/contract/common.ts";
import { type repliesContract, replyIntent } from "../../shared/contract/messages-replies.ts";

/**
 * A client's message and what a careful clerk reads in it. `also` are the intents that are acceptable as well. Of a vague day the clerk writes: the last
 * working day of the week for «la próxima semana», the next 15th for «quincena», the last of the month for «fin de mes», the Saturday for «fin de semana»;
 * a weekday is the next one after the day of receipt, «el 5» the next 5th. Of several promises it is the first. `fraction` 1 is «todo» or «el saldo».
 */
const reply = z.strictObject({
  text: z.string().min(1),
  receivedAt: at,
  intent: replyIntent,
  also: z.array(replyIntent).default([]),
  promise: z
    .strictObject({
      dueOn: on.optional(),
      amountMinor: positiveMinor.optional(),
      currency: currency.optional(),
      fraction: z.number().positive().max(1).optional(),
    })
    .optional(),
  payment: z
    .strictObject({
      operation: z.string().optional(),
      paidOn: on.optional(),
      amountMinor: positiveMinor.optional(),
      currency: currency.optional(),
    })
    .optional(),
});
export const replies = z.array(reply);
export type Reply = z.infer<typeof reply>;
export type Understood = z.infer<(typeof repliesContract)["messages.understandReply"]["output"]>;
export type Read = { reply: Reply; understood: Understood };

const GOAL = { intent: 92, fact: 95 };

const said = ({ understood }: Read) => understood.intents[0]?.intent;
const isMain = (read: Read) => said(read) === read.reply.intent;
export const isAcceptable = (read: Read) => isMain(read) || read.reply.also.some((intent) => intent === said(read));

type Sum = { amountMinor?: number | undefined; currency?: string | undefined; fraction?: number | undefined };
const isPart = (sum?: Sum) => sum?.amountMinor !== undefined || (sum?.fraction !== undefined && sum.fraction < 1);

/** The same amount, and the same currency when the text names one; «un tercio» may be 0.33. */
function isSameSum(labelled: Sum, given: Sum = {}): boolean {
  if (labelled.amountMinor !== given.amountMinor) return false;
  if (labelled.currency !== undefined && labelled.currency !== given.currency) return false;
  return labelled.amountMinor !== undefined || Math.abs((labelled.fraction ?? 1) - (given.fraction ?? 1)) < 0.01;
}

/** Banks print a number with and without its leading zeros. */
const bareOperation = (operation = "") => operation.replaceAll(/\D/g, "").replace(/^0+/, "");

/** The answer holds no promise without its day: the amount of a promise without one is not asked for. */
const facts: { name: string; isLabelled: (reply: Reply) => boolean; isRight: (read: Read) => boolean }[] = [
  {
    name: "promise, date",
    isLabelled: ({ promise }) => promise?.dueOn !== undefined,
    isRight: ({ reply, understood }) => reply.promise?.dueOn === understood.promise?.dueOn,
  },
  {
    name: "promise, amount",
    isLabelled: ({ promise }) => promise?.dueOn !== undefined && isPart(promise),
    isRight: ({ reply, understood }) => isSameSum(reply.promise ?? {}, understood.promise),
  },
  {
    name: "payment, operation",
    isLabelled: ({ payment }) => payment?.operation !== undefined,
    isRight: ({ reply, understood }) => bareOperation(reply.payment?.operation) === bareOperation(understood.payment?.operation),
  },
  {
    name: "payment, date",
    isLabelled: ({ payment }) => payment?.paidOn !== undefined,
    isRight: ({ reply, understood }) => reply.payment?.paidOn === understood.payment?.paidOn,
  },
  {
    name: "payment, amount",
    isLabelled: ({ payment }) => payment?.amountMinor !== undefined,
    isRight: ({ reply, understood }) => isSameSum(reply.payment ?? {}, understood.payment),
  },
];

/** What is answered though the text does not say it; a promise is not held against it where one is merely acceptable. */
const invented: { name: string; is: (read: Read) => boolean }[] = [
  {
    name: "a promise",
    is: ({ reply, understood }) =>
      understood.promise !== undefined && reply.promise?.dueOn === undefined && !reply.also.includes("promise"),
  },
  {
    name: "a promise's amount",
    is: ({ reply, understood }) => reply.promise?.dueOn !== undefined && !isPart(reply.promise) && isPart(understood.promise),
  },
  {
    name: "an operation",
    is: ({ reply, understood }) => understood.payment?.operation !== undefined && reply.payment?.operation === undefined,
  },
];

/** The shares of what is right beside their goals, what was invented and, where it is asked for, which intents are taken for which. */
export function reportOf(name: string, reads: readonly Read[], hasConfusions = false): string[] {
  const share = (what: string, all: readonly Read[], isRight: (read: Read) => boolean, goal?: number) => {
    const right = all.filter(isRight).length;
    const percent = ((100 * right) / Math.max(1, all.length)).toFixed(1);
    return `    ${what.padEnd(24)}${percent.padStart(6)}%${`${right}/${all.length}`.padStart(10)}${goal ? `   goal >= ${goal}%` : ""}`;
  };
  return [
    `  ${name}, ${reads.length} messages`,
    share("main intent", reads, isMain),
    share("main or acceptable", reads, isAcceptable, GOAL.intent),
    ...facts.map(({ name: fact, isLabelled, isRight }) =>
      share(
        fact,
        reads.filter((read) => isLabelled(read.reply)),
        isRight,
        GOAL.fact,
      ),
    ),
    `    invented: ${invented.map((each) => `${each.name} ${reads.filter(each.is).length}`).join(", ")}`,
    ...(hasConfusions ? confusions(reads) : []),
  ];
}

function confusions(reads: readonly Read[], most = 8): string[] {
  const wrong = reads.filter((read) => !isAcceptable(read));
  const pairs = [...Map.groupBy(wrong, (read) => `${read.reply.intent} taken for ${said(read)}`)].map(([pair, all]) => ({
    pair,
    count: all.length,
  }));
  return pairs
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ pair, count }) => `    ${String(count).padStart(3)} ${pair}`);
}

/** Every message of which something is not right: the text, what a clerk reads and what was answered. */
export function mistakesOf(reads: readonly Read[]): string[] {
  const isWrong = (read: Read) =>
    !isAcceptable(read) ||
    facts.some(({ isLabelled, isRight }) => isLabelled(read.reply) && !isRight(read)) ||
    invented.some(({ is }) => is(read));
  return reads
    .filter(isWrong)
    .flatMap(({ reply: { text, ...labels }, understood }) => [
      `    ${JSON.stringify(text)}`,
      `      is  ${JSON.stringify(labels)}`,
      `      got ${JSON.stringify({ ...understood, intents: understood.intents.slice(0, 2) })}`,
    ]);
}
