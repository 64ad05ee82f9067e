import type { Event } from "../../domain/event.ts"
import { showValue } from "../../domain/event-refusal.ts"
import type { IncomingEvent } from "../../domain/event-schema.ts"
import { SCALE_OF_METRIC } from "../../domain/prompt.ts"
import { refuseScale, refuseScore } from "../../domain/score-on-scale.ts"
import type { Registry } from "./registry.ts"

export type CheckedEvent =
  | { readonly kind: "event"; readonly event: Event }
  | { readonly kind: "refused"; readonly reason: string }

function refused(reason: string): CheckedEvent {
  return { kind: "refused", reason }
}

type IncomingPromptEvent = Extract<IncomingEvent, { promptId: string }>

function checkPrompt(event: IncomingPromptEvent, { prompts, metricOf }: Registry): CheckedEvent {
  const prompt = prompts.get(event.promptId)
  if (!prompt) return refused(`unknown prompt ${showValue(event.promptId)}`)
  const { version } = prompt
  if (event.promptVersion > version)
    return refused(
      `unknown version ${event.promptVersion} of prompt "${prompt.id}": the newest is ${version}`,
    )
  const metric = metricOf?.(prompt.id, event.promptVersion) ?? prompt.metric
  const scale = SCALE_OF_METRIC[metric]
  if (event.metric !== undefined && event.metric !== metric)
    return refused(`invalid metric "${event.metric}": prompt "${prompt.id}" asks ${metric}`)
  const wrong =
    (event.scale === undefined ? null : refuseScale(metric, event.scale)) ??
    ("score" in event ? refuseScore(metric, event.score) : null)
  return wrong ? refused(wrong) : { kind: "event", event: { ...event, metric, scale } }
}

/** Whether an event is about a question that isn't known here: another process may know it. */
export function asksUnknown(raw: unknown, { prompts }: Registry): boolean {
  if (typeof raw !== "object" || raw === null || !("promptId" in raw)) return false
  const prompt = prompts.get(String(raw.promptId))
  return prompt === undefined || ("promptVersion" in raw && Number(raw.promptVersion) > prompt.version)
}

/**
 * Judges an event by what the showroom has, and gives a prompt event the metric and scale of its prompt. Products,
 * zones and scenes that aren't known are no reason to lose an event: they are counted as unknown.
 */
export function checkEvent(event: IncomingEvent, registry: Registry): CheckedEvent {
  if (event.showroomId !== registry.showroomId)
    return refused(`unknown showroom ${showValue(event.showroomId)}`)
  if (event.touchpointId !== undefined && !registry.touchpoints.has(event.touchpointId))
    return refused(`unknown touchpoint ${showValue(event.touchpointId)}`)
  return "promptId" in event ? checkPrompt(event, registry) : { kind: "event", event }
}
