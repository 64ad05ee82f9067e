import type { AskingPolicy } from "../../../src/domain/asking-policy.ts"
import { type Ending, emptyJournal, type Journal, type Occasion } from "../../../src/domain/journal.ts"
import { EMPTY_LEDGER, type Ledger, prune } from "../../../src/domain/ledger.ts"
import type { Prompt } from "../../../src/domain/prompt.ts"
import { decide, type Verdict } from "../../../src/feedback/rules/decide.ts"
import type { BusyKind } from "../../../src/feedback/rules/moment.ts"
import { openAsking, writeEnding, writeVerdicts } from "../../../src/feedback/rules/write-journal.ts"
import { enterEnding, enterVerdicts, settleLeftOpen } from "../../../src/feedback/rules/write-ledger.ts"
import { NOON } from "../prompts.ts"

/** A question that was put, as an onlooker notes it who knows nothing of journals and ledgers. */
export interface Noted {
  readonly prompt: Prompt
  readonly visit: number
  readonly at: number
  ending: Ending["kind"] | null
  endedAt: number
}

export interface World {
  now: number
  busy: BusyKind | null
  acts: number[]
  readonly noted: readonly Noted[]
  journal: Journal
  ledger: Ledger
  /** Leaves, and comes again after `ms`. */
  comeAgain(ms: number): void
  /** What the rules say of `occasion`, or of the time that has passed; it is written down. */
  consider(occasion: Occasion | null): readonly Verdict[]
  /** Ends the question that is open, if one is. */
  end(kind: Ending["kind"]): void
}

/** One visitor, over as many visits as a test wants, with the rules and the memory of the real thing. */
export function createWorld(
  prompts: readonly Prompt[],
  policy: AskingPolicy,
  visitorId: string | null = "visitor",
): World {
  const noted: Noted[] = []
  let visits = 1
  let questions = 0
  const world: World = {
    now: NOON,
    busy: null,
    acts: [],
    noted,
    journal: emptyJournal("visit-1", NOON),
    ledger: EMPTY_LEDGER,
    comeAgain(ms) {
      world.now += ms
      visits += 1
      world.busy = null
      world.acts = []
      world.journal = emptyJournal(`visit-${visits}`, world.now)
      for (const each of noted) if (each.ending === null) each.ending = "ignored"
      world.ledger = prune(settleLeftOpen(world.ledger, world.journal, policy), world.now)
    },
    consider(occasion) {
      const { now, busy, acts, journal, ledger } = world
      const memory = { journal, ledger, policy, visitorId, declined: false }
      const verdicts = decide(memory, prompts, { now, busy, acts, occasion })
      questions += 1
      const asked = { now, impressionId: `i-${questions}`, policy }
      world.ledger = prune(enterVerdicts(ledger, verdicts, { ...asked, visitId: journal.visitId }), now)
      world.journal = writeVerdicts(journal, verdicts, asked)
      for (const { kind, due } of verdicts) {
        if (kind === "ask")
          noted.push({ prompt: due.prompt, visit: visits, at: now, ending: null, endedAt: now })
      }
      return verdicts
    },
    end(kind) {
      const open = openAsking(world.journal)
      if (!open) return
      const { now } = world
      const ending: Ending = kind === "answered" ? { kind, at: now, score: 3 } : { kind, at: now }
      world.journal = writeEnding(world.journal, open.impressionId, ending, policy)
      world.ledger = enterEnding(world.ledger, open.impressionId, kind, policy)
      const last = noted.at(-1)
      if (last) Object.assign(last, { ending: kind, endedAt: now })
    },
  }
  return world
}

/** Seconds that a question has cost, by the definition in docs/asking.md. */
export function costOfNoted({ prompt, ending }: Noted, { cost }: AskingPolicy): number {
  const base = prompt.burdenSeconds ?? cost[prompt.metric]
  if (ending === "dismissed") return base * cost.dismissed
  return ending === "ignored" ? base * cost.ignored : base
}
