import { slotsInReach } from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"

/** Seconds between two looks around, and how far one goes, metres, before a choice is given up. */
const PAUSE = 0.25
const FAR = 0.3

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, at) => id === b[at])

/** Tells what all is in reach, for a key to step through, and lets go of what was stepped to when one walks off. */
export function createReachOffer(live: LiveScene): (dt: number) => void {
  const { shop, slots, body, stands } = live
  const { inspecting, visit } = shop
  let since = PAUSE
  let chosenAt: { readonly x: number; readonly z: number } | null = null
  return (dt) => {
    if (visit.getState().activity.kind !== "walking") return
    since += dt
    const { chosen, inReach, choose, setInReach } = inspecting.getState()
    if (chosen === null) chosenAt = null
    else chosenAt ??= { x: body.x, z: body.z }
    if (chosenAt && Math.hypot(body.x - chosenAt.x, body.z - chosenAt.z) > FAR) choose(null)
    if (since < PAUSE) return
    since = 0
    const found = slotsInReach(slots, body, (id) => stands.has(id)).toSorted()
    if (chosen !== null && !found.includes(chosen)) choose(null)
    if (!isSame(found, inReach)) setInReach(found)
  }
}
