import { useLingui } from "@lingui/react"
import type { MoreColumn } from "../charts/figure-table.tsx"
import { formatValue } from "../format/numbers.ts"
import { useWords } from "../format/use-words.ts"
import { isShown } from "../reading/measured.ts"
import "./messages.ts"
import type { Segment } from "./segment.ts"

/** What the table of the rows tells besides their numbers: as their pictures do. */
export function useMoreColumns(): readonly MoreColumn<Segment>[] {
  const { i18n } = useLingui()
  const words = useWords()
  return [
    {
      name: i18n._("segments.words"),
      tell: ({ now, beside }) => (!isShown(now) || beside?.words == null ? null : words.number(beside.words)),
    },
    {
      name: i18n._("detail.trend"),
      wide: true,
      tell: ({ metric, beside }) =>
        beside?.values.some((value) => value !== null)
          ? beside.values
              .map((value) => (value === null ? "–" : formatValue(metric, value, words.language)))
              .join(" · ")
          : null,
    },
  ]
}
