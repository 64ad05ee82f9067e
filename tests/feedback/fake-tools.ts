import type { PageTools } from "../../src/client/page-tools.ts"
import { createSafeStorage, type TextStorage } from "../../src/client/safe-storage.ts"
import { NOON } from "./prompts.ts"

export function memoryStorage(): TextStorage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

export interface FakeTools extends PageTools {
  /** A key or a button goes up. */
  input(): void
  /** Lets `ms` milliseconds pass, and what was due in them happen. */
  pass(ms: number): void
  /** What lies over the page. */
  panel: "checkout" | "other" | null
}

/** A clock that stands still, ids that count, and a memory of its own. */
export function createFakeTools(memory: TextStorage = memoryStorage()): FakeTools {
  let time = NOON
  let ids = 0
  const listeners = new Set<() => void>()
  const timers = new Set<{ at: number; run: () => void }>()
  const lasting = memoryStorage()
  const tools: FakeTools = {
    now: () => time,
    panel: null,
    openPanel: () => tools.panel,
    newId: () => `01912d68-783e-7000-8000-${String(++ids).padStart(12, "0")}`,
    later(callback, ms) {
      const timer = { at: time + ms, run: callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    onInput(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    input: () => {
      for (const listener of listeners) listener()
    },
    storage: createSafeStorage(() => memory),
    lasting: createSafeStorage(() => lasting),
    pass(ms) {
      const until = time + ms
      for (;;) {
        const [next] = [...timers].sort((a, b) => a.at - b.at)
        if (!next || next.at > until) break
        timers.delete(next)
        time = next.at
        next.run()
      }
      time = until
    },
  }
  return tools
}
