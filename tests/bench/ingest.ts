import { createVetrinaProcess } from "../helpers/vetrina-process.ts"
import type { Bench } from "./bench.ts"
import { createHttpSender } from "./ingest/http-sender.ts"
import { killTrials } from "./ingest/kill-trials.ts"
import { createLoad } from "./ingest/make-load.ts"
import { measureLatency } from "./ingest/measure-latency.ts"
import { measureThroughput } from "./ingest/measure-throughput.ts"

/** `POST /api/events` of the shipped server on its embedded database: how fast, how soon, and what a kill costs. */
export const ingest: Bench = async (report) => {
  const server = await createVetrinaProcess({ env: { LOG_LEVEL: "warn" } })
  try {
    await server.start()
    const load = createLoad(await (await fetch(`${server.url}/api/showroom`)).json())
    const sender = createHttpSender(server.url, 128)
    await measureThroughput(sender, load, report)
    await measureLatency(sender, load, report)
    sender.close()
    await killTrials(server, load, report)
  } finally {
    await server.dispose()
  }
}
