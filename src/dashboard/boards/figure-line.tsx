import { useLingui } from "@lingui/react"
import type { EntryFigure } from "../../protocol/boards.ts"
import { formatDay } from "../format/days.ts"
import { formatDelta, formatWithUnit } from "../format/numbers.ts"
import { useWords } from "../format/use-words.ts"

/** What the numbers say of before and after, and whether the board will say it. */
export function FigureLine({ figure }: { figure: EntryFigure }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  switch (figure.kind) {
    case "none":
      return null
    case "not-over":
      return i18n._("entries.figure.not-over", { day: formatDay(figure.until, language) })
    case "too-few":
      return i18n._("entries.figure.too-few", { before: figure.before, after: figure.after })
    case "same":
    case "told": {
      const { metric, before, after, delta, low, high } = figure.change
      const signed = (value: number) => formatDelta(metric, value, language)
      return i18n._(`entries.figure.${figure.kind}`, {
        before: formatWithUnit(metric, before.value, language),
        after: formatWithUnit(metric, after.value, language),
        ...{ n1: before.n, n2: after.n },
        ...{ delta: signed(delta), low: signed(low), high: signed(high) },
      })
    }
  }
}
