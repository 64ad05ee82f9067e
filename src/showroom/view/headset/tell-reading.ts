import { Vector3 } from "three"
import type { PanelReading } from "../../../client/headset-store.ts"
import { readPanel } from "../../sim/headset/index.ts"
import type { HeadsetStep, HeadsetView } from "./headset-view.ts"

/** Metres before a panel within which nothing is in front of it. */
const MARGIN = 0.04
/** Arc minutes under which it is read as before. */
const SAME = 1

const point = new Vector3()

function read({ live, session, question, eye, ahead }: HeadsetView): PanelReading | null {
  const seen = question.seen()
  if (!seen) return null
  // The headset's own menu lies over the store.
  if (session.visibilityState !== "visible") return { whole: false, arcmin: 0 }
  return readPanel(seen, { at: eye, ahead }, ({ x, y, z }) =>
    live.occluders.isClear(eye, point.set(x, y, z), MARGIN),
  )
}

/** Tells how the question is seen: what counts as seen is for who asks to say. */
export const tellReading: HeadsetStep = (view) => {
  const { headset } = view.live.shop
  const { reading: before } = headset.getState()
  const reading = read(view)
  const isSame =
    reading === before ||
    (reading?.whole === before?.whole && Math.abs((reading?.arcmin ?? 0) - (before?.arcmin ?? 0)) < SAME)
  if (!isSame) headset.setState({ reading })
}
