import { useEffect, useRef } from "react"
import type { HeadsetStore, PanelReading } from "../../client/headset-store.ts"
import type { PageTools } from "../../client/page-tools.ts"
import { IMPRESSION_MS } from "../view/use-impression.ts"

/**
 * Arc minutes of a question's small letters from which it counts as read. Twice what a page takes: a headset has some 25
 * pixels a degree, and letters take five of them to be made out.
 */
export const HEADSET_LEGIBLE_ARCMIN = 16

/** Looks again this often whether it still counts. */
const GLANCE_MS = 200

export interface SeenPanelOptions {
  headset: HeadsetStore
  /** Whether seeing it now would count. */
  counts: boolean
  onSeen: () => void
  tools: PageTools
}

/** Calls `onSeen` once the question's panel was in the headset's view, uncovered and legible, for a second on end. */
export function useSeenPanel({ headset, counts, onSeen, tools }: SeenPanelOptions): void {
  const latest = useRef(onSeen)
  latest.current = onSeen
  useEffect(() => {
    if (!counts) return
    let since: number | null = null
    let cancel = () => {}
    const stop = headset.subscribe(({ reading }) => {
      // Looking away in between begins it anew, however short.
      if (!isRead(reading)) since = null
    })
    function glance() {
      const now = tools.now()
      since = isRead(headset.getState().reading) ? (since ?? now) : null
      if (since !== null && now - since >= IMPRESSION_MS) latest.current()
      else cancel = tools.later(glance, GLANCE_MS)
    }
    glance()
    return () => {
      stop()
      cancel()
    }
  }, [headset, counts, tools])
}

function isRead(reading: PanelReading | null): boolean {
  return reading?.whole === true && reading.arcmin >= HEADSET_LEGIBLE_ARCMIN
}
