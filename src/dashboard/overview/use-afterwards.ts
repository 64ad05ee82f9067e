import { startTransition, useEffect, useState } from "react"

/** Calls back when what is drawn now is in a picture; soon where nobody looks, for there nothing is painted. */
function whenPainted(then: () => void): () => void {
  let timer: number | undefined
  const later = () => {
    timer = window.setTimeout(then)
  }
  const frame = document.visibilityState === "hidden" ? later() : window.requestAnimationFrame(later)
  return () => {
    window.clearTimeout(timer)
    if (frame !== undefined) window.cancelAnimationFrame(frame)
  }
}

/** Turns true when the page has been in a picture since it `begun`, and stays so: what is drawn then, nobody waited for. */
export function useAfterwards(begun: boolean): boolean {
  const [isAfter, setAfter] = useState(false)
  useEffect(() => {
    if (begun) return whenPainted(() => startTransition(() => setAfter(true)))
  }, [begun])
  return isAfter
}
