import { describe, expect, test } from "vitest"
import { followEvents } from "../../../src/client/help/follow-events.ts"
import { HELP_KEPT } from "../../../src/client/help/help-kept.ts"
import { recallHelp } from "../../../src/client/help/help-memory.ts"
import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import { createFakeStorage } from "../../helpers/fake-storage.ts"

const settle = () => new Promise((resolve) => setImmediate(resolve))

/** Lines to a server, each written and cut by hand. */
function createLines() {
  const opened: { headers: unknown; signal: AbortSignal | null; send(text: string): void; cut(): void }[] = []
  let answer: "stream" | "refuse" = "stream"
  const timers = new Set<() => void>()
  const told: string[] = []
  const fetch = async (_path: unknown, init?: RequestInit) => {
    if (answer === "refuse") return new Response(null, { status: 503 })
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({
      start: (made) => {
        controller = made
      },
    })
    init?.signal?.addEventListener("abort", () => controller?.error(new Error("aborted")))
    opened.push({
      headers: init?.headers,
      signal: init?.signal ?? null,
      send: (text) => controller?.enqueue(new TextEncoder().encode(text)),
      cut: () => controller?.close(),
    })
    return new Response(body)
  }
  const stop = followEvents({
    fetch,
    path: "/live",
    headers: { "x-help-key": "k" },
    after: (_milliseconds, run) => {
      timers.add(run)
      return () => timers.delete(run)
    },
    onNews: () => told.push("news"),
    onStatus: (live) => told.push(live ? "live" : "lost"),
  })
  return {
    opened,
    told,
    stop,
    answer: (next: "stream" | "refuse") => {
      answer = next
    },
    timers,
    pass: () => {
      const due = [...timers]
      timers.clear()
      for (const run of due) run()
    },
  }
}

describe("following what happens", () => {
  test("[HLP-21] each event is a reason to look, however it is cut into pieces; comments are none", async () => {
    const { opened, told } = createLines()
    await settle()
    expect(opened[0]?.headers).toEqual({ "x-help-key": "k" })
    expect(told).toEqual(["live", "news"])
    opened[0]?.send(": still here\n\nev")
    await settle()
    expect(told).toHaveLength(2)
    opened[0]?.send('ent: change\ndata: {"at":"')
    await settle()
    expect(told).toEqual(["live", "news", "news"])
  })

  test("[HLP-21] a line that ends, is refused or falls silent is made anew", async () => {
    const lines = createLines()
    await settle()
    lines.opened[0]?.cut()
    await settle()
    expect(lines.told.at(-1)).toBe("lost")
    lines.answer("refuse")
    lines.pass()
    await settle()
    expect(lines.opened).toHaveLength(1)
    lines.answer("stream")
    lines.pass()
    await settle()
    expect(lines.opened).toHaveLength(2)
    expect(lines.told.slice(-2)).toEqual(["live", "news"])
    // nothing has come for as long as a timer waits
    lines.pass()
    await settle()
    expect(lines.opened[1]?.signal?.aborted).toBe(true)
    lines.pass()
    await settle()
    expect(lines.opened).toHaveLength(3)
  })

  test("[HLP-21] one that was stopped leaves nothing behind", async () => {
    const { opened, stop, timers, told } = createLines()
    await settle()
    stop()
    await settle()
    expect([opened[0]?.signal?.aborted, timers.size]).toEqual([true, 0])
    expect(told.at(-1)).toBe("news")
  })
})

describe("what a browser keeps of a request", () => {
  test.each([
    ["nothing", undefined],
    ["rubbish", "{"],
    ["another thing", '{"id":7}'],
    ["a key that is none", JSON.stringify({ id: "01939c5e-0000-7000-8000-000000000001", key: "x" })],
  ])("[HLP-21] %s is no request", (_what, stored) => {
    const fake = createFakeStorage()
    if (stored !== undefined) fake.setItem(HELP_KEPT, stored)
    expect(recallHelp(createSafeStorage(() => fake))).toBeNull()
  })
})
