import type { I18n } from "@lingui/core"
import { KEY_NONE, KEY_UNKNOWN } from "../../protocol/metrics.ts"
import type { SegmentsBy } from "./load-segments.ts"
import "./messages.ts"

/** What a row is called; answers about no product, or about one that is gone, have a row too. */
export function labelOf(i18n: I18n, by: SegmentsBy, { key, label }: { key: string; label: string }): string {
  const suffix = by === "touchpoint" ? ".touchpoint" : ""
  if (key === KEY_NONE) return i18n._(`segments.none${suffix}`)
  if (key === KEY_UNKNOWN) return i18n._(`segments.unknown${suffix}`)
  return label
}
