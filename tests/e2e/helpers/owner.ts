import type { MetricsReply } from "../../../src/protocol/metrics.ts"
import type { ResponseReply, ResponsesReply } from "../../../src/protocol/responses.ts"
import { signIn } from "../../helpers/sign-in.ts"

/** The owner of a store, reading what came in by the same HTTP API as the dashboard. */
export interface Owner {
  /** The latest 200, newest first. */
  responses(): Promise<readonly ResponseReply[]>
  /** How many answers to `metric` count, with or without a filter such as `touchpoint=lighting`. */
  answers(metric: "csat" | "ces" | "nps", filter?: string): Promise<number>
  /** How many impressions count. */
  impressions(): Promise<number>
}

export function createOwner(url: string): Owner {
  let cookie: Promise<string> | null = null

  async function get<Reply>(path: string): Promise<Reply> {
    cookie ??= signIn(url)
    const response = await fetch(`${url}${path}`, { headers: { cookie: await cookie } })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }

  return {
    responses: async () => (await get<ResponsesReply>("/api/responses?limit=200")).responses,
    answers: async (metric, filter = "") =>
      (await get<MetricsReply>(`/api/metrics?metric=${metric}&${filter}`)).total.n,
    impressions: async () => (await get<MetricsReply>("/api/metrics?metric=response-rate")).total.n,
  }
}
