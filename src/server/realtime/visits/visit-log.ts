import type { Event } from "../../../domain/event.ts"
import type { Signer } from "../identity/sign.ts"
import type { VisitFact } from "../room/effect.ts"

/** A guided visit as it was written down: for whoever comes later, also to another process. */
export interface KnownVisit {
  readonly guideId: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** `null`: it goes on. */
  readonly endedAt: number | null
}

/** What is written down of guided visits, in the log of events that numbers are made of. */
export interface VisitLog {
  /** Names the visit of a code in events; from it nobody gets the code. */
  idOf(code: string): string
  find(id: string): Promise<KnownVisit | null>
  /** Written as soon as it can be, and again until it is. */
  keep(fact: VisitFact): void
  /** Resolves when nothing waits to be written any more, or can be just now. */
  settled(): Promise<void>
}

/** A fact as it was stored, with the id of its event. */
export interface StoredFact {
  readonly eventId: string
  readonly guideId: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

export interface VisitLogOptions {
  readonly signer: Signer
  readonly showroomId: string
  /** Takes an event in like any other; rejects when it could not be written. */
  readonly accept: (event: Event) => Promise<void>
  readonly read: (eventIds: readonly string[]) => Promise<readonly StoredFact[]>
  readonly after: (milliseconds: number, run: () => void) => void
  readonly onTrouble: (error: unknown) => void
}

/** Milliseconds between two tries to write down what couldn't be. */
const RETRY_MS = 2_000

function uuidOf(bytes: Buffer): string {
  const hex = bytes.subarray(0, 16).toString("hex").split("")
  // Version 8 of RFC 9562: made in a way of one's own.
  hex[12] = "8"
  hex[16] = "8"
  return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}

/** Names the visit of a code in events; from it nobody gets the code. */
export function guidedVisitId(signer: Signer, code: string): string {
  return uuidOf(signer.sign("guided-visit", code))
}

export function createVisitLog(options: VisitLogOptions): VisitLog {
  const { signer, showroomId, accept, read, after, onTrouble } = options
  const waiting = new Map<string, VisitFact>()
  let writing: Promise<void> | null = null

  // Made with the secret: nobody else can have written an event of this id.
  const eventIdOf = (id: string, what: VisitFact["what"]) => uuidOf(signer.sign(`guided-${what}`, id))

  function eventOf(eventId: string, { what, id, guideId, at }: VisitFact): Event {
    return {
      id: eventId,
      type: `guided.${what}`,
      at: new Date(at).toISOString(),
      visitId: id,
      showroomId,
      guidedVisitId: id,
      context: { guideId, guidedVisitId: id },
    }
  }

  async function writeAll(): Promise<void> {
    for (const [eventId, fact] of waiting) {
      await accept(eventOf(eventId, fact))
      waiting.delete(eventId)
    }
  }

  function write(): void {
    if (writing !== null) return
    writing = writeAll()
      .catch((error: unknown) => {
        onTrouble(error)
        after(RETRY_MS, write)
      })
      .finally(() => {
        writing = null
      })
  }

  return {
    idOf: (code) => guidedVisitId(signer, code),
    find: async (id) => {
      const [started, ended] = [eventIdOf(id, "started"), eventIdOf(id, "ended")]
      const stored = await read([started, ended])
      const factOf = (eventId: string) =>
        waiting.get(eventId) ?? stored.find((each) => each.eventId === eventId)
      const begin = factOf(started)
      if (!begin) return null
      return { guideId: begin.guideId, startedAt: begin.at, endedAt: factOf(ended)?.at ?? null }
    },
    keep: (fact) => {
      waiting.set(eventIdOf(fact.id, fact.what), fact)
      write()
    },
    settled: async () => {
      while (writing !== null) await writing
    },
  }
}
