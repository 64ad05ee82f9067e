import type { LiveScene } from "../live-scene.ts"

/** Fetches what looking at products takes: it isn't needed for the first picture. Gives the function that ends it. */
export function fetchInspection(live: LiveScene): () => void {
  let ended = false
  void import("./inspection.ts").then(({ openInspection }) => {
    if (!ended) live.inspection = openInspection(live)
  })
  return () => {
    ended = true
    live.inspection?.dispose()
    live.inspection = null
  }
}
