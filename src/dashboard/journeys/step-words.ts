import type { I18n } from "@lingui/core"
import { JOURNEY_STEPS } from "../../protocol/journeys.ts"
import "./messages.ts"

/** `3ª tappa`; the sixth is the last one of longer journeys. */
export function stepWords(i18n: I18n, step: number): string {
  return step >= JOURNEY_STEPS ? i18n._("journeys.step.last") : i18n._("journeys.step", { step })
}
