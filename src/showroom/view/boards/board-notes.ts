import type { I18n } from "@lingui/core"
import type { BoardEntry } from "../../../client/boards/load-boards.ts"
import { type Language, localeOf } from "../../../domain/language.ts"
import "./messages.ts"

/** What is written on one note. */
export interface BoardNote {
  /** Where and since when; empty on a note that only invites. */
  readonly over: string
  readonly said: string
  readonly did: string
  /** Whether it was done; otherwise it won't be. */
  readonly done: boolean
}

/** Everything that is painted on a board. */
export interface BoardFace {
  readonly title: string
  /** Newest first; `null`: it isn't known what hangs there. */
  readonly notes: readonly BoardNote[] | null
  /** Says how many more there are. */
  readonly more: (count: number) => string
}

function noteOf(entry: BoardEntry, language: Language, i18n: I18n): BoardNote {
  const { said, did, outcome, on, place } = entry
  // A day has no time zone: at noon in UTC it is the same one everywhere.
  const days = new Intl.DateTimeFormat(localeOf(language), {
    ...{ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  })
  const when = outcome === "done" ? days.format(Date.parse(`${on}T12:00:00Z`)) : i18n._("board.declined")
  return {
    over: place === null ? when : `${place.label[language]} · ${when}`,
    said: said[language],
    did: did[language],
    done: outcome === "done",
  }
}

/** The words of a board; one on which nothing hangs yet says what it is for. */
export function boardFace(entries: readonly BoardEntry[] | null, language: Language, i18n: I18n): BoardFace {
  const invitation: BoardNote = {
    over: "",
    said: i18n._("board.empty.said"),
    did: i18n._("board.empty.did"),
    done: true,
  }
  const notes = entries?.map((entry) => noteOf(entry, language, i18n)) ?? null
  return {
    title: i18n._("board.title"),
    notes: notes?.length === 0 ? [invitation] : notes,
    more: (count) => i18n._("board.more", { count }),
  }
}
