import { responseRate } from "../../metrics/index.ts"
import type { JourneysReply } from "../../protocol/journeys.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import type { Cell } from "../exports/columns.ts"
import type { Table } from "../exports/write-table.ts"

/** What a row is: the visits, a stop at a step, a way from a stop to the next, or what those said who went no further. */
export const FLOW_ROWS = ["visits", "unknown", "stop", "way", "said"] as const

const COLUMNS = [
  { name: "row", width: 9 },
  { name: "by", width: 7 },
  { name: "from", type: "day", width: 11 },
  { name: "to", type: "day", width: 11 },
  { name: "step", type: "integer", optional: true, width: 6 },
  { name: "stop", width: 18 },
  { name: "stop_label", width: 26 },
  { name: "next_stop", width: 18 },
  { name: "next_stop_label", width: 26 },
  { name: "visits", type: "integer", optional: true, width: 8 },
  { name: "left", type: "integer", optional: true, width: 8 },
  { name: "metric", width: 12 },
  { name: "value", type: "number", optional: true },
  { name: "low", type: "number", optional: true },
  { name: "high", type: "number", optional: true },
  { name: "n", type: "integer", optional: true, width: 8 },
  { name: "mean", type: "number", optional: true },
  { name: "hidden", optional: true, width: 9 },
] as const satisfies Table["columns"]
type Name = (typeof COLUMNS)[number]["name"]
type Row = Partial<Readonly<Record<Name, Cell>>> & { readonly row: (typeof FLOW_ROWS)[number] }

/** Of how many of a stop's visits go no further, as a percentage. */
export const LEFT_SHARE = "left-share"

const HIDDEN = "too-few"
const partOf = ({ value, low, high, n, mean, hidden }: FigureReply) => ({
  ...{ value, low, high, n, mean },
  hidden: hidden === false ? null : hidden,
})

function shareOf(visits: number, left: number | null): Partial<Row> {
  if (left === null) return { metric: LEFT_SHARE, n: visits, hidden: HIDDEN }
  const { value, low, high, n } = responseRate(left, visits)
  return { metric: LEFT_SHARE, value, low, high, n }
}

function rowsOf({ visits, unknown, stops, links, leavers }: JourneysReply): readonly Row[] {
  const labels = new Map(stops.map(({ key, label }) => [key, label]))
  return [
    { row: "visits", visits, hidden: visits === null ? HIDDEN : null },
    ...(unknown === null ? [] : [{ row: "unknown" as const, visits: unknown }]),
    ...stops.map(({ step, key, label, visits: came, left }) => ({
      ...{ row: "stop" as const, step, stop: key, stop_label: label, visits: came, left },
      ...shareOf(came, left),
    })),
    ...links.map(({ step, from, to, visits: went }) => ({
      ...{ row: "way" as const, step, stop: from, stop_label: labels.get(from) ?? from },
      ...{ next_stop: to, next_stop_label: labels.get(to) ?? to, visits: went },
      hidden: went === null ? HIDDEN : null,
    })),
    ...leavers.flatMap(({ metric, total, groups }) => [
      { row: "said" as const, metric, ...partOf(total) },
      ...groups.map(({ key, label, figure }) => ({
        ...{ row: "said" as const, stop: key, stop_label: label, metric },
        ...partOf(figure),
      })),
    ]),
  ]
}

/** What `GET /api/journeys` tells, as one table. */
export function flowTable(reply: JourneysReply): Table {
  const { by, from, to } = reply
  const empty = (column: Table["columns"][number]): Cell => (column.optional ? null : "")
  return {
    columns: COLUMNS,
    rows: rowsOf(reply).map((row) => {
      const whole: Partial<Record<Name, Cell>> = { by, from, to, ...row }
      return COLUMNS.map((column) => whole[column.name] ?? empty(column))
    }),
  }
}
