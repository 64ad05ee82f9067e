import { useEffect, useRef, useState } from "react"
import { useServices } from "../services-context.ts"
import { throttle } from "./throttle.ts"

/** Milliseconds between two readings because answers came, at least. */
const PAUSE = 10_000
/** Milliseconds after which it is read anyway: nobody tells of a visit in which nothing was asked. */
const ANYWAY = 60_000

/** A turn for what costs more to read, or isn't about answers: it grows after `turn`, not as often, and each minute. */
export function useSlowTurn(turn: number): number {
  const { after } = useServices()
  const [slow, setSlow] = useState(0)
  const asking = useRef<() => void>(undefined)
  useEffect(() => {
    const { ask, stop } = throttle(PAUSE, () => setSlow((count) => count + 1), after)
    let cancel = after(ANYWAY, anyway)
    function anyway(): void {
      ask()
      cancel = after(ANYWAY, anyway)
    }
    asking.current = ask
    return () => {
      asking.current = undefined
      cancel()
      stop()
    }
  }, [after])
  const seen = useRef(turn)
  useEffect(() => {
    if (seen.current === turn) return
    seen.current = turn
    asking.current?.()
  }, [turn])
  return slow
}
