import { describe, expect, test } from "vitest"
import { ApiError } from "../../src/client/api.ts"
import { createReader } from "../../src/dashboard/load/create-reader.ts"
import { type Loading, step } from "../../src/dashboard/load/loading.ts"

function open() {
  let loading: Loading<string> = { kind: "first" }
  let clock = 0
  const reader = createReader<string>({
    now: () => ++clock,
    onStep: (action) => {
      loading = step(loading, action)
    },
  })
  const under: { resolve(text: string): void; reject(error: unknown): void; signal: AbortSignal }[] = []
  const load = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => under.push({ resolve, reject, signal }))
  return {
    state: () => loading,
    under,
    ask: (question: string) => reader.ask(question, load),
    stop: reader.stop,
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe("reading numbers", () => {
  test("keeps the old ones, marked, while others are asked for", async () => {
    const { state, under, ask } = open()
    ask("october")
    under[0]?.resolve("1")
    await settled()
    ask("november")
    expect(state()).toEqual({ kind: "ready", data: "1", at: 1, stale: true, failure: null })
    under[1]?.resolve("2")
    await settled()
    expect(state()).toEqual({ kind: "ready", data: "2", at: 2, stale: false, failure: null })
  })

  test("throws away the answer to a question that was overtaken", async () => {
    const { state, under, ask } = open()
    ask("october")
    ask("november")
    expect(under[0]?.signal.aborted).toBe(true)
    under[1]?.resolve("2")
    under[0]?.resolve("1")
    await settled()
    expect(state()).toMatchObject({ data: "2" })
  })

  test("[DSH-7] lets an answer through however often the same is asked meanwhile, then asks once more", async () => {
    const { state, under, ask } = open()
    for (let round = 0; round < 5; round++) ask("november")
    expect(under).toHaveLength(1)
    under[0]?.resolve("1")
    await settled()
    expect(state()).toMatchObject({ data: "1", stale: false })
    expect(under).toHaveLength(2)
    under[1]?.resolve("2")
    await settled()
    expect(state()).toMatchObject({ data: "2" })
    expect(under).toHaveLength(2)
  })

  test("[DSH-8] keeps the last numbers and their time when the server goes", async () => {
    const { state, under, ask } = open()
    ask("november")
    under[0]?.resolve("1")
    await settled()
    ask("november")
    under[1]?.reject(new TypeError("Failed to fetch"))
    await settled()
    expect(state()).toEqual({ kind: "ready", data: "1", at: 1, stale: false, failure: "unreachable" })
  })

  test("tells a session that has ended from a role that may not", async () => {
    for (const [status, failure] of [
      [401, "signed-out"],
      [403, "not-allowed"],
      [429, "busy"],
      [503, "unreachable"],
      [400, "refused"],
    ] as const) {
      const { state, under, ask } = open()
      ask("november")
      under[0]?.reject(new ApiError(status, "x", "x"))
      await settled()
      expect(state()).toEqual({ kind: "failed", failure })
    }
  })

  test("says nothing more once it was stopped", async () => {
    const { state, under, ask, stop } = open()
    ask("november")
    stop()
    under[0]?.resolve("1")
    await settled()
    expect(state()).toEqual({ kind: "first" })
  })
})
