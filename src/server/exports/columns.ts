import type { ResponseReply } from "../../protocol/responses.ts"

/** A value of a row; `null` is an empty cell. */
export type Cell = string | number | null

/** `local-time`: by the showroom's clock, of no zone. */
export type CellType = "text" | "integer" | "number" | "day" | "time" | "local-time"

export interface Column {
  /** What the first row calls it. Never translated: sheets and scripts refer to it. */
  readonly name: string
  /** Characters that it is wide in a sheet. */
  readonly width: number
  /** What a typed file keeps it as; text when it is left out. */
  readonly type?: CellType
  /** Whether there are rows without it. */
  readonly optional?: boolean
  readonly of: (response: ResponseReply, localTime: (time: string) => string) => Cell
}

/** What a row of an export holds, in order. New ones are added at the end. */
export const COLUMNS: readonly Column[] = [
  { name: "id", width: 38, of: ({ id }) => id },
  { name: "answered_at", width: 25, type: "time", of: ({ at }) => at },
  { name: "answered_local", width: 19, type: "local-time", of: ({ at }, localTime) => localTime(at) },
  { name: "day", width: 11, type: "day", of: ({ day }) => day },
  { name: "metric", width: 8, of: ({ metric }) => metric },
  { name: "scale", width: 6, of: ({ scale }) => scale },
  { name: "score", width: 6, type: "integer", optional: true, of: ({ score }) => score },
  { name: "hidden", width: 9, optional: true, of: ({ hidden }) => (hidden === false ? null : hidden) },
  { name: "comment", width: 60, optional: true, of: ({ comment }) => comment },
  { name: "prompt", width: 24, of: ({ prompt }) => prompt },
  { name: "prompt_version", width: 14, type: "integer", of: ({ promptVersion }) => promptVersion },
  { name: "touchpoint", width: 20, of: ({ touchpoint }) => touchpoint },
  { name: "touchpoint_label", width: 28, of: ({ touchpointLabel }) => touchpointLabel },
  { name: "product", width: 38, of: ({ product }) => product },
  { name: "product_label", width: 28, of: ({ productLabel }) => productLabel },
  { name: "persona", width: 20, of: ({ persona }) => persona },
  { name: "persona_label", width: 20, of: ({ personaLabel }) => personaLabel },
]

/** Tells a time as the showroom's own clock did: `2026-10-25 02:30:00`. */
export function createLocalTime(timezone: string): (time: string) => string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "medium",
  })
  return (time) => format.format(new Date(time))
}
