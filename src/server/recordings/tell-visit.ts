import type { Event, EventType } from "../../domain/event.ts"
import type { PromptMetric } from "../../domain/prompt.ts"
import type { MomentPrompt, VisitAnswer, VisitLine, VisitMoment } from "../../protocol/visits.ts"
import type { Names } from "../cases/case-view.ts"
import { pointOf } from "../cases/point-of.ts"
import type { LineFact, VisitEvent, VisitImpression } from "./visit-rows.ts"

export interface TellOptions {
  readonly names: Names
  /** The highest score that is low. */
  readonly caseAt: Readonly<Record<PromptMetric, number>>
  /** How a version of a question was put; `null` when that isn't known. */
  readonly question: (promptId: string, version: number) => string | null
}

const iso = (time: number) => new Date(time).toISOString()
const inOrder = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))]

export function productsOf(event: Event): readonly string[] {
  if ("productIds" in event) return event.productIds
  return "productId" in event && event.productId !== undefined ? [event.productId] : []
}

export function factOf({ visitId, at, event }: VisitEvent): LineFact {
  return {
    visitId,
    at,
    zone: event.place?.zone ?? null,
    products: productsOf(event),
    device: event.context?.device ?? null,
    language: event.context?.language ?? null,
  }
}

/** A visit in a line. `facts` are of this visit alone, oldest first, at least one. */
export function lineOfVisit(
  facts: readonly LineFact[],
  impressions: readonly VisitImpression[],
  recorded: boolean,
  { names, caseAt }: Pick<TellOptions, "names" | "caseAt">,
): VisitLine {
  const [first] = facts
  return {
    id: first?.visitId ?? "",
    startedAt: iso(first?.at ?? 0),
    endedAt: iso(facts.at(-1)?.at ?? 0),
    device: facts.find(({ device }) => device !== null)?.device ?? null,
    language: facts.find(({ language }) => language !== null)?.language ?? null,
    zones: inOrder(facts.map(({ zone }) => zone)).flatMap((id) => names.zone(id) ?? []),
    products: inOrder(facts.flatMap(({ products }) => products)).flatMap((id) => names.product(id) ?? []),
    answers: impressions.flatMap(({ metric, scale, score, withdrawn, answeredAt }): readonly VisitAnswer[] =>
      score === null || withdrawn
        ? []
        : [{ metric, scale, score, low: score <= caseAt[metric], at: iso(answeredAt ?? 0) }],
    ),
    recorded,
  }
}

const SAYS: readonly EventType[] = ["prompt.answered", "prompt.amended"]

/** What was answered is told as it was, unless it was taken back; words are told only as long as they are in force. */
function promptOf(
  event: Event,
  impressions: ReadonlyMap<string, VisitImpression>,
  { caseAt, question }: TellOptions,
): MomentPrompt | null {
  if (!("promptId" in event)) return null
  const impressionId = "impressionId" in event ? event.impressionId : null
  const kept = impressions.get(impressionId ?? "")
  const said = SAYS.includes(event.type) && kept?.withdrawn !== true ? event : null
  const score = said && "score" in said ? said.score : null
  const words = (said && "comment" in said ? said.comment : null) || null
  return {
    impressionId,
    id: event.promptId,
    version: event.promptVersion,
    metric: event.metric,
    scale: event.scale,
    question: question(event.promptId, event.promptVersion),
    score,
    low: score !== null && score <= caseAt[event.metric],
    comment: words !== null && words === kept?.comment ? words : null,
    choice: said && "choice" in said ? (said.choice ?? null) : null,
    rule: "rule" in event ? event.rule : null,
  }
}

export function momentOf(
  { id, at, event }: VisitEvent,
  impressions: ReadonlyMap<string, VisitImpression>,
  options: TellOptions,
): VisitMoment {
  const { names } = options
  const touchpointId = "touchpointId" in event ? (event.touchpointId ?? null) : null
  return {
    id,
    at: iso(at),
    type: event.type,
    zone: names.zone(event.place?.zone ?? null),
    place: pointOf(event.place),
    products: productsOf(event).flatMap((product) => names.product(product) ?? []),
    touchpoint: names.touchpoint(touchpointId),
    seconds: "seconds" in event ? (event.seconds ?? null) : null,
    quantity: "quantity" in event ? (event.quantity ?? null) : null,
    kind: event.type === "struggle.detected" ? event.kind : null,
    times: event.type === "struggle.detected" ? (event.times ?? null) : null,
    prompt: promptOf(event, impressions, options),
  }
}
