import type { I18n } from "@lingui/core"
import type { Plan, PlanFigure, PlanTile } from "../../client/plan/ask-plan.ts"
import { clockTime } from "../../client/plan/clock-time.ts"
import { standingOf } from "../../client/plan/plan-scale.ts"
import { HIDDEN_UNDER } from "../../metrics/index.ts"
import { formatNumber, isPercent } from "../format/numbers.ts"
import { languageIn } from "../format/words.ts"
import { spanWords } from "../signals/span-words.ts"
import "./messages.ts"

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
/** The quarters of a tile, from the far left to the near right. */
const QUARTERS = ["a", "b", "c", "d"]

/** `B2` is the second tile from the left and from the far wall, `B2 c` its quarter near on the left. */
function coordinatesOf({ id, level }: PlanTile): string {
  const [column = 0, row = 0] = (id.split("/").at(-1) ?? "").split(",").map(Number)
  if (level === "zone") return ""
  const [across, along] = level === "cell" ? [column >> 1, row >> 1] : [column, row]
  const quarter = level === "cell" ? (QUARTERS[(row % 2) * 2 + (column % 2)] ?? "") : ""
  return ` ${LETTERS[across] ?? across + 1}${along + 1}${quarter && ` ${quarter}`}`
}

/** The numbers of a plan in the words of the interface. */
export function planWords(i18n: I18n, metric: Plan["metric"]) {
  const language = languageIn(i18n)
  const isTime = metric === "dwell"
  const short = (value: number) => (isTime ? spanWords(value) : formatNumber(value, language))
  const value = (number: number) =>
    isTime || !isPercent(metric) ? short(number) : `${formatNumber(number, language)}%`
  return {
    language,
    /** Without its unit. */
    short,
    /** As it is written on a tile, and at the colours. */
    mark: (value: number) => (isTime ? clockTime(value) : short(value)),
    value,
    number: (number: number) => formatNumber(number, language),
    n: (n: number) => i18n._("plan.n", { n: formatNumber(n, language) }),
    interval: ({ low, high }: PlanFigure) =>
      low === null || high === null
        ? i18n._("plan.interval.none")
        : i18n._("plan.interval", { low: short(low), high: value(high) }),
    /** Why there is no number. */
    absence: (figure: PlanFigure) =>
      standingOf(figure) === "none"
        ? i18n._("plan.nobody")
        : i18n._(figure.n < HIDDEN_UNDER ? "plan.hidden.few" : "plan.hidden.cover"),
    tile: (tile: PlanTile, zones: Plan["zones"]) => {
      const label = zones.find(({ key }) => key === tile.zone)?.label ?? tile.zone
      return `${label}${coordinatesOf(tile)}`
    },
    size: ({ level }: PlanTile) => i18n._(`plan.size.${level}`),
  }
}

export type PlanWords = ReturnType<typeof planWords>
