import type { Api } from "../../client/api.ts"
import type { Language } from "../../domain/language.ts"
import type { CaseFiguresReply, CaseReply, CasesReply } from "../../protocol/cases.ts"
import type { SceneReply } from "../../protocol/showroom.ts"
import { type CasesView, orderOf } from "./cases-view.ts"

/** As many cases as the list asks for; who has more sees the first of them. */
const LIMIT = 100

/** What the screen asks the server about cases, in the reader's language. */
export function createCasesApi(api: Api, language: Language) {
  return {
    list: (view: CasesView, signal: AbortSignal) => {
      const search = new URLSearchParams({
        ...{ list: view.list, order: orderOf(view), limit: String(LIMIT), lang: language },
      })
      return api.get<CasesReply>(`/api/cases?${search}`, signal)
    },
    /** Those that have waited longest. */
    first: (limit: number, signal: AbortSignal) =>
      api.get<CasesReply>(`/api/cases?list=open&order=oldest&limit=${limit}&lang=${language}`, signal),
    one: (id: string, signal: AbortSignal) => api.get<CaseReply>(`/api/cases/${id}?lang=${language}`, signal),
    figures: (signal: AbortSignal) =>
      api.get<CaseFiguresReply>(`/api/cases/figures?lang=${language}`, signal),
    scene: (id: string, signal: AbortSignal) => api.get<SceneReply>(`/api/scenes/${id}`, signal),
    act: (id: string, what: string, body: unknown) =>
      api.post<CaseReply>(`/api/cases/${id}/${what}?lang=${language}`, body),
  }
}

export type CasesApi = ReturnType<typeof createCasesApi>
