import { afterEach, beforeEach, vi } from "vitest"

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
