import type { CaseAt } from "../../domain/case.ts"
import { isLanguage, type Language, pickLanguage } from "../../domain/language.ts"
import { orderOf } from "../events/impression.ts"
import type { PromptEvent } from "../events/prompt-event.ts"
import type { CaseSubject } from "./case.ts"
import { pointOf } from "./point-of.ts"

/** One event of an impression, as it is stored. */
export interface Told {
  readonly event: PromptEvent
  /** Milliseconds since the epoch, by our clock. */
  readonly occurredAt: number
}

/** What all events of an impression together say about its case. */
export interface CaseFacts {
  readonly subject: Omit<CaseSubject, "visitor" | "wording">
  /** Whether it still asks for an answer: it may have been raised or withdrawn since. */
  readonly pressing: boolean
  readonly withdrawn: boolean
}

type Answer = Extract<PromptEvent, { score: number }>

function isAnswer({ event }: Told): boolean {
  return event.type === "prompt.answered" || event.type === "prompt.amended"
}

/** Whether an event alone makes a case: a score up to the limit, or a wish for an answer. */
export function isTrigger(event: PromptEvent, caseAt: CaseAt): event is Answer {
  if (event.type !== "prompt.answered" && event.type !== "prompt.amended") return false
  return event.score <= caseAt[event.metric] || event.wantsReply === true
}

const rankOf = (event: PromptEvent) => (event.type === "prompt.amended" ? 1 : 0)

/** The last in the order in which answers count: an amendment beats the first answer, later ones earlier ones. */
function inForce(told: readonly Told[], has: (answer: Answer) => boolean): Answer | null {
  let last: { readonly order: string; readonly answer: Answer } | null = null
  for (const { event, occurredAt } of told) {
    if (event.type !== "prompt.answered" && event.type !== "prompt.amended") continue
    if (!has(event)) continue
    const order = orderOf(rankOf(event), occurredAt, event.id)
    if (last === null || order > last.order) last = { order, answer: event }
  }
  return last?.answer ?? null
}

function languageOf(tag: string | undefined): Language {
  return isLanguage(tag) ? tag : pickLanguage(tag === undefined ? [] : [tag])
}

/** By place in the visit: where the first answer was given, else an amendment. */
function home(told: readonly Told[]): Told | null {
  const answers = told.filter(isAnswer)
  const order = ({ event, occurredAt }: Told) => orderOf(rankOf(event), occurredAt, event.id)
  return answers.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))[0] ?? null
}

/**
 * Reads the case out of the events of one impression; `null`: there is none. A case is a matter of what was ever said, so
 * that the same events in any order, however often they come, give the same: what was low and is raised again has a case
 * that isn't pressing.
 */
export function caseFactsOf(told: readonly Told[], caseAt: CaseAt): CaseFacts | null {
  const triggers = told.filter(({ event }) => isTrigger(event, caseAt))
  const first = home(told)
  const answer = inForce(told, () => true)
  if (triggers.length === 0 || first === null || answer === null) return null
  const { event } = first
  const { metric, scale, promptId, promptVersion, touchpointId, productId, sceneId, place, context } = event
  const withdrawn = told.some(({ event: each }) => each.type === "prompt.withdrawn")
  const wantsReply = inForce(told, (each) => each.wantsReply !== undefined)?.wantsReply ?? false
  const comment = inForce(told, (each) => each.comment !== undefined)?.comment ?? ""
  const wasLow = triggers.some(({ event: each }) => "score" in each && each.score <= caseAt[metric])
  return {
    withdrawn,
    pressing: !withdrawn && (answer.score <= caseAt[metric] || wantsReply),
    subject: {
      visitId: event.visitId,
      cause: wasLow ? "score" : "request",
      metric,
      scale,
      score: withdrawn ? null : answer.score,
      comment: withdrawn || comment === "" ? null : comment,
      choice: withdrawn ? null : (inForce(told, (each) => each.choice !== undefined)?.choice ?? null),
      wantsReply: wantsReply && !withdrawn,
      promptId,
      promptVersion,
      touchpointId,
      zone: place?.zone ?? null,
      sceneId: sceneId ?? null,
      place: pointOf(place),
      productId: productId ?? null,
      language: languageOf(context?.language),
      device: context?.device ?? null,
      openedAt: Math.min(...triggers.map(({ occurredAt }) => occurredAt)),
    },
  }
}
