import { aimCamera } from "./view/frame/aim-camera.ts"
import { animatePeople } from "./view/frame/animate-people.ts"
import { drawFrame } from "./view/frame/draw-frame.ts"
import { findReach } from "./view/frame/find-reach.ts"
import { followIntent } from "./view/frame/follow-intent.ts"
import { inspect } from "./view/frame/inspect.ts"
import { obeyButtons } from "./view/frame/obey-buttons.ts"
import { obeyPad } from "./view/frame/obey-pad.ts"
import { paceDrawing } from "./view/frame/pace-drawing.ts"
import { rideAlong } from "./view/frame/ride-along.ts"
import { standBeforeMirror } from "./view/frame/stand-before-mirror.ts"
import { streamStore } from "./view/frame/stream-store.ts"
import { takeInput } from "./view/frame/take-input.ts"
import { tellBlocked } from "./view/frame/tell-blocked.ts"
import { tellPlace } from "./view/frame/tell-place.ts"
import { tellStage } from "./view/frame/tell-stage.ts"
import { walk } from "./view/frame/walk.ts"
import type { FrameStep } from "./view/live-scene.ts"

/** What happens in a frame, in order. Each reads what those before it wrote. */
export const FRAME_ORDER: readonly FrameStep[] = [
  takeInput,
  obeyPad,
  obeyButtons,
  followIntent,
  rideAlong,
  walk,
  tellBlocked,
  aimCamera,
  standBeforeMirror,
  inspect,
  findReach,
  tellPlace,
  tellStage,
  animatePeople,
  streamStore,
  paceDrawing,
  drawFrame,
]
