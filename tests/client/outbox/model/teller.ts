import type { Event } from "../../../../src/domain/event.ts"
import { type LooseEvent, makeEvent, promptEvent } from "../../../helpers/events/make-events.ts"
import type { Told } from "./commands.ts"

export interface Teller {
  /** An event as a page would make it, or `null` where nothing of the kind can happen now. */
  tell(what: Told, pick: number, at: number): Event | null
  /** Ids that the server can never take. */
  readonly unwanted: ReadonlySet<string>
}

interface Question {
  readonly impressionId: string
  readonly done: Set<Told>
}

const ENDINGS = { answer: "answered", amend: "amended", withdraw: "withdrawn", dismiss: "dismissed" } as const

/** What happens in a visit: questions, and of each at most one answer, withdrawal and dismissal, with any amendments. */
export function createTeller(visitId: string): Teller {
  const questions: Question[] = []
  const unwanted = new Set<string>()

  function make(what: Told, pick: number, common: Record<string, unknown>): LooseEvent | null {
    switch (what) {
      case "walk":
        return makeEvent("zone.entered", common)
      case "ask": {
        const impressionId = `${visitId}-${questions.length}`
        questions.push({ impressionId, done: new Set() })
        return promptEvent("shown", { ...common, impressionId })
      }
      case "unwanted":
        return promptEvent("shown", { ...common, promptId: "no-such", impressionId: `${visitId}-none` })
      case "huge":
        return makeEvent("finder.completed", { ...common, query: "x".repeat(300_000) })
      case "answer":
      case "amend":
      case "withdraw":
      case "dismiss": {
        const question = questions[pick % Math.max(1, questions.length)]
        if (!question || (what !== "amend" && question.done.has(what))) return null
        question.done.add(what)
        const score = what === "answer" || what === "amend" ? { score: 1 + (pick % 5) } : {}
        return promptEvent(ENDINGS[what], { ...common, ...score, impressionId: question.impressionId })
      }
    }
  }

  return {
    unwanted,
    tell(what, pick, at) {
      const event = make(what, pick, { visitId, at: new Date(at).toISOString() })
      if (event && (what === "unwanted" || what === "huge")) unwanted.add(event.id)
      // What a page makes is an event; the helper's type is loose so that tests can make bad ones.
      return event as unknown as Event | null
    },
  }
}
