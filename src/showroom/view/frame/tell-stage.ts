import { Box3, Vector3 } from "three"
import type { Sighting, StageState } from "../../../client/stage-store.ts"
import type { FrameStep, LiveScene } from "../live-scene.ts"
import { isOnPage, isSameRect, projectBox } from "../project-box.ts"

/** Metres around the middle of a touchpoint that stand for it. */
const TOUCHPOINT_SIZE = 0.12
/** What is this near to the subject belongs to it: the shelf it stands on, the niche around it. Metres. */
const MARGIN = 0.45

const box = new Box3()
const middle = new Vector3()
const eye = new Vector3()

function boxOf(live: LiveScene, subject: NonNullable<StageState["subject"]>): Box3 | null {
  if (subject.kind === "slot") return live.stands.get(subject.id)?.box ?? null
  const at = live.scene.touchpoints.find(({ id }) => id === subject.id)?.at
  if (!at) return null
  middle.set(at.x, at.y, at.z)
  return box.setFromCenterAndSize(middle, eye.setScalar(TOUCHPOINT_SIZE))
}

function sight(live: LiveScene, subject: StageState["subject"]): Sighting | null {
  const { lens, page, occluders } = live
  const subjectBox = subject ? boxOf(live, subject) : null
  const rect = subjectBox ? projectBox(subjectBox, lens, page) : null
  if (!subjectBox || !rect) return null
  subjectBox.getCenter(middle)
  eye.setFromMatrixPosition(lens.matrixWorld)
  return { rect, seen: isOnPage(rect, page) && occluders.isClear(eye, middle, MARGIN) }
}

/** Tells what is laid over the scene where the thing is that it stands beside. */
export const tellStage: FrameStep = (live) => {
  const { subject, sighting, see } = live.shop.stage.getState()
  const next = sight(live, subject)
  if (next === null && sighting === null) return
  if (next && sighting && next.seen === sighting.seen && isSameRect(next.rect, sighting.rect)) return
  see(next)
}
