import { useCallback, useLayoutEffect, useReducer, useRef } from "react"
import { useServices } from "../services-context.ts"
import { createReader, type Load, type Reader } from "./create-reader.ts"
import type { Known } from "./known.ts"
import { type Loading, type Step, step } from "./loading.ts"

export interface Loaded<T> {
  readonly loading: Loading<T>
  /** Asks the same question again. */
  readonly reload: () => void
}

const FIRST = { kind: "first" } as const

/**
 * Reads something, again whenever `question` or `turn` changes; the same question must always have the same `load`. What is
 * `known` beforehand is in the first picture, and not asked for.
 */
export function useLoaded<T>(question: string, load: Load<T>, turn: number, known?: Known<T>): Loaded<T> {
  const { now } = useServices()
  const [loading, dispatch] = useReducer<Loading<T>, null, [Step<T>]>(step, null, () => {
    const data = known?.look()
    return data === undefined ? FIRST : { kind: "ready", data, at: now(), stale: false, failure: null }
  })
  const reader = useRef<Reader<T>>(null)
  const latest = useRef(load)
  latest.current = load
  const begun = useRef(loading.kind === "ready" ? known : undefined)

  // Before the picture, not after it: what is asked then may be here already.
  useLayoutEffect(() => {
    const made = createReader<T>({ now, onStep: dispatch })
    reader.current = made
    return made.stop
  }, [now])

  const reload = useCallback(
    () => reader.current?.ask(question, (signal) => latest.current(signal)),
    [question],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` only says "once more", and another clock is another reader
  useLayoutEffect(() => {
    begun.current?.taken()
    if (!begun.current) reload()
    begun.current = undefined
  }, [reload, turn, now])

  return { loading, reload }
}
