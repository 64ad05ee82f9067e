import type { Browser, Page } from "@playwright/test"
import * as v from "valibot"

/** Of a trace only what is needed: `ts` microseconds, `dur` by the clock on the wall, `tdur` of the thread's own time. */
const Trace = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      ts: v.optional(v.number(), 0),
      dur: v.optional(v.number(), 0),
      tdur: v.optional(v.number()),
    }),
  ),
})
type TraceEvent = v.InferOutput<typeof Trace>["traceEvents"][number]

const FRAME = "FireAnimationFrame"
const SCRIPT = new Set(["FunctionCall", "EvaluateScript", "RunMicrotasks"])

/** The thread that draws frames: a page's own. */
function mainThread(events: readonly TraceEvent[]): string {
  const counts = new Map<string, number>()
  for (const { name, pid, tid } of events)
    if (name === FRAME) counts.set(`${pid} ${tid}`, (counts.get(`${pid} ${tid}`) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, two]) => two - one)[0]?.[0] ?? ""
}

/**
 * Milliseconds of script from each frame of a page to its next while `happen` does: the thread's own time, so that it is the same however
 * busy the machine is.
 */
export async function scriptPerFrame(
  browser: Browser,
  page: Page,
  happen: () => Promise<void>,
): Promise<readonly number[]> {
  const categories = ["devtools.timeline", "v8"]
  await browser.startTracing(page, { categories })
  await happen()
  const { traceEvents } = v.parse(Trace, JSON.parse((await browser.stopTracing()).toString()))
  const own = mainThread(traceEvents)
  const events = traceEvents
    .filter(({ name, pid, tid }) => `${pid} ${tid}` === own && (name === FRAME || SCRIPT.has(name)))
    .toSorted((one, two) => one.ts - two.ts || two.dur - one.dur)
  const frames: number[] = []
  let [sum, until] = [0, 0]
  for (const { name, ts, dur, tdur } of events) {
    if (name === FRAME) {
      frames.push(sum)
      sum = 0
    }
    // What is called within a call is part of it already.
    if (!SCRIPT.has(name) || ts < until) continue
    until = ts + dur
    if (tdur === undefined) throw new Error("this browser tells no time of its threads")
    sum += tdur / 1000
  }
  return frames.slice(1)
}
