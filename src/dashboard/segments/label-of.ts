import type { I18n } from "@lingui/core"
import { DEVICES } from "../../domain/event.ts"
import { isLanguage, localeOf } from "../../domain/language.ts"
import { KEY_NONE, KEY_UNKNOWN } from "../../protocol/metrics.ts"
import { languageIn } from "../format/words.ts"
import type { SegmentsBy } from "../state/view-state.ts"
import "./messages.ts"

/** What a row is called; answers about no product, or about one that is gone, have a row too. */
export function labelOf(i18n: I18n, by: SegmentsBy, { key, label }: { key: string; label: string }): string {
  if (key === KEY_NONE) return i18n._(`segments.none.${by}`)
  if (key === KEY_UNKNOWN) return i18n._(`segments.unknown.${by}`)
  switch (by) {
    case "device":
      return DEVICES.some((device) => device === key) ? i18n._(`frame.device.${key}`) : label
    case "language": {
      if (!isLanguage(key)) return label
      const name = new Intl.DisplayNames([localeOf(languageIn(i18n))], { type: "language" }).of(key) ?? key
      return name.charAt(0).toUpperCase() + name.slice(1)
    }
    case "prompt":
      return label.replace("{product}", i18n._("detail.product"))
    default:
      return label
  }
}
