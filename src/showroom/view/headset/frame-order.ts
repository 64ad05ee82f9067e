import { animatePeople } from "../frame/animate-people.ts"
import { findReach } from "../frame/find-reach.ts"
import { inspect } from "../frame/inspect.ts"
import { streamStore } from "../frame/stream-store.ts"
import { tellPlace } from "../frame/tell-place.ts"
import { tellStage } from "../frame/tell-stage.ts"
import type { FrameStep } from "../live-scene.ts"
import { choosePlace } from "./choose-place.ts"
import { drawHeadset } from "./draw-headset.ts"
import { hangMenu } from "./hang/hang-menu.ts"
import { hangQuestion } from "./hang/hang-question.ts"
import { hangTag } from "./hang/hang-tag.ts"
import type { HeadsetStep } from "./headset-view.ts"
import { holdProduct } from "./held.ts"
import { obeyHands } from "./obey-hands.ts"
import { pointHands } from "./point-hands.ts"
import { readHands } from "./read-hands.ts"
import { readHead } from "./read-head.ts"
import { tellReading } from "./tell-reading.ts"

/** A step of the page's own frames. */
const asOnPage =
  (step: FrameStep): HeadsetStep =>
  ({ live }, dt) =>
    step(live, dt)

/** What moves where it stands, and lamps; what is held is in a hand here, and not before a lens. */
const moveThings: HeadsetStep = ({ live }, dt) => {
  if (live.shop.visit.getState().activity.kind === "walking") inspect(live, dt)
}

/**
 * What happens in a frame of a headset, in order. The body is the sim's own, and place, zones and reach are told by the same
 * steps as on the page: whatever follows the visitor needn't know what they wear.
 */
export const HEADSET_ORDER: readonly HeadsetStep[] = [
  readHead,
  readHands,
  pointHands,
  obeyHands,
  choosePlace,
  moveThings,
  holdProduct,
  asOnPage(findReach),
  asOnPage(tellPlace),
  asOnPage(tellStage),
  asOnPage(animatePeople),
  asOnPage(streamStore),
  hangQuestion,
  hangTag,
  hangMenu,
  tellReading,
  drawHeadset,
]
