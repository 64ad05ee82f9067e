import type { Api } from "../../client/api.ts"
import type { Language } from "../../domain/language.ts"
import type { CaseActionsReply } from "../../protocol/actions.ts"
import type { CaseFiguresReply, CaseReply, CasesReply } from "../../protocol/cases.ts"
import type { SceneReply } from "../../protocol/showroom.ts"
import { type CasesView, orderOf } from "./cases-view.ts"

/** As many cases as are asked for at once. */
export const PAGE = 100

/** What the screen asks the server about cases, in the reader's language. */
export function createCasesApi(api: Api, language: Language) {
  function page(view: CasesView, cursor: string | null, signal: AbortSignal): Promise<CasesReply> {
    const search = new URLSearchParams({
      ...{ list: view.list, order: orderOf(view), limit: String(PAGE), lang: language },
      ...(view.of === null ? {} : { of: view.of }),
      ...(cursor === null ? {} : { cursor }),
    })
    return api.get<CasesReply>(`/api/cases?${search}`, signal)
  }
  return {
    /** The first of a list, as many whole pages as make `count`; each case once, whatever changes meanwhile. */
    list: async (view: CasesView, count: number, signal: AbortSignal): Promise<CasesReply> => {
      let reply = await page(view, null, signal)
      while (reply.next !== null && reply.cases.length < count) {
        const following = await page(view, reply.next, signal)
        const known = new Set(reply.cases.map(({ id }) => id))
        const fresh = following.cases.filter(({ id }) => !known.has(id))
        reply = { ...following, cases: [...reply.cases, ...fresh] }
      }
      return reply
    },
    /** Those that have waited longest. */
    first: (limit: number, signal: AbortSignal) =>
      api.get<CasesReply>(`/api/cases?list=open&order=oldest&limit=${limit}&lang=${language}`, signal),
    one: (id: string, signal: AbortSignal) => api.get<CaseReply>(`/api/cases/${id}?lang=${language}`, signal),
    figures: (signal: AbortSignal) =>
      api.get<CaseFiguresReply>(`/api/cases/figures?lang=${language}`, signal),
    scene: (id: string, signal: AbortSignal) => api.get<SceneReply>(`/api/scenes/${id}`, signal),
    /** The actions that were noted for a case; for those who may note them. */
    actions: (id: string, signal: AbortSignal) =>
      api.get<CaseActionsReply>(`/api/actions/of-case/${id}?lang=${language}`, signal),
    act: (id: string, what: string, body: unknown) =>
      api.post<CaseReply>(`/api/cases/${id}/${what}?lang=${language}`, body),
  }
}

export type CasesApi = ReturnType<typeof createCasesApi>
