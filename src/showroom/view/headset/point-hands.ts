import { Vector3 } from "three"
import { type Aim, AT_NOTHING, type Hand } from "./hand.ts"
import type { HeadsetStep, HeadsetView } from "./headset-view.ts"
import type { HungPanel } from "./panel/hung-panel.ts"

/** Metres that a product can be pointed at from, and how much a wall may stand in front of its box: boxes are generous. */
const FAR = 7
const SLACK = 0.35
/** Metres around a product that are it, too. */
const GENEROSITY = 0.03
/** Metres before a panel from which a fingertip means it. */
const NEAR_TIP = 0.12

const met = new Vector3()

const panelsOf = ({ question, tag, menu }: HeadsetView): readonly HungPanel[] => [question, tag, menu]

function panelAimed(view: HeadsetView, { ray, tip }: Hand): Aim {
  let best: Aim = AT_NOTHING
  let nearest = Number.POSITIVE_INFINITY
  for (const hung of panelsOf(view)) {
    const touched = hung.touch(tip)
    const near = touched !== null && touched.distance > -0.03 && touched.distance < NEAR_TIP
    const hit = near ? touched : hung.meet(ray)
    if (!hit || hit.distance >= nearest) continue
    nearest = hit.distance
    best = { kind: "panel", hung, button: hit.button, distance: Math.max(0.01, hit.distance) }
  }
  return best
}

function productAimed({ live, held }: HeadsetView, { ray }: Hand): Aim {
  const wall = live.occluders.cast(ray.origin, ray.direction, FAR)
  let nearest = (wall?.distance ?? FAR) + SLACK
  let best: Aim = AT_NOTHING
  for (const stand of live.stands.values()) {
    if (stand === held?.carry.stand) continue
    const box = stand.box.clone().expandByScalar(GENEROSITY)
    if (!ray.intersectBox(box, met)) continue
    const distance = met.distanceTo(ray.origin)
    if (distance >= nearest) continue
    nearest = distance
    best = { kind: "product", stand, distance }
  }
  return best
}

/** Finds what each hand points at: a panel before all, then a product. */
export const pointHands: HeadsetStep = (view) => {
  const pointed = new Map<HungPanel, string | null>()
  for (const hand of view.hands.values()) {
    if (!hand.tracked) hand.aim = AT_NOTHING
    else {
      const panel = panelAimed(view, hand)
      hand.aim = panel.kind === "panel" || hand.aiming !== "no" ? panel : productAimed(view, hand)
    }
    if (hand.aim.kind === "panel")
      pointed.set(hand.aim.hung, hand.aim.button ?? pointed.get(hand.aim.hung) ?? null)
  }
  for (const hung of panelsOf(view)) hung.point(pointed.get(hung) ?? null)
  const engaged = pointed.has(view.question)
  const { headset } = view.live.shop
  if (headset.getState().engaged !== engaged) headset.setState({ engaged })
}
