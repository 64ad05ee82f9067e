import type { Spot } from "./rig.ts"

/** How a panel is seen from a headset. */
export interface Reading {
  /** All of it lies before the eyes, where lenses draw sharply, and nothing is in front of it. */
  readonly whole: boolean
  /** Arc minutes that the height of its small letters takes up in the eye, seen as it is turned. */
  readonly arcmin: number
}

export interface PanelSeen {
  readonly corners: readonly Spot[]
  readonly centre: Spot
  /** The way its face looks, of length 1. */
  readonly normal: Spot
  /** Metres: the height of the small letters of its question. */
  readonly xHeight: number
}

export interface Eye {
  readonly at: Spot
  /** The way it looks, of length 1. */
  readonly ahead: Spot
}

/** Degrees around the middle of the view that lenses draw sharply and one looks at without turning the head. */
const SHARP_DEGREES = 28

const dot = (a: Spot, b: Spot) => a.x * b.x + a.y * b.y + a.z * b.z
const minus = (a: Spot, b: Spot): Spot => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z })
const lengthOf = (a: Spot) => Math.hypot(a.x, a.y, a.z)

function isBefore({ at, ahead }: Eye, point: Spot): boolean {
  const way = minus(point, at)
  const far = lengthOf(way)
  return far > 0 && dot(way, ahead) / far >= Math.cos((SHARP_DEGREES * Math.PI) / 180)
}

/** `isClear`: nothing solid is between the eye and a point. */
export function readPanel(panel: PanelSeen, eye: Eye, isClear: (point: Spot) => boolean): Reading {
  const way = minus(eye.at, panel.centre)
  const far = lengthOf(way)
  // From behind nothing can be read.
  const towards = far > 0 ? dot(way, panel.normal) / far : 0
  const arcmin = towards <= 0 ? 0 : (Math.atan((panel.xHeight * towards) / far) * 180 * 60) / Math.PI
  const points = [...panel.corners, panel.centre]
  const whole = towards > 0 && points.every((point) => isBefore(eye, point)) && points.every(isClear)
  return { whole, arcmin }
}
