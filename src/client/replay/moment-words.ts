import type { I18n } from "@lingui/core"
import { endsOf } from "../../metrics/index.ts"
import type { VisitMoment } from "../../protocol/visits.ts"
import "./messages.ts"

/** How a question was put, about what it was put. */
export function questionWords(i18n: I18n, { prompt, products }: VisitMoment): string {
  if (!prompt?.question) return i18n._("replay.moment.question.unknown")
  const product = products[0]?.label ?? i18n._("replay.moment.someone")
  return i18n._("replay.moment.quote", { text: prompt.question.replace("{product}", product) })
}

function ruleWords(i18n: I18n, rule: string): string {
  const id = `replay.rule.${rule}`
  const words = i18n._(id)
  return words === id ? i18n._("replay.rule.other", { rule }) : words
}

/** What happened, in a sentence in the reader's language. */
export function momentWords(i18n: I18n, moment: VisitMoment): string {
  const { type, prompt, zone, products, kind } = moment
  const product = products.map(({ label }) => label).join(", ") || i18n._("replay.moment.someone")
  switch (type) {
    case "struggle.detected":
      return i18n._(`replay.moment.struggle.${kind}`)
    case "prompt.shown":
      return i18n._("replay.moment.prompt.shown", { question: questionWords(i18n, moment) })
    case "prompt.answered":
    case "prompt.amended":
      if (!prompt || prompt.score === null) return i18n._("replay.moment.prompt.gone")
      return i18n._(`replay.moment.${type}`, { score: prompt.score, most: endsOf(prompt.scale).last })
    case "prompt.suppressed":
      return i18n._("replay.moment.prompt.suppressed", { rule: ruleWords(i18n, prompt?.rule ?? "") })
    case "product.inspected":
      if (moment.seconds === null) return i18n._("replay.moment.product.inspected", { product })
      return i18n._("replay.moment.product.held", { product, seconds: Math.round(moment.seconds) })
    default:
      return i18n._(`replay.moment.${type}`, {
        product,
        zone: zone?.label ?? i18n._("replay.moment.somewhere"),
      })
  }
}

/** `2:14`; over an hour `1:02:14`. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number) => String(value).padStart(2, "0")
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
