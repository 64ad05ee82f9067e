import { afterAll, afterEach, beforeEach, vi } from "vitest"

/**
 * What a test has waited for may have been drawn with its effects still to come: a store that changes then isn't heard. They are
 * due before anything that is asked for now.
 */
if (typeof document !== "undefined") {
  const { cleanup, configure, getConfig } = await import("@testing-library/react")
  const { asyncWrapper } = getConfig()
  const next = globalThis.setImmediate
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise<void>((go) => next(go))
  }
  configure({
    asyncWrapper: async (wait) => {
      const waited = await asyncWrapper(wait)
      await settle()
      return waited
    },
  })
  // What is still to be drawn when a file ends would be drawn without a page.
  afterAll(async () => {
    cleanup()
    await settle()
  })
}

/** An unexpected warning or error on the console fails the test that caused it. */
let spoken: string[] = []

beforeEach(() => {
  spoken = []
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      spoken.push(`console.${level}: ${words.map(String).join(" ")}`)
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  if (spoken.length > 0) throw new Error(`unexpected on the console:\n${spoken.join("\n")}`)
})
