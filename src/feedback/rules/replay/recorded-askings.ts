import type { Ending, Occasion } from "../../../domain/journal.ts"
import type { Prompt } from "../../../domain/prompt.ts"
import { matchTouchpoint } from "../match.ts"
import { isState } from "../may-wait.ts"
import type { RecordedVisit } from "./recorded-visit.ts"

/** A question that was really put. */
export interface RecordedAsking {
  readonly impressionId: string
  readonly promptId: string
  readonly touchpointId: string
  readonly productId: string | null
  /** When it had been seen for a second: milliseconds since the epoch. */
  readonly shownAt: number
  /** `null`: it was left alone. */
  readonly ending: { readonly kind: Ending["kind"]; readonly at: number } | null
}

export function recordedAskings({ events }: RecordedVisit): readonly RecordedAsking[] {
  const endings = new Map<string, RecordedAsking["ending"]>()
  for (const { event, at } of events) {
    if (event.type === "prompt.answered") endings.set(event.impressionId, { kind: "answered", at })
    if (event.type === "prompt.dismissed") endings.set(event.impressionId, { kind: "dismissed", at })
  }
  return events.flatMap(({ event, at }) => {
    if (event.type !== "prompt.shown") return []
    const { impressionId, promptId, touchpointId, productId = null } = event
    const ending = endings.get(impressionId) ?? null
    return [{ impressionId, promptId, touchpointId, productId, shownAt: at, ending }]
  })
}

/** Properties that pass all tests of a trigger. */
function fitting({ where = {} }: Prompt["trigger"]): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(where).map(([key, test]) => {
      if (typeof test !== "object") return [key, test]
      if ("oneOf" in test) return [key, test.oneOf[0] ?? ""]
      return [key, test.atLeast ?? test.atMost ?? 0]
    }),
  )
}

/** A second in view makes an impression: as long before it was shown was it asked. */
const SEEN_MS = 1000

/**
 * Occasions that no event tells of and that there must have been, because a prompt was asked or held back by them. `asked`
 * are the prompts as they were then.
 */
export function impliedOccasions(
  { events }: RecordedVisit,
  asked: ReadonlyMap<string, Prompt>,
  told: readonly Occasion[],
  waitAtMostSeconds: number,
): readonly Occasion[] {
  const implied: Occasion[] = []
  for (const { event, at: noted } of events) {
    if (event.type !== "prompt.shown" && event.type !== "prompt.suppressed") continue
    const prompt = asked.get(event.promptId)
    if (!prompt) continue
    const { trigger } = prompt
    const delay = (trigger.delaySeconds ?? 0) * 1000
    const at = noted - delay - (event.type === "prompt.shown" ? SEEN_MS : 0)
    const isTold = [...told, ...implied].some(
      (each) =>
        matchTouchpoint(prompt, each) !== null &&
        each.at <= noted &&
        (isState(each) || each.at >= at - waitAtMostSeconds * 1000 - SEEN_MS),
    )
    if (isTold) continue
    implied.push({
      on: trigger.on,
      at,
      productId: event.productId ?? null,
      slotId: null,
      touchpoints: [event.touchpointId],
      seconds: trigger.minSeconds ?? 0,
      properties: fitting(trigger),
    })
  }
  return implied
}
