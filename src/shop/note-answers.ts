import type { RecordEvent } from "../client/recorder.ts"
import type { VisitStore } from "../client/visit-store.ts"

/** Records as `record` does, and notes in the visit which products have been answered about. */
export function noteAnswers(visit: VisitStore, record: RecordEvent): RecordEvent {
  return (fact, ...more) => {
    const event = record(fact, ...more)
    switch (fact.type) {
      case "prompt.answered":
      case "prompt.amended":
      case "prompt.withdrawn":
        if (fact.productId !== undefined)
          visit.getState().noteAnswer(fact.productId, fact.type !== "prompt.withdrawn")
    }
    return event
  }
}
