import { useEffect, useState } from "react"
import type { VisitTools } from "./visit-parts.ts"

/** Seconds since a time, told each second; 0 while there is none. */
export function useSeconds(since: number | null, { now, after }: Pick<VisitTools, "now" | "after">): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    let cancel = () => {}
    function tell() {
      const past = since === null ? 0 : Math.max(0, (now() - since) / 1000)
      setSeconds(Math.floor(past))
      if (since !== null) cancel = after(1000 - ((past * 1000) % 1000), tell)
    }
    tell()
    return () => cancel()
  }, [since, now, after])
  return seconds
}
