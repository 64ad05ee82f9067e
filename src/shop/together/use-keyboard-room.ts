import { type RefObject, useLayoutEffect } from "react"

/**
 * Keeps what lies at the page's foot above the on-screen keyboard, which covers the page without making it smaller:
 * its height is in `--keyboard`, and what is left of the page in `--seen`.
 */
export function useKeyboardRoom(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const seen = window.visualViewport
    if (!seen) return
    const measure = () => {
      // whoever has zoomed in sees less of the page, but no keyboard covers it
      const zoomed = seen.scale > 1.01
      const covered = zoomed ? 0 : Math.max(0, window.innerHeight - seen.height - seen.offsetTop)
      element.current?.style.setProperty("--keyboard", `${Math.round(covered)}px`)
      element.current?.style.setProperty("--seen", `${Math.round(seen.height * seen.scale)}px`)
    }
    measure()
    seen.addEventListener("resize", measure)
    seen.addEventListener("scroll", measure)
    return () => {
      seen.removeEventListener("resize", measure)
      seen.removeEventListener("scroll", measure)
    }
  }, [element])
}
