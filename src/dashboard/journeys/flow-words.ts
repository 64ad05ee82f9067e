import type { I18n } from "@lingui/core"
import type { Words } from "../format/words.ts"
import { type Journey, type Link, type Stop, shareLeft } from "./journey.ts"
import "./messages.ts"
import { stepWords } from "./step-words.ts"
import { stopName } from "./stop-name.ts"

/** How many of a stop's visits go no further, in percent: `64%`. */
export function shareWords(stop: Pick<Stop, "visits" | "left">, words: Words): string {
  const { value } = shareLeft(stop)
  return value === null ? "" : words.value("response-rate", value)
}

/** A stop in a sentence. */
export function stopWords(i18n: I18n, words: Words, stop: Stop): string {
  const left =
    stop.left === null
      ? i18n._("journeys.stop.few")
      : i18n._("journeys.stop.left", { left: words.number(stop.left), share: shareWords(stop, words) })
  return i18n._("journeys.stop", {
    name: stopName(i18n, stop),
    step: stepWords(i18n, stop.step),
    visits: words.number(stop.visits),
    left,
  })
}

/** A link in a sentence. */
export function linkWords(i18n: I18n, words: Words, link: Link, { stops }: Pick<Journey, "stops">): string {
  const name = (id: string) => {
    const stop = stops.find((each) => each.id === id)
    return stop ? stopName(i18n, stop) : ""
  }
  const visits =
    link.visits === null
      ? i18n._("journeys.few")
      : i18n._("journeys.link.visits", { visits: words.number(link.visits) })
  return i18n._("journeys.link", { from: name(link.from), to: name(link.to), visits })
}
