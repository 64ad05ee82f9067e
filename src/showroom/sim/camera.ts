import type { Body } from "./body.ts"

/** Degrees that the camera may look down (positive) or up. */
export const PITCH_LOWEST = -12
export const PITCH_HIGHEST = 38
const PITCH_AT_FIRST = 9
export const ZOOM_NEAREST = 0.5
export const ZOOM_FURTHEST = 1.4
/** Metres from the floor to what the camera turns around: the shoulders. */
const PIVOT_HEIGHT = 1.5
/** Metres under the ceiling that the pivot stays at least, in a room lower than people. */
const PIVOT_ROOM = 0.4
/** Metres of boom on a wide and on a narrow screen, and the aspects between which it changes. */
const WIDE = { boom: 3.9, aspect: 1.3 }
const NARROW = { boom: 2.8, aspect: 0.6 }

/** The third-person camera. Mutated by `stepCamera`; the view copies `x y z` and looks at `lookX lookY lookZ`. */
export interface Camera {
  /** Metres. */
  x: number
  y: number
  z: number
  lookX: number
  lookY: number
  lookZ: number
  /** Heading it looks along, degrees, [0, 360). */
  yaw: number
  /** Degrees below the horizon that the boom leans, PITCH_LOWEST to PITCH_HIGHEST. */
  pitch: number
  /** Metres from the pivot over the body, after walls shortened it. */
  boom: number
  /** Factor on the boom, ZOOM_NEAREST to ZOOM_FURTHEST; 1 is normal. */
  zoom: number
  /** 0 hidden to 1 whole: how visible one's own avatar should be; it fades where the camera comes close. */
  avatarOpacity: number
  /** Seconds since the visitor last dragged. */
  sinceDrag: number
  /** Degrees a second that it turns by itself now. */
  followSpeed: number
  /** Seconds since it last turned by itself in one snap (reduced motion). */
  sinceSnap: number
  /** Still coming round to where a finished route made the body look. */
  settling: boolean
}

export interface CameraOptions {
  /** Width / height of the canvas; under WIDE the camera stands nearer. */
  readonly aspect: number
  readonly reducedMotion: boolean
}

/** A camera behind a body, not yet placed: the first step places it. */
export function createCamera(body: Body, options: CameraOptions): Camera {
  return {
    x: body.x,
    y: PIVOT_HEIGHT,
    z: body.z,
    lookX: body.x,
    lookY: PIVOT_HEIGHT,
    lookZ: body.z,
    yaw: body.heading,
    pitch: PITCH_AT_FIRST,
    boom: boomFor(options.aspect),
    zoom: 1,
    avatarOpacity: 1,
    sinceDrag: Number.POSITIVE_INFINITY,
    followSpeed: 0,
    sinceSnap: 0,
    settling: false,
  }
}

/** Metres of boom at zoom 1 on a screen of that aspect. */
export function boomFor(aspect: number): number {
  const share = (aspect - NARROW.aspect) / (WIDE.aspect - NARROW.aspect)
  return NARROW.boom + (WIDE.boom - NARROW.boom) * Math.min(1, Math.max(0, share || 0))
}

/** Metres from the floor to what the camera turns around. */
export function pivotHeight(ceiling: number): number {
  return Math.min(PIVOT_HEIGHT, ceiling - PIVOT_ROOM)
}
