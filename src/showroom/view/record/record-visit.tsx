import { useEffect } from "react"
import type { Observation, PathRecorder } from "../../../client/recording/path-recorder.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { LiveScene } from "../live-scene.ts"
import { seeVisitor } from "./see-visitor.ts"

/** Records what each frame shows of the visitor. Gives the function that ends it. */
export function recordVisit(live: LiveScene, recorder: PathRecorder): () => void {
  const seen: Observation = {
    ...{ x: 0, z: 0, heading: 0, yaw: 0, pitch: 0 },
    pose: "upright",
    product: null,
    zone: null,
  }
  const see = () => {
    if (seeVisitor(live, seen)) recorder.see(seen)
  }
  live.movers.add(see)
  return () => {
    live.movers.delete(see)
    recorder.close()
  }
}

/** The way of a visitor who agreed to be remembered is recorded; nothing shows of it, and nothing waits for it. */
export function RecordVisit({ live }: { live: LiveScene }) {
  const { recording } = useShop()
  useEffect(() => {
    let gone = false
    let stop = () => {}
    recording.open().then(
      (opened) => {
        const recorder = gone ? null : opened.record(live.scene)
        if (recorder) stop = recordVisit(live, recorder)
      },
      // A visit that can't be recorded goes on.
      () => {},
    )
    return () => {
      gone = true
      stop()
    }
  }, [live, recording])
  return null
}
