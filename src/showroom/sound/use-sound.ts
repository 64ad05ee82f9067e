import { useEffect } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { LiveScene } from "../view/live-scene.ts"

/** Sounds as long as the visitor wants it; until then nothing of it is even fetched. */
export function useSound(live: LiveScene | null): void {
  const wanted = useStore(useShop().settings, ({ sound }) => sound)
  useEffect(() => {
    if (!wanted || !live) return
    let stop: (() => void) | null = null
    let over = false
    void import("./start-sound.ts").then(({ startSound }) => {
      if (!over) stop = startSound(live, window)
    })
    return () => {
      over = true
      stop?.()
    }
  }, [wanted, live])
}
