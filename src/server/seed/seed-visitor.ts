import { v7 } from "uuid"
import type { AskingPolicy } from "../../domain/asking-policy.ts"
import type { Event, EventContext, EventFact } from "../../domain/event.ts"
import { emptyJournal, type Journal, type Occasion } from "../../domain/journal.ts"
import { EMPTY_LEDGER, type Ledger } from "../../domain/ledger.ts"
import type { OccasionKind, OccasionProperties } from "../../domain/occasion.ts"
import type { Prompt } from "../../domain/prompt.ts"
import type { Point } from "../../domain/scene.ts"
import { decide, type Verdict } from "../../feedback/rules/decide.ts"
import type { Due } from "../../feedback/rules/due.ts"
import type { TouchpointsAt } from "../../feedback/rules/replay/recorded-visit.ts"
import { writeEnding, writeShown, writeVerdicts } from "../../feedback/rules/write-journal.ts"
import { enterEnding, enterVerdicts } from "../../feedback/rules/write-ledger.ts"
import type { SeedStop } from "./seed-store.ts"
import type { Random } from "./seeded-random.ts"

/** How an invented visitor ends a question. */
export interface Reaction {
  readonly kind: "answered" | "dismissed" | "ignored"
  /** Of an answer. */
  readonly score: number
  readonly comment: string | undefined
}

export interface SeedVisitorOptions {
  readonly showroomId: string
  readonly prompts: readonly Prompt[]
  readonly policy: AskingPolicy
  readonly touchpointsAt: TouchpointsAt
  readonly random: Random
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** The secret of a visitor who agreed to be remembered. */
  readonly visitorId: string | undefined
  readonly context: EventContext
  readonly react: (due: Due) => Reaction
}

/** What has just happened to a visitor. */
export interface Happening {
  readonly on: OccasionKind
  readonly productId?: string
  readonly seconds?: number
  readonly properties?: OccasionProperties
  /** Whether it may be asked about wherever the visitor is. */
  readonly anywhere?: boolean
}

/** An invented visitor in the store: what they do is recorded, and the shop's own rules decide what they are asked. */
export interface SeedVisitor {
  readonly events: readonly Event[]
  readonly visitId: string
  seconds(): number
  standAt(stop: SeedStop): void
  record(fact: EventFact): void
  pass(seconds: number): void
  /** Something that may make a question due; the visitor stands still for a while after it. */
  meet(happening: Happening): void
}

/** Seconds that one who was asked looks before answering, and that one who isn't waits before going on. */
const ANSWERS_AFTER = 5
const STANDS = 12

/** Where a visit stands at a stop, more often near than far: drawn from its id, so that nothing else is drawn differently. */
function somewhere({ around = [] }: SeedStop, visitId: string): Point | undefined {
  const share = Number.parseInt(visitId.slice(-6), 16) / 0x1000000
  return around[Math.floor(share ** 1.4 * around.length)]
}

export function createSeedVisitor(options: SeedVisitorOptions): SeedVisitor {
  const { showroomId, prompts, policy, touchpointsAt, random, startedAt, visitorId, context, react } = options
  const events: Event[] = []
  let time = startedAt
  const newId = () => v7({ msecs: time, random: Uint8Array.from({ length: 16 }, () => random.whole(0, 255)) })
  const visitId = newId()
  let stop: SeedStop | undefined
  let journal: Journal = emptyJournal(visitId, startedAt)
  let ledger: Ledger = EMPTY_LEDGER

  function record(fact: EventFact): void {
    const where = stop && {
      sceneId: stop.sceneId,
      sceneVersion: stop.sceneVersion,
      place: { zone: stop.zone, x: stop.x, z: stop.z, heading: random.whole(0, 359) },
    }
    const who = visitorId === undefined ? {} : { visitorId }
    events.push({
      ...{ id: newId(), at: new Date(time).toISOString(), visitId, ...who, showroomId, ...where, context },
      ...fact,
    })
  }

  function referenceOf({ prompt, touchpointId, occasion: { productId } }: Due) {
    const { id: promptId, version: promptVersion, metric, scale } = prompt
    return {
      ...{ promptId, promptVersion, touchpointId, metric, scale },
      ...(productId === null ? {} : { productId }),
    }
  }

  function ask(due: Due, impressionId: string): void {
    const reference = { ...referenceOf(due), impressionId }
    time += 1000
    record({ type: "prompt.shown", ...reference })
    journal = writeShown(journal, impressionId, time)
    const { kind, score, comment } = react(due)
    time += (kind === "ignored" ? policy.ignoredAfterSeconds : ANSWERS_AFTER) * 1000
    if (kind === "answered")
      record({ type: "prompt.answered", ...reference, score, ...(comment === undefined ? {} : { comment }) })
    if (kind === "dismissed") record({ type: "prompt.dismissed", ...reference })
    const ending = kind === "answered" ? { kind, at: time, score } : { kind, at: time }
    journal = writeEnding(journal, impressionId, ending, policy)
    ledger = enterEnding(ledger, impressionId, kind, policy)
  }

  function consider(occasion: Occasion | null): void {
    const memory = { journal, ledger, policy, visitorId: visitorId ?? null, declined: false }
    const verdicts = decide(memory, prompts, { now: time, busy: null, acts: [], occasion })
    if (verdicts.length === 0) return
    const write = { now: time, impressionId: newId(), policy }
    ledger = enterVerdicts(ledger, verdicts, { ...write, visitId })
    journal = writeVerdicts(journal, verdicts, write)
    for (const { kind, due, rule } of verdicts.filter(isHeld))
      if (kind === "suppress") record({ type: "prompt.suppressed", ...referenceOf(due), rule })
    const asked = verdicts.find(({ kind }) => kind === "ask")
    if (asked) ask(asked.due, write.impressionId)
  }

  return {
    events,
    visitId,
    seconds: () => (time - startedAt) / 1000,
    standAt: (at) => {
      stop = { ...at, ...somewhere(at, visitId) }
    },
    record,
    pass: (seconds) => {
      time += seconds * 1000
    },
    meet: ({ on, productId = null, seconds = 0, properties, anywhere = false }) => {
      const touchpoints = touchpointsAt({ productId, zone: stop?.zone ?? null, anywhere })
      const occasion = { on, at: time, productId, slotId: null, touchpoints, seconds }
      consider({ ...occasion, ...(properties ? { properties } : {}) })
      for (let stood = 0; stood < STANDS && journal.waiting.length > 0; stood += 1) {
        time += 1000
        consider(null)
      }
    },
  }
}

function isHeld(verdict: Verdict): verdict is Exclude<Verdict, { kind: "ask" }> {
  return verdict.kind !== "ask"
}
