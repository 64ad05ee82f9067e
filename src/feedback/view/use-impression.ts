import { type RefObject, useEffect, useRef } from "react"
import type { PageTools } from "../../client/page-tools.ts"
import { isSeenWhole } from "./seen-whole.ts"

/** How long a question must be in view without a break to count as seen. */
export const IMPRESSION_MS = 1000

export interface ImpressionOptions {
  /** The words of the question. */
  element: RefObject<HTMLElement | null>
  /** Which drawing of it: a new one is watched anew. */
  drawing: string
  /** Whether seeing it now would count. */
  counts: () => boolean
  onSeen: () => void
  tools: PageTools
}

/** Looks again this often whether it still counts: occlusion and the scene have no event of their own. */
const GLANCE_MS = 250

/** Calls `onSeen` once the question was in view, uncovered and legible, in a visible page, for a second on end. */
export function useImpression({ element, drawing, counts, onSeen, tools }: ImpressionOptions): void {
  const latest = useRef({ counts, onSeen })
  latest.current = { counts, onSeen }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing is a new element behind the same ref
  useEffect(() => {
    const watched = element.current
    const page = watched?.ownerDocument
    const Observer = page?.defaultView?.IntersectionObserver
    if (!watched || !page || !Observer) return
    let inView = false
    let since: number | null = null
    let cancel = () => {}

    function glance() {
      cancel()
      if (!watched || !page) return
      const legible = inView && latest.current.counts() && isSeenWhole(watched)
      const now = tools.now()
      since = legible ? (since ?? now) : null
      if (since !== null && now - since >= IMPRESSION_MS) {
        stop()
        latest.current.onSeen()
      } else if (inView) cancel = tools.later(glance, GLANCE_MS)
    }
    function stop() {
      cancel()
      observer.disconnect()
      page?.removeEventListener("visibilitychange", glance)
    }
    const observer = new Observer(
      (entries) => {
        inView = entries.at(-1)?.isIntersecting === true
        glance()
      },
      { threshold: 0.95 },
    )
    observer.observe(watched)
    page.addEventListener("visibilitychange", glance)
    return stop
  }, [element, drawing, tools])
}
