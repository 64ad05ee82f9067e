import { type Api, ApiError } from "../../client/api.ts"
import { currentLanguage } from "../../client/language.ts"
import type { PulseResults } from "../../client/replies.ts"
import type { PulseAnswer, PulseReply } from "../../domain/pulse.ts"

/** What the server is asked about the pulse. */
export interface PulseWire {
  read(): Promise<PulseReply>
  noteAsked(): Promise<void>
  setQuiet(quiet: boolean): Promise<void>
  /** Also resolves when this week's answer was counted before: the first reply got lost. */
  answer(answer: PulseAnswer): Promise<void>
  results(): Promise<PulseResults>
}

export function createPulseWire(api: Api): PulseWire {
  return {
    read: () => api.get<PulseReply>("/api/pulse"),
    noteAsked: async () => {
      await api.post("/api/pulse/asked", {})
    },
    setQuiet: async (quiet) => {
      await api.send("PUT", "/api/pulse/quiet", { body: { quiet } })
    },
    answer: async (answer) => {
      try {
        await api.post("/api/pulse", answer)
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== "already-answered") throw error
      }
    },
    results: () => api.get<PulseResults>(`/api/pulse/results?lang=${currentLanguage()}`),
  }
}
