import type { Cell } from "./cell.ts"
import { type Impression, NO_ORDER, orderOf } from "./impression.ts"
import type { PromptEvent } from "./prompt-event.ts"

export interface PromptFact {
  readonly event: PromptEvent
  /** SHA-256 of the visitor's secret; `null` without one. */
  readonly visitor: string | null
  /** Milliseconds since the epoch, by our clock. */
  readonly occurredAt: number
  readonly cell: Cell
}

export type Applied =
  | { readonly kind: "impression"; readonly impression: Impression }
  | { readonly kind: "refused"; readonly reason: string }

/** Whose cell an impression is counted in: the highest of those that have come. */
const CELL_RANK: Readonly<Record<PromptEvent["type"], number>> = {
  "prompt.shown": 5,
  "prompt.answered": 4,
  "prompt.dismissed": 3,
  "prompt.amended": 2,
  "prompt.withdrawn": 1,
}

function begin({ event, visitor, cell }: PromptFact): Impression {
  return {
    id: event.impressionId,
    visitId: event.visitId,
    visitor,
    promptId: event.promptId,
    promptVersion: event.promptVersion,
    cell,
    cellOrder: NO_ORDER,
    personaRules: "",
    shown: false,
    dismissed: false,
    answered: false,
    withdrawn: false,
    score: null,
    scoreOrder: NO_ORDER,
    comment: null,
    commentOrder: NO_ORDER,
    answeredAt: null,
  }
}

function refuse({ event, visitor }: PromptFact, known: Impression): string | null {
  const subject = `impression "${known.id}"`
  if (visitor !== null && known.visitor !== null && visitor !== known.visitor)
    return `${subject} belongs to another visitor`
  // Who agreed to be remembered may change what they answered from any visit of theirs.
  if (event.visitId !== known.visitId && (visitor === null || visitor !== known.visitor))
    return `${subject} belongs to another visit`
  if (event.promptId !== known.promptId) return `${subject} is of prompt "${known.promptId}"`
  switch (event.type) {
    case "prompt.shown":
      return known.shown ? `${subject} was already shown` : null
    case "prompt.dismissed":
      return known.dismissed ? `${subject} was already dismissed` : null
    case "prompt.answered":
      return known.answered ? `${subject} was already answered; send prompt.amended` : null
    case "prompt.withdrawn":
      return known.withdrawn ? `${subject} was already withdrawn` : null
    case "prompt.amended":
      return null
  }
}

function place(known: Impression, { event, visitor, cell, occurredAt }: PromptFact): Impression {
  const cellOrder = orderOf(CELL_RANK[event.type], occurredAt, event.id)
  const owned = { ...known, visitor: known.visitor ?? visitor }
  if (cellOrder < known.cellOrder) return owned
  return { ...owned, cell, cellOrder, promptVersion: event.promptVersion, visitId: event.visitId }
}

/** An amendment beats the first answer; of several the last one counts, by the time it was made. */
function answer(known: Impression, { event, occurredAt }: PromptFact): Impression {
  if (event.type !== "prompt.answered" && event.type !== "prompt.amended") return known
  const amended = event.type === "prompt.amended"
  const order = orderOf(amended ? 1 : 0, occurredAt, event.id)
  return {
    ...known,
    answered: known.answered || !amended,
    ...(order > known.scoreOrder ? { score: event.score, scoreOrder: order, answeredAt: occurredAt } : {}),
    ...(event.comment !== undefined && order > known.commentOrder
      ? { comment: event.comment === "" ? null : event.comment, commentOrder: order }
      : {}),
  }
}

/**
 * What is known of an impression after one more of its events. Whatever the order in which the same events come, the
 * result is the same; only a second event of a kind that happens once, or one that contradicts what is known of whose
 * and of which prompt it is, is refused.
 */
export function applyPromptEvent(known: Impression | null, fact: PromptFact): Applied {
  const reason = known && refuse(fact, known)
  if (reason) return { kind: "refused", reason }
  const next = answer(place(known ?? begin(fact), fact), fact)
  const { type } = fact.event
  return {
    kind: "impression",
    impression: {
      ...next,
      shown: next.shown || type === "prompt.shown",
      dismissed: next.dismissed || type === "prompt.dismissed",
      withdrawn: next.withdrawn || type === "prompt.withdrawn",
    },
  }
}
