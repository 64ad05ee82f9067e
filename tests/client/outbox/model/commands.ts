import fc from "fast-check"
import type { Fault } from "./faulty-network.ts"
import { type DiskMood, STEPS, type Trap } from "./model-tab.ts"
import type { Death } from "./mortal-pool.ts"

/** What is told of: something by the way, a question and what becomes of it, or what the server won't take. */
export const TOLD = ["walk", "ask", "answer", "amend", "withdraw", "dismiss", "unwanted", "huge"] as const
export type Told = (typeof TOLD)[number]

export type Command =
  | { readonly kind: "tell"; readonly tab: number; readonly what: readonly Told[]; readonly pick: number }
  | { readonly kind: "wait" | "sleep"; readonly ms: number }
  | { readonly kind: "trap"; readonly tab: number; readonly trap: Trap; readonly fate: "killed" | "frozen" }
  | { readonly kind: "leave" | "hide" | "show" | "online" | "reload"; readonly tab: number }
  | { readonly kind: "offline"; readonly isOffline: boolean }
  | { readonly kind: "skew"; readonly tab: number; readonly ms: number }
  | { readonly kind: "disk"; readonly tab: number; readonly mood: DiskMood }
  | { readonly kind: "evict" }

export interface Plan {
  readonly commands: readonly Command[]
  readonly faults: readonly Fault[]
  readonly hasLocks: boolean
  readonly isPrivate: boolean
}

const DAY = 86_400_000
const tab = fc.nat(1)
const when = fc.constantFrom("before" as const, "after" as const)

const told = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom<Told>("walk", "ask", "answer", "answer", "amend", "withdraw", "dismiss"),
  },
  { weight: 1, arbitrary: fc.constantFrom<Told>("unwanted", "huge") },
)

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant("tell" as const),
      tab,
      what: fc.array(told, { minLength: 1, maxLength: 4 }),
      pick: fc.nat(9),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("wait" as const), ms: fc.nat(30_000) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("trap" as const),
      tab,
      trap: fc.record({ step: fc.constantFrom(...STEPS), when }),
      fate: fc.constantFrom("killed" as const, "killed" as const, "frozen" as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "leave" as const,
        "hide" as const,
        "show" as const,
        "online" as const,
        "reload" as const,
      ),
      tab,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("sleep" as const), ms: fc.nat(9 * DAY) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("offline" as const), isOffline: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("skew" as const),
      tab,
      ms: fc.integer({ min: -40 * DAY, max: 40 * DAY }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("disk" as const),
      tab,
      mood: fc.constantFrom<DiskMood>("well", "well", "full", "broken", "late"),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "evict" as const }) },
)

const retryAfter = fc.constantFrom(null, "0", "7", "90", "86400", "Sat, 21 Nov 2026 11:05:00 GMT", "soon")
const death: fc.Arbitrary<Death> = fc.record({ question: fc.nat(7), when })
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      ...(["none", "none", "unreachable", "nonsense", "cut-going", "cut-coming", "lost"] as const),
    ),
  }),
  fc.record({
    kind: fc.constant("status" as const),
    status: fc.constantFrom(429 as const, 500 as const, 503 as const),
    retryAfter,
  }),
  fc.record({ kind: fc.constant("hangs" as const), taken: fc.boolean() }),
  fc.record({ kind: fc.constant("late" as const), ms: fc.nat(120_000) }),
  fc.record({ kind: fc.constant("killed" as const), death }),
)

export const plan: fc.Arbitrary<Plan> = fc.record({
  commands: fc.array(command, { minLength: 1, maxLength: 18 }),
  faults: fc.array(fault, { maxLength: 12 }),
  hasLocks: fc.boolean(),
  isPrivate: fc.integer({ min: 0, max: 9 }).map((of10) => of10 === 0),
})
