import { useEffect, useState } from "react"
import type { DeskTools } from "./desk-tools.ts"

const SECOND = 1000

/** The time, milliseconds since the epoch, anew each second. */
export function useNow({ now, after }: Pick<DeskTools, "now" | "after">): number {
  const [time, setTime] = useState(now)
  useEffect(() => {
    let cancel = () => {}
    const tick = () => {
      setTime(now())
      cancel = after(SECOND, tick)
    }
    cancel = after(SECOND, tick)
    return () => cancel()
  }, [now, after])
  return time
}
