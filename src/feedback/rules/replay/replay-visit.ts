import { costOf } from "../../../domain/asking-policy.ts"
import { type Ending, emptyJournal, type Journal, type Occasion } from "../../../domain/journal.ts"
import { type Ledger, prune } from "../../../domain/ledger.ts"
import type { RuleSet } from "../../../domain/parse-prompts.ts"
import type { Prompt } from "../../../domain/prompt.ts"
import { decide } from "../decide.ts"
import type { Rule } from "../rules.ts"
import { writeEnding, writeVerdicts } from "../write-journal.ts"
import { enterEnding, enterNever, enterVerdicts, settleLeftOpen } from "../write-ledger.ts"
import { actsOf, busyAt, busyTimes } from "./busy-times.ts"
import { endingOf, type Habits } from "./habits.ts"
import { type Earlier, occasionsOf } from "./occasions-of.ts"
import { impliedOccasions, recordedAskings } from "./recorded-askings.ts"
import type { RecordedVisit, TouchpointsAt } from "./recorded-visit.ts"

export interface ReplayOptions {
  readonly visit: RecordedVisit
  /** What is tried out. */
  readonly rules: RuleSet
  /** The prompts that were in force, by id. */
  readonly inForce: ReadonlyMap<string, Prompt>
  readonly touchpointsAt: TouchpointsAt
  /** Ids of the zones before the door. */
  readonly outside: ReadonlySet<string>
  readonly earlier: Earlier | null
  /** What the visitor was asked before this visit. */
  readonly ledger: Ledger
  readonly habitsOf: (prompt: Prompt) => Habits
}

export interface ReplayedAsking {
  readonly prompt: Prompt
  readonly touchpointId: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly ending: Ending["kind"]
  readonly costSeconds: number
}

export interface ReplayedVisit {
  readonly asked: readonly ReplayedAsking[]
  readonly suppressed: readonly {
    readonly prompt: Prompt
    readonly touchpointId: string
    readonly rule: Rule
  }[]
  readonly ledger: Ledger
}

/** How often one who waits for a moment that suits looks again: as in the shop. */
const LOOK_MS = 1000

/** When, by what was recorded, the visitor had put a question away and wanted no more: of this prompt, or in the visit. */
function refusedAt({ events }: RecordedVisit, rule: "never" | "not-this-visit", promptId?: string): number {
  const held = events.find(
    ({ event }) =>
      event.type === "prompt.suppressed" &&
      event.rule === rule &&
      (promptId === undefined || event.promptId === promptId),
  )
  if (!held) return Number.POSITIVE_INFINITY
  const before = events.findLast(
    ({ event, at }) =>
      at <= held.at &&
      event.type === "prompt.dismissed" &&
      (promptId === undefined || event.promptId === promptId),
  )
  return before?.at ?? Number.NEGATIVE_INFINITY
}

/** What these rules would have asked in a visit that really was, and what they would have held back. */
export function replayVisit(options: ReplayOptions): ReplayedVisit {
  const { visit, rules, inForce, touchpointsAt, outside, earlier, habitsOf } = options
  const { prompts, policy } = rules
  const { visitId, visitor, events } = visit
  const startedAt = events[0]?.at ?? 0
  const endedAt = events.at(-1)?.at ?? startedAt
  const told = occasionsOf({ visit, touchpointsAt, outside, earlier })
  const implied = impliedOccasions(visit, inForce, told, policy.waitAtMostSeconds)
  const occasions = [...told, ...implied].sort((a, b) => a.at - b.at)
  const times = busyTimes(visit)
  const acts = actsOf(visit)
  const recorded = [...recordedAskings(visit)]
  const quietAt = refusedAt(visit, "not-this-visit")
  const neverAt = prompts.map(({ id }) => ({ id, at: refusedAt(visit, "never", id) }))

  const asked: ReplayedAsking[] = []
  const suppressed: ReplayedVisit["suppressed"][number][] = []
  let now = startedAt
  let journal: Journal = emptyJournal(visitId, startedAt)
  let ledger = prune(settleLeftOpen(options.ledger, journal, policy), now)
  let open: { readonly impressionId: string; readonly kind: Ending["kind"]; readonly at: number } | null =
    null

  function finish(): void {
    if (!open || open.at > now) return
    const { impressionId, kind, at } = open
    const ending: Ending = kind === "answered" ? { kind, at, score: 0 } : { kind, at }
    journal = writeEnding(journal, impressionId, ending, policy)
    ledger = enterEnding(ledger, impressionId, kind, policy)
    open = null
  }

  function consider(occasion: Occasion | null): void {
    if (now >= quietAt && !journal.quiet) journal = { ...journal, quiet: true }
    for (const { id, at } of neverAt) if (now >= at) ledger = enterNever(ledger, id)
    const memory = { journal, ledger, policy, visitorId: visitor, declined: false }
    const busy = busyAt(times, now)
    const verdicts = decide(memory, prompts, { now, busy, acts, occasion })
    if (verdicts.length === 0) return
    const impressionId = `${visitId} ${asked.length}`
    const write = { now, impressionId, policy }
    ledger = enterVerdicts(ledger, verdicts, { ...write, visitId })
    journal = writeVerdicts(journal, verdicts, write)
    for (const verdict of verdicts) {
      const { prompt, touchpointId } = verdict.due
      if (verdict.kind === "suppress") suppressed.push({ prompt, touchpointId, rule: verdict.rule })
      if (verdict.kind !== "ask") continue
      const known = recorded.findIndex(({ promptId }) => promptId === prompt.id)
      const [before] = known < 0 ? [] : recorded.splice(known, 1)
      const ending = endingOf({ visitId, promptId: prompt.id, now }, before, habitsOf(prompt), policy)
      open = { impressionId, ...ending }
      const factor = { answered: 1, dismissed: policy.cost.dismissed, ignored: policy.cost.ignored }
      const costSeconds = costOf(prompt, policy) * factor[ending.kind]
      asked.push({ prompt, touchpointId, at: now, ending: ending.kind, costSeconds })
    }
  }

  /** Lets the time pass until inForce, and what waits be looked at. */
  function pass(until: number): void {
    for (;;) {
      const look = journal.waiting.length > 0 ? now + LOOK_MS : Number.POSITIVE_INFINITY
      const next: number = Math.min(look, open?.at ?? Number.POSITIVE_INFINITY)
      if (next >= until) break
      now = next
      finish()
      if (journal.waiting.length > 0) consider(null)
    }
    now = Math.max(now, until)
    finish()
  }

  for (const occasion of occasions) {
    pass(occasion.at)
    consider(occasion)
  }
  pass(endedAt)
  return { asked, suppressed, ledger }
}
