import type { EntryPlace, EntryState, Outcome } from "../../../domain/board.ts"
import type { Localized } from "../../../domain/language.ts"
import type { PromptMetric } from "../../../domain/prompt.ts"
import type { Entry } from "../../boards/entry.ts"

export interface EntryRow {
  readonly id: string
  readonly state: EntryState
  readonly version: number
  readonly said: Localized
  readonly did: Localized
  readonly outcome: Outcome
  readonly happened_on: string | null
  readonly place_kind: NonNullable<EntryPlace>["kind"] | null
  readonly place_id: string | null
  readonly metric: PromptMetric | null
  readonly changed_at: Date
  readonly published_at: Date | null
}

const NAMES = "id, state, version, said, did, outcome, place_kind, place_id, metric, changed_at, published_at"
export const ENTRY_COLUMNS = [...NAMES.split(", "), "happened_on::text"]
  .map((column) => `board_entries.${column}`)
  .join(", ")

export function entryOfRow(row: EntryRow): Entry {
  const { id, state, version, said, did, outcome, metric, place_kind: kind, place_id: placeId } = row
  return {
    ...{ id, state, version, said, did, outcome, metric },
    on: row.happened_on,
    place: kind === null || placeId === null ? null : { kind, id: placeId },
    changedAt: row.changed_at.getTime(),
    publishedAt: row.published_at?.getTime() ?? null,
  }
}
