import type { Matrix4, Vector3 } from "three"
import type { Point } from "../../../domain/scene.ts"
import type { Rig } from "../../sim/headset/index.ts"
import type { Front } from "../inspect/front.ts"
import type { LiveScene } from "../live-scene.ts"
import type { Eyes } from "./eyes.ts"
import type { Hand } from "./hand.ts"
import type { Held } from "./held.ts"
import type { HungPanel } from "./panel/hung-panel.ts"
import type { HeadsetPicture } from "./picture.ts"
import type { Veil } from "./veil.ts"
import type { Wand } from "./wand.ts"

/** What a hand did between two frames. */
export interface Act {
  readonly kind: "press" | "release" | "squeeze"
  readonly source: XRInputSource
}

/** A place on the floor that somebody is about to choose. */
export interface Choice {
  /** Where the hand points, to the nearest five centimetres: what isn't moved isn't reckoned anew. */
  readonly key: string
  readonly landing: Point | null
}

/** A scene as somebody walks it with a headset on: all that its frames read and change. */
export interface HeadsetView {
  readonly live: LiveScene
  readonly session: XRSession
  readonly space: XRReferenceSpace
  readonly picture: HeadsetPicture
  readonly eyes: Eyes
  /** Ends the session: the visitor is back before the page. */
  readonly leave: () => void

  /** What the device tells of this moment. */
  frame: XRFrame | null
  /** Where the visitor's own room lies; `null` before the first frame. */
  rig: Rig | null
  /** From that room to the store. */
  readonly base: Matrix4
  /** The head in that room, and in the store with the way it looks, of length 1. */
  readonly head: Vector3
  readonly eye: Vector3
  readonly ahead: Vector3
  /** Metres between the head and where the body can be. */
  apart: number
  /** Seconds of darkness that are left of being carried. */
  blink: number
  /** How often the visitor was carried or turned: what hangs around them is hung anew. */
  carried: number

  readonly hands: Map<XRInputSource, Hand>
  readonly wands: Map<Hand, Wand>
  readonly acts: Act[]
  choice: Choice | null

  readonly front: Front
  held: Held | null
  /** The hand that has just asked for a product. */
  taker: Hand | null
  readonly question: HungPanel
  /** What is said of the product that is held, pointed at or in reach. */
  readonly tag: HungPanel
  /** What the hands can do, and the way out. */
  readonly menu: HungPanel
  /** What each panel was hung for: it is hung anew for something else. */
  readonly hungFor: Map<HungPanel, string>
  readonly veil: Veil
}

/** One thing that happens in a frame of a headset, `dt` in seconds. */
export type HeadsetStep = (view: HeadsetView, dt: number) => void
