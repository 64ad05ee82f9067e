import { useEffect, useRef } from "react"

/** Where the space bar has a meaning of its own. */
const OWN = "button, a, input, select, textarea, summary"

/** Calls `press` when the space bar goes down where nothing else takes it. */
export function useSpace(press: () => void): void {
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event
      if (event.key !== " " || event.repeat || event.defaultPrevented) return
      if (target instanceof Element && target.closest(OWN)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener("keydown", listen)
    return () => window.removeEventListener("keydown", listen)
  }, [])
}
