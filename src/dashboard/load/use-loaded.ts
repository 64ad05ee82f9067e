import { useCallback, useEffect, useReducer, useRef, useState } from "react"
import { useServices } from "../services-context.ts"
import { createReader, type Load, type Reader } from "./create-reader.ts"
import { type Loading, type Step, step } from "./loading.ts"

export interface Loaded<T> {
  readonly loading: Loading<T>
  /** Asks the same question again. */
  readonly reload: () => void
}

/** Reads something, again whenever `question` or `turn` changes; the same question must always have the same `load`. */
export function useLoaded<T>(question: string, load: Load<T>, turn: number): Loaded<T> {
  const { now } = useServices()
  const [loading, dispatch] = useReducer<Loading<T>, [Step<T>]>(step, { kind: "first" })
  const [reader, setReader] = useState<Reader<T> | null>(null)
  const latest = useRef(load)
  latest.current = load

  useEffect(() => {
    const made = createReader<T>({ now, onStep: dispatch })
    setReader(made)
    return made.stop
  }, [now])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` only says "once more"
  useEffect(() => {
    reader?.ask(question, (signal) => latest.current(signal))
  }, [reader, question, turn])

  const reload = useCallback(
    () => reader?.ask(question, (signal) => latest.current(signal)),
    [reader, question],
  )
  return { loading, reload }
}
