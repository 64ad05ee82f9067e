import { type Reel, reelAt } from "../../../client/replay/film.ts"
import type { Player } from "../../../client/replay/player.ts"
import { wrapHeading } from "../../../domain/heading.ts"
import { type Spot, sampleBefore, spotAt } from "../../../domain/recording/spot-at.ts"
import { createCamera } from "../../sim/index.ts"
import { createTrack, type Track } from "../../sim/others/track.ts"
import type { LiveScene } from "../live-scene.ts"
import { lookOf } from "../people/look-of.ts"
import { allSeats } from "../people/sit.ts"
import { createOther } from "../together/other-person.ts"
import { createLookFan } from "./look-fan.ts"
import { lookThrough } from "./look-through.ts"
import { REPLAYED } from "./replayed-mark.ts"
import { createTrail, type Trail } from "./trail.ts"

/** Degrees that a head turns at most. */
const NECK = 70
/** Metres a second that somebody is shown to run at most, however fast the film runs. */
const FASTEST = 5

const heldTurn = (yaw: number) => Math.max(-NECK, Math.min(NECK, yaw))

/**
 * Moves the visitor's figure as the film says, and the view with it. Gives the function that ends it.
 */
export function actVisitor(live: LiveScene, player: Player): () => void {
  const { crowd, body, camera, shop, scene, room } = live
  const { avatar } = shop.visit.getState()
  const person = crowd.add(lookOf(avatar))
  const other = createOther({
    person,
    facts: { avatar, away: false },
    seats: () => allSeats(live),
    reducedMotion: live.reducedMotion,
  })
  const spot: Spot = { x: body.x, z: body.z, heading: body.heading, yaw: 0, pitch: 0, speed: 0 }
  const track: Track = createTrack({
    ...{ time: 0, x: body.x, z: body.z, heading: body.heading },
    ...{ gait: "still", pose: "upright", gaze: null, teleport: false },
  })
  const fan = createLookFan()
  room.add(fan.object)
  let reel: Reel | null = null
  let trail: Trail | null = null
  let leaps = -1
  let begun = false

  function follow(next: Reel | null): void {
    if (next === reel) return
    reel = next
    trail?.dispose()
    trail = next && next.sceneId === scene.id ? createTrail(next.samples) : null
    if (trail) room.add(trail.object)
  }

  /** The view is at once where the visitor is. */
  function leap(): void {
    if (leaps === player.leaps()) return
    leaps = player.leaps()
    track.jumps++
    if (player.store.getState().view !== "free") placeBody()
    const options = { aspect: live.page.width / live.page.height, reducedMotion: live.reducedMotion() }
    if (player.store.getState().view === "follow") Object.assign(camera, createCamera(body, options))
  }

  function placeBody(): void {
    live.ring.hide()
    Object.assign(body, { x: spot.x, z: spot.z, heading: spot.heading, vx: 0, vz: 0, route: null })
  }

  const move = (dt: number) => {
    player.step(dt)
    const at = player.now()
    const { view, playing, speed } = player.store.getState()
    live.lively = playing || leaps !== player.leaps() || (other.opacity < 1 && other.opacity > 0)
    follow(reelAt(player.film, at))
    live.customer.setOpacity(0, true)
    const here = reel?.sceneId === scene.id && spotAt(reel.samples, at, spot)
    fan.object.visible = here && view !== "eyes"
    person.setOpacity(0)
    if (!here || !reel) return
    if (playing && !begun) {
      begun = true
      performance.mark(REPLAYED)
    }
    leap()
    track.x = spot.x
    track.z = spot.z
    track.heading = spot.heading
    track.speed = playing ? Math.min(FASTEST, spot.speed * speed) : 0
    track.gaze = heldTurn(spot.yaw)
    track.pose = reel.samples[sampleBefore(reel.samples, at)]?.pose ?? "upright"
    other.step(track, dt)
    if (view === "eyes") person.setOpacity(0)
    fan.place(spot.x, spot.z, wrapHeading(spot.heading + spot.yaw))
    trail?.show(at)
    if (view !== "free") placeBody()
    if (view === "eyes") lookThrough(live.lens, spot, track.pose)
  }

  live.movers.add(move)
  // Nothing is taken in hand by whoever watches.
  const unfollow = shop.visit.subscribe(({ activity, putBack }) => {
    if (activity.kind !== "walking") putBack()
  })
  return () => {
    unfollow()
    live.movers.delete(move)
    live.lively = false
    trail?.dispose()
    fan.dispose()
    person.dispose()
  }
}
