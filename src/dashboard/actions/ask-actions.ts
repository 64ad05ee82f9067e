import type { Api } from "../../client/api.ts"
import type { Language } from "../../domain/language.ts"
import type { Measure, TargetState } from "../../domain/target.ts"
import type {
  ActionReply,
  ActionsReply,
  SaveAction,
  SaveTarget,
  TargetLine,
  TargetsReply,
} from "../../protocol/actions.ts"
import type { EntriesReply } from "../../protocol/boards.ts"
import type { CasesReply } from "../../protocol/cases.ts"
import type { DigestMine, DigestSettings, DigestsReply } from "../../protocol/digest.ts"
import { type PlainReply, parseFigures } from "../api/parse-figures.ts"
import type { Days } from "../period/period.ts"

/** What the screen asks the server about goals, actions and the digest, in the reader's language. */
export function createActionsApi(api: Api, language: Language) {
  const lang = `lang=${language}`
  return {
    targets: (signal: AbortSignal) => api.get<TargetsReply>(`/api/targets?${lang}`, signal),
    saveTarget: (id: string, body: SaveTarget) =>
      api.send<TargetLine>("PUT", `/api/targets/${id}?${lang}`, { body }),
    moveTarget: (id: string, version: number, state: TargetState) =>
      api.post<TargetLine>(`/api/targets/${id}/state?${lang}`, { version, state }),
    dropTarget: (id: string) => api.send<unknown>("DELETE", `/api/targets/${id}`, {}),
    actions: (signal: AbortSignal) => api.get<ActionsReply>(`/api/actions?${lang}`, signal),
    action: (id: string, signal: AbortSignal) => api.get<ActionReply>(`/api/actions/${id}?${lang}`, signal),
    saveAction: (id: string, body: SaveAction) =>
      api.send<ActionReply>("PUT", `/api/actions/${id}?${lang}`, { body }),
    dropAction: (id: string) => api.send<unknown>("DELETE", `/api/actions/${id}`, {}),
    /** Week by week, by the same route as everything else. */
    weeks: async ({ metric, segment }: Measure, days: Days, signal: AbortSignal): Promise<PlainReply> => {
      const search = new URLSearchParams({ metric, by: "week", ...days, ...segment, lang: language })
      return parseFigures(await api.get<unknown>(`/api/metrics?${search}`, signal))
    },
    entries: (signal: AbortSignal) => api.get<EntriesReply>(`/api/boards/entries?${lang}`, signal),
    cases: (signal: AbortSignal) =>
      api.get<CasesReply>(`/api/cases?list=open&order=newest&limit=60&${lang}`, signal),
    digests: (signal: AbortSignal) => api.get<DigestsReply>("/api/digest", signal),
    settings: (signal: AbortSignal) => api.get<DigestSettings>("/api/digest/settings", signal),
    mine: (signal: AbortSignal) => api.get<DigestMine>("/api/digest/mine", signal),
    subscribe: (email: string, reads: Language) =>
      api.post<DigestSettings>("/api/digest/subscribers", { email, language: reads }),
    unsubscribe: (id: string) => api.send<DigestSettings>("DELETE", `/api/digest/subscribers/${id}`, {}),
    setMine: (isOn: boolean) => api.send<DigestMine>("PUT", "/api/digest/mine", { body: { isOn, language } }),
    renewLink: () => api.post<DigestSettings>("/api/digest/link", {}),
  }
}

export type ActionsApi = ReturnType<typeof createActionsApi>
