import { Vector3 } from "three"
import { createPointerPath, stepPointer, takePointer } from "../../../sim/guided/index.ts"
import type { LiveScene } from "../../live-scene.ts"
import { onPage } from "../../together/pointing/on-page.ts"
import { turnOf } from "../../turn.ts"
import { aimPointer } from "./aim-pointer.ts"
import { createBeam } from "./beam.ts"
import { bindPointing } from "./bind-pointing.ts"

/** Seconds that one's own arm stays up which is told anew in each frame. */
const MOMENT = 0.4
/** Metres from a shoulder to a hand, and from the floor to a shoulder, and beside the middle. */
const REACH = 0.52
const SHOULDER = { height: 1.2, aside: 0.17 }
/** Pixels that the name stands over the dot. */
const OVER = 22

export interface ShownPointer {
  /** One frame; true while something is to be seen. */
  step(dt: number): boolean
  stop(): void
}

/** Shows where the guide points, and lets the guide point. `tag`: the element with the guide's name. */
export function showPointer(live: LiveScene, tag: () => HTMLElement | null): ShownPointer {
  const { shop, renderer, lens, page, room, act, customer } = live
  const { guided } = shop
  const path = createPointerPath()
  const beam = createBeam()
  room.add(beam.object)
  const hand = bindPointing(renderer.domElement, () => guided.store.getState().pointing)
  const [to, from, way] = [new Vector3(), new Vector3(), new Vector3()]
  let by: number | null = null
  let pointed = false

  const stop = guided.store.subscribe(({ pointer }, before) => {
    if (pointer === before.pointer) return
    if (pointer) by = pointer.by
    takePointer(path, pointer?.at ?? null)
  })

  function point(): void {
    const { pointing, visit } = guided.store.getState()
    if (!pointing || !visit?.mine) return
    const aimed = hand.at && aimPointer(live, hand.at)
    if (aimed) guided.pointAt([...aimed.at], aimed.product)
    else if (pointed) guided.pointAt(null, null)
    pointed = aimed !== null
  }

  /** The arm of whoever points goes along; gives where they stand. */
  function raiseArm(): { x: number; z: number; turn: number } | null {
    const { visit } = guided.store.getState()
    if (by === null || !visit) return null
    if (visit.mine) {
      act.gesture = "point"
      act.at = to
      act.left = MOMENT
      const { x, z, turn } = customer.place
      return { x, z, turn }
    }
    const place = live.company?.placeOf(by) ?? null
    if (place) live.company?.pointAt(by, to)
    return place && { x: place.x, z: place.z, turn: turnOf(place.heading) }
  }

  function placeTag(): void {
    const element = tag()
    if (!element) return
    element.style.opacity = String(path.shown)
    if (path.shown === 0) return
    const { x, y, side } = onPage(to, lens, page, live.covered)
    element.style.transform = `translate(${x.toFixed(1)}px, ${(y - OVER).toFixed(1)}px) translate(-50%, -100%)`
    if (side) element.dataset.side = side
    else delete element.dataset.side
  }

  return {
    step: (dt) => {
      point()
      stepPointer(path, live.reducedMotion(), dt)
      to.set(path.x, path.y, path.z)
      const place = path.to ? raiseArm() : null
      if (place) {
        const { x, z, turn } = place
        from.set(x - Math.cos(turn) * SHOULDER.aside, SHOULDER.height, z + Math.sin(turn) * SHOULDER.aside)
        way.subVectors(to, from)
        from.addScaledVector(way.normalize(), REACH)
      }
      beam.put(from, to, path.shown, lens)
      placeTag()
      return path.shown > 0
    },
    stop: () => {
      stop()
      hand.stop()
      beam.dispose()
    },
  }
}
