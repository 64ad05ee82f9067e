import type { Api } from "../../client/api.ts"
import type { Breakdown } from "../reading/measured.ts"
import { type MetricsQuestion, metricsPath } from "./metrics-path.ts"
import { parseMetricsReply } from "./parse-metrics-reply.ts"

export async function askMetrics(
  api: Api,
  question: MetricsQuestion,
  signal: AbortSignal,
): Promise<Breakdown> {
  return parseMetricsReply(await api.get<unknown>(metricsPath(question), signal))
}
