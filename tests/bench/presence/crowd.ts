import { setTimeout as pause } from "node:timers/promises"
import { seededRandom } from "../../../src/metrics/seeded-random.ts"
import { TICK_MS } from "../../../src/server/realtime/room/tick-room.ts"
import { percentile } from "../bench.ts"
import type { Usage } from "./child.ts"
import { LightClient } from "./light-client.ts"
import { createWalker } from "./walker.ts"

export interface Crowd {
  readonly clients: readonly LightClient[]
  /** Bytes a second that each client gets in `seconds`, and what the server says of that time. */
  measure(seconds: number, ask: () => Promise<Usage>): Promise<{ usage: Usage; down: readonly number[] }>
  stop(): void
}

/** Lets a crowd walk, each telling of it ten times a second until the function that comes back is called. */
export function letWalk(crowd: readonly { walk(seconds: number): void }[]): () => void {
  // They tell at different moments, as people would: a tenth of them each tenth of a tick.
  const timers = Array.from({ length: 10 }, (_, part) =>
    setTimeout(() => {
      timers[part] = setInterval(() => {
        for (let at = part; at < crowd.length; at += 10) crowd[at]?.walk(TICK_MS / 1000)
      }, TICK_MS)
    }, part * 10),
  )
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}

/** People who come in and walk about without end, each telling where they are ten times a second. */
export async function invite(port: number, count: number, seed: number): Promise<Crowd> {
  const random = seededRandom(seed)
  const clients = Array.from(
    { length: count },
    (_, at) => new LightClient(port, `walker-${seed}-${at}`, createWalker(random)),
  )
  for (let at = 0; at < clients.length; at += 10)
    await Promise.all(clients.slice(at, at + 10).map((client) => client.connect()))
  const stand = letWalk(clients)
  return {
    clients,
    measure: async (seconds, ask) => {
      await ask()
      const before = clients.map(({ bytes }) => bytes)
      const begin = performance.now()
      await pause(seconds * 1000)
      const took = (performance.now() - begin) / 1000
      const down = clients.map(({ bytes }, at) => (bytes - (before[at] ?? 0)) / took)
      return { usage: await ask(), down }
    },
    stop: () => {
      stand()
      for (const client of clients) client.cut()
    },
  }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export const p95 = (values: readonly number[]) => percentile(values, 0.95)
