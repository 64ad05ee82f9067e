import type { Report } from "../bench.ts"
import { round } from "../bench.ts"
import type { HttpSender } from "./http-sender.ts"
import type { Load } from "./make-load.ts"

const SECONDS = 12
const SENDERS = 6
const TOGETHER = 100

/** Acknowledged events a second, in batches of 100, from a few senders that wait for each answer. */
export async function measureThroughput(sender: HttpSender, load: Load, report: Report): Promise<void> {
  let accepted = 0
  let refusals = 0
  const begin = performance.now()
  const end = begin + SECONDS * 1000

  async function send(address: string): Promise<void> {
    while (performance.now() < end) {
      const body = JSON.stringify({ events: load.events(TOGETHER) })
      const reply = await sender.post("/api/events", body, { "x-forwarded-for": address })
      if (reply.status === 200) accepted += JSON.parse(reply.body).accepted.length
      else refusals += 1
    }
  }

  await Promise.all(Array.from({ length: SENDERS }, (_, index) => send(`10.0.0.${index + 1}`)))
  const seconds = (performance.now() - begin) / 1000
  const note = `batches of ${TOGETHER} over HTTP, ${SENDERS} senders, ${SECONDS} s, ${refusals} requests refused; load generator on the same cores`
  report({ figure: "throughput", value: round(accepted / seconds, 0), unit: "acknowledged events/s", note })
}
