import type { I18n } from "@lingui/core"
import { JOURNEY_STAGES } from "../../domain/journey-stage.ts"
import "./messages.ts"

/** What a stop is called: zones by the name that the server gives, stages and what has no name by words of ours. */
export function stopName(
  i18n: I18n,
  { key, label }: { readonly key: string; readonly label: string },
): string {
  if (key === "(other)" || key === "(none)" || key === "(unknown)") return i18n._(`journeys.key.${key}`)
  const stage = JOURNEY_STAGES.find((each) => each === key)
  if (stage === undefined) return label
  const name = i18n._(`dashboard.stage.${stage}`)
  return name.slice(0, 1).toLocaleUpperCase(i18n.locale) + name.slice(1)
}
