export { BODY_RADIUS, isFree, isStraightFree, type Walkable } from "../../domain/floor-plan/bare-world.ts"
export { type MutablePoint, moveCapsule } from "../../domain/floor-plan/move-capsule.ts"
export { nearestFree } from "../../domain/floor-plan/nearest-free.ts"
export { headingAlong, turnBetween, wrapHeading } from "../../domain/heading.ts"
export { approach } from "./approach.ts"
export { createProgress, type Progress, stepProgress } from "./blocked.ts"
export { boardInReach } from "./board-in-reach.ts"
export { type Body, createBody, type Route } from "./body.ts"
export { BRING_SECONDS, type Bring, createBring, easeInOut, stepBring } from "./bring-forward.ts"
export { type Camera, type CameraOptions, createCamera } from "./camera.ts"
export { createDrawPace, type DrawPace, stepDrawPace } from "./draw-pace.ts"
export { createDwell, type Dwell, stepDwell, VIEWED_SECONDS } from "./dwell.ts"
export { facePose, HELD_TILT, turnToPose } from "./face-point.ts"
export { findPath, type Path } from "./find-path.ts"
export { createOrbit, type Orbit, type OrbitInput, stepOrbit } from "./inspect-orbit.ts"
export { type Lookable, lookedAt } from "./looked-at.ts"
export { type Motion, stepMotion } from "./motion.ts"
export { placeBeside } from "./place-beside.ts"
export {
  createGovernor,
  type Governor,
  type GovernorOptions,
  type Quality,
  stepGovernor,
  takeRung,
} from "./quality-governor.ts"
export { placeBefore, SEAT_REACH, type Seat, seatedHeading, seatNear } from "./seat.ts"
export { sendTo } from "./send-to.ts"
export {
  createSitting,
  placeSitting,
  type Sitting,
  type SittingPlace,
  sittingHeading,
  stepSitting,
} from "./sit-down.ts"
export { slotInReach, slotsInReach } from "./slot-in-reach.ts"
export { createSlotIndex, type ReachableSlot, type SlotIndex, standPointFor } from "./slot-index.ts"
export { findStandPoint, type StandPoint } from "./stand-point.ts"
export { type BodyEvent, LONGEST_STEP, RUN_SPEED, type Stick, stepBody, WALK_SPEED } from "./step-body.ts"
export { type CameraInput, stepCamera } from "./step-camera.ts"
export { firstPieces } from "./streaming/first-pieces.ts"
export type { Piece } from "./streaming/streaming.ts"
export { surfaceAt } from "./surface-at.ts"
export { createWalkWorld, type WalkWorld } from "./walk-world.ts"
export { zoneAt } from "./zone-at.ts"
