import type { Event, EventContext, PromptReference } from "../../domain/event.ts"
import type { VisitStore } from "../visit-store.ts"
import type { OwnAnswer } from "./own-answers.ts"
import type { Visitor } from "./visitor.ts"

/** What a visitor does with an answer of theirs, from whatever visit. */
export interface CorrectAnswer {
  /** Another score or comment; an empty comment takes it away. */
  amend(answer: OwnAnswer, change: { readonly score: number; readonly comment: string }): void
  withdraw(answer: OwnAnswer): void
  /**
   * Makes an answer that was given as nobody in particular this visitor's own, so that what a person says to it can reach
   * them. Does nothing as long as they didn't agree to be remembered.
   */
  claim(answer: OwnAnswer): void
}

export interface CorrectAnswerOptions {
  readonly visitor: Pick<Visitor, "store" | "say">
  readonly visit: VisitStore
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** A new UUIDv7. */
  readonly newId: () => string
  /** A new random UUID, which tells nothing. */
  readonly newSecret: () => string
  readonly context: () => EventContext
}

export function createCorrectAnswer(options: CorrectAnswerOptions): CorrectAnswer {
  const { visitor, visit, showroomId, now, newId, newSecret, context } = options

  /** As the visit that it was given as; as who one is where the server knows whose it is. */
  function by(answer: OwnAnswer): Pick<Event, "visitId" | "visitorId"> {
    if (answer.visitId !== null) return { visitId: answer.visitId }
    const { visitorId, consent } = visitor.store.getState()
    const visitId = consent === "given" ? visit.getState().visitId : newSecret()
    return visitorId === null ? { visitId } : { visitId, visitorId }
  }

  function envelope(answer: OwnAnswer) {
    const { language, device } = context()
    const reference: PromptReference & { impressionId: string } = {
      impressionId: answer.impressionId,
      promptId: answer.promptId,
      promptVersion: answer.promptVersion,
      touchpointId: answer.touchpointId,
      ...(answer.productId === null ? {} : { productId: answer.productId }),
      metric: answer.metric,
      scale: answer.scale,
    }
    return {
      id: newId(),
      at: new Date(now()).toISOString(),
      ...by(answer),
      showroomId,
      ...reference,
      context: { ...(language ? { language } : {}), ...(device ? { device } : {}) },
    }
  }

  return {
    amend: (answer, { score, comment }) =>
      void visitor.say({ ...envelope(answer), type: "prompt.amended", score, comment: comment.trim() }),
    claim: (answer) => {
      const { visitorId, consent } = visitor.store.getState()
      if (visitorId === null || consent !== "given") return
      const { score, comment } = answer
      const words = comment === null ? {} : { comment }
      const fact = { type: "prompt.amended", score, wantsReply: true, ...words } as const
      void visitor.say({ ...envelope(answer), visitorId, ...fact })
    },
    withdraw: (answer) => void visitor.say({ ...envelope(answer), type: "prompt.withdrawn" }),
  }
}
