import type { Api } from "../../client/api.ts"
import type { PromptVersionsReply } from "../../protocol/prompt-versions.ts"
import type {
  DraftReply,
  EditionSummary,
  EditionsReply,
  PromptState,
  PromptsReply,
} from "../../protocol/prompts.ts"
import type { SimulationReply, SimulationRequest } from "../../protocol/simulations.ts"
import type { SuppressionBreakdown, SuppressionsReply } from "../../protocol/suppressions.ts"
import type { Days } from "../period/period.ts"

/** `null`: the policy's. */
const pathOf = (prompt: string | null) =>
  prompt === null ? "/api/policy/draft" : `/api/prompts/${prompt}/draft`
const meaning = (revision: string | null): Record<string, string> =>
  revision === null ? { "if-none-match": "*" } : { "if-match": `"${revision}"` }

/** What the screen asks the server about prompts. */
export function createPromptsApi(api: Api) {
  return {
    all: (signal: AbortSignal) => api.get<PromptsReply>("/api/prompts", signal),
    editions: (prompt: string | null, signal: AbortSignal) =>
      api.get<EditionsReply>(`/api/prompts/editions${prompt === null ? "" : `?prompt=${prompt}`}`, signal),
    versions: (prompt: string, signal: AbortSignal) =>
      api.get<PromptVersionsReply>(`/api/prompts/${prompt}/versions`, signal),
    held: (by: SuppressionBreakdown, { from, to }: Days, prompt: string | null, signal: AbortSignal) => {
      const search = new URLSearchParams({ by, from, to, ...(prompt === null ? {} : { prompt }) })
      return api.get<SuppressionsReply>(`/api/suppressions?${search}`, signal)
    },
    save: (prompt: string | null, over: string | null, base: number, body: unknown) =>
      api.send<DraftReply>("PUT", pathOf(prompt), { body: { base, body }, headers: meaning(over) }),
    drop: (prompt: string | null, revision: string) =>
      api.send<unknown>("DELETE", pathOf(prompt), { headers: meaning(revision) }),
    publish: (drafts: readonly { prompt: string | null; revision: string }[], note: string) =>
      api.post<EditionSummary>("/api/prompts/publications", { drafts, note }),
    setState: (prompt: string, state: PromptState, base: number, note: string) =>
      api.post<EditionSummary>(`/api/prompts/${prompt}/state`, { state, base, note }),
    rollBack: (prompt: string, version: number, base: number, note: string) =>
      api.post<EditionSummary>(`/api/prompts/${prompt}/rollback`, { version, base, note }),
    simulate: (request: SimulationRequest, signal: AbortSignal) =>
      api.post<SimulationReply>("/api/simulations", request, signal),
  }
}

export type PromptsApi = ReturnType<typeof createPromptsApi>
