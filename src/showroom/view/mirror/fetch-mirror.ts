import type { LiveScene } from "../live-scene.ts"

/** Fetches the mirror when something is first tried on. Gives the function that ends it. */
export function fetchMirror(live: LiveScene): () => void {
  let asked = false
  let ended = false
  const open = () => {
    if (asked || live.shop.visit.getState().activity.kind !== "trying") return
    asked = true
    void import("./mirror.ts").then(({ openMirror }) => {
      if (!ended) live.mirror = openMirror(live)
    })
  }
  open()
  const stop = live.shop.visit.subscribe(open)
  return () => {
    ended = true
    stop()
    live.mirror?.dispose()
    live.mirror = null
  }
}
