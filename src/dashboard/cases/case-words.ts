import type { I18n } from "@lingui/core"
import { type Language, localeOf } from "../../domain/language.ts"
import { endsOf } from "../../metrics/index.ts"
import type { CaseLine, HistoryLine } from "../../protocol/cases.ts"

const MINUTE = 60_000

/** `4 h 12`, `58 min`, `3 g`: a span as it is told in a list. */
export function spanWords(i18n: I18n, milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / MINUTE))
  if (minutes < 60) return i18n._("cases.span.minutes", { minutes })
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return i18n._("cases.span.hours", { hours, minutes: String(minutes % 60).padStart(2, "0") })
  return i18n._("cases.span.days", { days: Math.floor(hours / 24) })
}

/** Where it was, as a name. */
export function placeWords(i18n: I18n, { touchpoint, zone, product, cause }: CaseLine): string {
  const place = touchpoint?.label ?? zone?.label ?? product?.label
  return place ?? i18n._(cause === "message" ? "cases.message" : "cases.nowhere")
}

/** `2 su 7`; `null` without a score. */
export function scoreWords(i18n: I18n, { score, scale }: Pick<CaseLine, "score" | "scale">): string | null {
  if (score === null || scale === null) return null
  return i18n._("cases.score", { score, max: endsOf(scale).last })
}

/** What of the deadline is to be said; `null` when nothing is. */
export function deadlineWords(
  i18n: I18n,
  { state, repliedAt, dueAt }: Pick<CaseLine, "state" | "repliedAt" | "dueAt">,
  now: number,
): { readonly words: string; readonly late: boolean } | null {
  if (state === "closed" || repliedAt !== null) return null
  const left = Date.parse(dueAt) - now
  return left < 0
    ? { words: i18n._("cases.late", { span: spanWords(i18n, -left) }), late: true }
    : { words: i18n._("cases.due", { span: spanWords(i18n, left) }), late: false }
}

export function languageName(language: string, reader: Language): string {
  return new Intl.DisplayNames([localeOf(reader)], { type: "language" }).of(language) ?? language
}

/** An entry of the history in a sentence. */
export function historyWords(
  i18n: I18n,
  { kind, by, detail }: HistoryLine,
  promiseName: (id: string) => string,
): string {
  const who = by ?? i18n._("cases.visitor")
  switch (kind) {
    case "opened":
      return i18n._(`cases.history.opened.${detail.cause}`, { limit: detail.limit ?? "" })
    case "closed":
      return i18n._(by === null ? "cases.history.ended" : "cases.history.closed", {
        who,
        ending: i18n._(`cases.ending.${detail.ending}`),
      })
    case "judged":
      return i18n._("cases.history.judged", {
        who,
        promise: promiseName(String(detail.promise)),
        fit: i18n._(`cases.fit.${detail.fit ?? "none"}`),
      })
    default:
      return i18n._(`cases.history.${kind}`, {
        who,
        score: detail.score ?? "",
        text: detail.text ?? "",
        to: detail.to ?? "",
      })
  }
}
