import { failureOf } from "./failure-of.ts"
import type { Step } from "./loading.ts"

export type Load<T> = (signal: AbortSignal) => Promise<T>

export interface Reader<T> {
  /** Asks a question, named by `question`; the same one again reads it anew. */
  ask(question: string, load: Load<T>): void
  stop(): void
}

/**
 * Reads one thing at a time. Another question calls off the one that is under way. The same question again waits for
 * it and then follows once: were it called off, steady news from the stream would never let an answer through.
 */
export function createReader<T>({
  now,
  onStep,
}: {
  /** Milliseconds since the epoch. */
  now: () => number
  onStep: (step: Step<T>) => void
}): Reader<T> {
  let underWay: { readonly question: string; readonly control: AbortController } | null = null
  let last: string | null = null
  let next: Load<T> | null = null

  async function run(question: string, load: Load<T>): Promise<void> {
    const control = new AbortController()
    underWay = { question, control }
    onStep({ type: "asked", another: last !== null && last !== question })
    last = question
    let result: Step<T>
    try {
      result = { type: "answered", data: await load(control.signal), at: now() }
    } catch (error) {
      result = { type: "failed", failure: failureOf(error) }
    }
    if (control.signal.aborted) return
    underWay = null
    onStep(result)
    const following = next
    next = null
    if (following) void run(question, following)
  }

  return {
    ask: (question, load) => {
      if (underWay?.question === question) {
        next = load
        return
      }
      underWay?.control.abort()
      next = null
      void run(question, load)
    },
    stop: () => {
      underWay?.control.abort()
      underWay = null
      next = null
    },
  }
}
