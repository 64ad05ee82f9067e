import { Matrix4 } from "three"
import { stepDrawPace } from "../../sim/index.ts"
import type { FrameStep, LiveScene } from "../live-scene.ts"
import { BUDGETS } from "../quality/budgets.ts"

/** Metres a second under which one stands. */
const STANDS = 0.05
/** How much a number of the camera's matrix may change while it stands still. */
const STILL = 1e-5

/** Where each scene's camera was when its picture was last drawn. */
const before = new WeakMap<LiveScene, Matrix4>()

/** Whether the camera has moved since the last picture. */
function hasCameraMoved(live: LiveScene): boolean {
  const was = before.get(live) ?? new Matrix4().makeScale(0, 0, 0)
  const is = live.lens.matrixWorld
  const moved = is.elements.some((value, at) => Math.abs(value - (was.elements[at] ?? 0)) > STILL)
  before.set(live, was.copy(is))
  return moved
}

function isLively(live: LiveScene): boolean {
  const { act, body, entered, look, inspection, mirror, appearing, glow } = live
  const moved = hasCameraMoved(live)
  const entering = entered > 0 && entered < 1
  const glowing = glow > 0 && glow < 1
  return (
    moved ||
    entering ||
    glowing ||
    live.lively ||
    look.dragging ||
    act.busy ||
    body.speed > STANDS ||
    appearing.busy ||
    inspection?.inFront === true ||
    inspection?.inMotion === true ||
    mirror?.on === true
  )
}

/** Decides whether this frame is drawn: where nothing moves but what breathes, fewer are. */
export const paceDrawing: FrameStep = (live, dt) => {
  const lively = live.frozen || isLively(live)
  live.calm = !lively
  stepDrawPace(live.pace, { lively, idleRate: BUDGETS[live.governor.tier].idleRate }, dt)
}
