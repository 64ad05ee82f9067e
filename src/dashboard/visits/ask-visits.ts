import type { Api } from "../../client/api.ts"
import type { Language } from "../../domain/language.ts"
import type { SceneReply } from "../../protocol/showroom.ts"
import type { VisitReply, VisitsReply } from "../../protocol/visits.ts"
import type { Days } from "../period/period.ts"
import type { VisitsView } from "./visits-view.ts"

const A_PAGE = 50

/** What the screen asks the server about visits, in the reader's language. */
export function createVisitsApi(api: Api, language: Language) {
  return {
    list: (view: VisitsView, days: Days, cursor: string | null, signal?: AbortSignal) => {
      const search = new URLSearchParams({
        from: days.from,
        to: days.to,
        limit: String(A_PAGE),
        lang: language,
      })
      if (view.kind !== "all") search.set(view.kind, "true")
      for (const name of ["left", "zone", "product", "device", "language"] as const) {
        const value = view[name]
        if (value !== null) search.set(name, value)
      }
      if (cursor !== null) search.set("cursor", cursor)
      return api.get<VisitsReply>(`/api/visits?${search}`, signal)
    },
    one: (id: string, signal: AbortSignal) =>
      api.get<VisitReply>(`/api/visits/${encodeURIComponent(id)}?lang=${language}`, signal),
    scene: (id: string, signal: AbortSignal) => api.get<SceneReply>(`/api/scenes/${id}`, signal),
  }
}

export type VisitsApi = ReturnType<typeof createVisitsApi>
