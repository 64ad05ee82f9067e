import { setTimeout as pause } from "node:timers/promises"
import { percentile, type Report, round } from "../bench.ts"
import type { HttpSender } from "./http-sender.ts"
import type { Load } from "./make-load.ts"

const PER_SECOND = 500
const SECONDS = 15
const WARM_UP = 2

/**
 * Time from when a request was due to its answer, at a pace that doesn't wait for answers: a server that stalls pays
 * for every request that it kept from being sent.
 */
export async function measureLatency(sender: HttpSender, load: Load, report: Report): Promise<void> {
  const total = PER_SECOND * (SECONDS + WARM_UP)
  const bodies = load.events(total).map((event) => JSON.stringify({ events: [event] }))
  const latencies: number[] = []
  let failures = 0
  const underWay: Promise<void>[] = []
  const begin = performance.now() + 100

  async function send(body: string, index: number): Promise<void> {
    const due = begin + (index * 1000) / PER_SECOND
    const address = { "x-forwarded-for": `10.1.${index % 200}.1` }
    const reply = await sender.post("/api/events", body, address).catch(() => null)
    if (reply?.status !== 200) failures += 1
    if (index >= WARM_UP * PER_SECOND) latencies.push(performance.now() - due)
  }

  for (const [index, body] of bodies.entries()) {
    const wait = begin + (index * 1000) / PER_SECOND - performance.now()
    if (wait > 1) await pause(wait)
    underWay.push(send(body, index))
  }
  await Promise.all(underWay)
  const note = `${PER_SECOND} single-event requests/s for ${SECONDS} s, open loop, ${failures} not acknowledged`
  for (const [figure, share] of [["p50", 0.5] as const, ["p99", 0.99] as const])
    report({ figure: `latency-${figure}`, value: round(percentile(latencies, share)), unit: "ms", note })
}
