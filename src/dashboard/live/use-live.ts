import { useEffect, useState } from "react"
import { useServices } from "../services-context.ts"
import { connectLive } from "./connect-live.ts"
import { throttle } from "./throttle.ts"

/** Milliseconds between two readings of the same numbers, at least: the stream tells once a second, so none waits longer. */
const PAUSE = 500

export interface Live {
  /** `null` until it is known. */
  readonly live: boolean | null
  /** Grows when answers have come. */
  readonly turn: number
}

export function useLive(path: string): Live {
  const { openStream, after, isAhead: isBehind = false } = useServices()
  const [live, setLive] = useState<boolean | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const { ask, stop } = throttle(PAUSE, () => setTurn((count) => count + 1), after)
    const disconnect = connectLive({
      open: openStream,
      path,
      after,
      onChange: ask,
      onStatus: setLive,
      isBehind,
    })
    return () => {
      disconnect()
      stop()
    }
  }, [openStream, path, after, isBehind])
  return { live, turn }
}
