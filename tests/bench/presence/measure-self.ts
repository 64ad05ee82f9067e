import { monitorEventLoopDelay } from "node:perf_hooks"
import { percentile } from "../bench.ts"
import type { Usage } from "./child.ts"

/** Measures the process that it runs in. */
export function measureSelf() {
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  let cpu = process.cpuUsage()
  let wall = performance.now()
  let ticks: number[] = []
  return {
    timeTick: (tick: () => void) => {
      const begin = performance.now()
      tick()
      ticks.push(performance.now() - begin)
    },
    /** What there is to tell since it was last asked. */
    take: (people: Usage["people"], sent: number | null = null): Usage => {
      const used = process.cpuUsage(cpu)
      const now = performance.now()
      const tickP99 = ticks.length > 0 ? percentile(ticks, 0.99) : 0
      // The histogram counts the pause between two of its own looks, too.
      const loopP99 = Math.max(0, loop.percentile(99) / 1e6 - 5)
      const wallMs = now - wall
      globalThis.gc?.()
      const { heapUsed, external } = process.memoryUsage()
      loop.reset()
      cpu = process.cpuUsage()
      wall = performance.now()
      ticks = []
      const cpuMs = (used.user + used.system) / 1000
      return { cpuMs, wallMs, tickP99, loopP99, memory: heapUsed + external, sent, people }
    },
  }
}
