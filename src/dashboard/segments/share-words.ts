import type { I18n } from "@lingui/core"
import { figureOf } from "../../metrics/index.ts"
import { formatNumber } from "../format/numbers.ts"
import type { Words } from "../format/words.ts"
import type { Segment } from "./segment.ts"

/** What stands beside a row's share: the mean of the same answers, on their own scale. */
export function shareWords(i18n: I18n, words: Words, { metric, now }: Segment): string {
  if (now.counts?.kind !== "scores") return words.count(now)
  const { scores } = now.counts
  switch (metric) {
    case "csat": {
      const mean = formatNumber(figureOf("csat", scores).mean ?? 0, words.language, { decimals: 1 })
      return i18n._("detail.mean.csat", { mean })
    }
    case "easy-share": {
      const figure = figureOf("ces", scores)
      const mean = words.value("ces", figure.value ?? 0)
      return i18n._("detail.mean", { mean, interval: words.interval("ces", figure) })
    }
    case "nps":
      return words.count(now)
  }
}
