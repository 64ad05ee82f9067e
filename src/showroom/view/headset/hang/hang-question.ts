import { Vector3 } from "three"
import type { StageState } from "../../../../client/stage-store.ts"
import { type PlacePanelOptions, placePanel } from "../../../sim/headset/index.ts"
import type { LiveScene } from "../../live-scene.ts"
import type { HeadsetStep } from "../headset-view.ts"

/** Metres around the middle of a touchpoint that stand for it. */
const TOUCHPOINT_RADIUS = 0.1

const middle = new Vector3()
const size = new Vector3()

function thingOf({ stands, scene }: LiveScene, subject: StageState["subject"]): PlacePanelOptions["thing"] {
  if (subject?.kind === "slot") {
    const stand = stands.get(subject.id)
    if (!stand) return null
    const { x, y, z } = stand.box.getCenter(middle)
    stand.box.getSize(size)
    return { centre: { x, y, z }, radius: Math.hypot(size.x, size.z) / 2 }
  }
  const at = scene.touchpoints.find(({ id }) => id === subject?.id)?.at
  return at ? { centre: at, radius: TOUCHPOINT_RADIUS } : null
}

/**
 * Hangs the question beside its thing, as large as it is read well from where one stands. It stays there, however the head
 * moves, until one is carried or turned.
 */
export const hangQuestion: HeadsetStep = (view) => {
  const { live, question, eye, carried, hungFor } = view
  const { question: panel } = live.shop.headset.getState()
  question.show(panel)
  if (!panel) {
    hungFor.delete(question)
    return
  }
  const { subject } = live.shop.stage.getState()
  const key = `${panel.id} ${subject?.id} ${carried}`
  if (hungFor.get(question) === key) return
  hungFor.set(question, key)
  const thing = thingOf(live, subject)
  const { heading } = live.body
  const { at, distance } = placePanel({ eye, heading, thing, half: question.half.width, side: 1 })
  question.hang(at, eye, distance)
}
