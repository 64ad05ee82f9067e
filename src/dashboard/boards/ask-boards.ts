import type { Api } from "../../client/api.ts"
import type { EntryState } from "../../domain/board.ts"
import type { Language } from "../../domain/language.ts"
import type { EntriesReply, EntryReply, SaveEntry, SourcesReply } from "../../protocol/boards.ts"
import type { CaseReply } from "../../protocol/cases.ts"

const ENTRIES = "/api/boards/entries"

/** What the screen asks the server about the boards, in the reader's language. */
export function createBoardsApi(api: Api, language: Language) {
  return {
    list: (signal: AbortSignal) => api.get<EntriesReply>(`${ENTRIES}?lang=${language}`, signal),
    one: (id: string, signal: AbortSignal) =>
      api.get<EntryReply>(`${ENTRIES}/${id}?lang=${language}`, signal),
    sources: (q: string, signal: AbortSignal) => {
      const search = new URLSearchParams({ q, lang: language })
      return api.get<SourcesReply>(`/api/boards/sources?${search}`, signal)
    },
    /** The case that an entry is begun from. */
    origin: (id: string, signal: AbortSignal) =>
      api.get<CaseReply>(`/api/cases/${id}?lang=${language}`, signal),
    save: (id: string, body: SaveEntry) =>
      api.send<EntryReply>("PUT", `${ENTRIES}/${id}?lang=${language}`, { body }),
    move: (id: string, version: number, state: EntryState) =>
      api.post<EntryReply>(`${ENTRIES}/${id}/state?lang=${language}`, { version, state }),
    discard: (id: string) => api.send<unknown>("DELETE", `${ENTRIES}/${id}`, {}),
  }
}

export type BoardsApi = ReturnType<typeof createBoardsApi>
