import { useEffect, useState } from "react"

const NARROW = "(max-width: 760px)"

/** Whether the page is too narrow for the flow: then its stops are a list. */
export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(() => window.matchMedia(NARROW).matches)
  useEffect(() => {
    const query = window.matchMedia(NARROW)
    const look = () => setIsNarrow(query.matches)
    look()
    query.addEventListener("change", look)
    return () => query.removeEventListener("change", look)
  }, [])
  return isNarrow
}
