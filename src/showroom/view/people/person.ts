import type { Matrix4 } from "three"
import type { Gaze } from "./gaze.ts"
import type { Gesture } from "./gesture.ts"
import type { Look } from "./look.ts"
import type { Shown } from "./overlay.ts"

/** Somebody in the scene: mutated each frame, never by React. */
export interface Person {
  /** Metres, and the way they face in radians about y; 0 looks along +z. */
  readonly place: { x: number; y: number; z: number; turn: number }
  wear(look: Look): void
  /** Plays `gesture`, blending from what was played; `speed` 1 is the clip's own. */
  play(gesture: Gesture, speed: number): void
  /** Stands, walks or runs, as somebody of their height does who moves at `speed` metres a second. */
  go(speed: number): void
  /** Shows a gesture with head and arm over what is played; `null`: none. */
  show(gesture: Shown | null): void
  /** Where the arm that points goes, from where the body faces; `null`: straight ahead. It gets there by itself. */
  aim(at: Gaze | null): void
  /** Radians by which the head turns from where the body faces, and nods; it gets there by itself. */
  look(yaw: number, pitch: number): void
  /** 0 gone .. 1 whole. `faced`: looked at from near on purpose, so that they don't give way to the camera. */
  setOpacity(opacity: number, faced?: boolean): void
  /** Goes to a fixed moment of what is played, in seconds, eyes open: for pictures. */
  pose(seconds: number): void
  /** Where the head is, from the axes of the model at rest to the scene's. */
  headMatrix(out: Matrix4): Matrix4
  dispose(): void
}
