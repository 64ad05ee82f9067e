import type { Movement } from "../../../../src/protocol/realtime/movement.ts"
import type { Walk } from "./shaky-network.ts"

const STILL: Movement = {
  x: 0,
  z: 0,
  heading: 90,
  gait: "still",
  pose: "upright",
  gaze: null,
  teleport: false,
}

/** Metres after seconds of walking that begin and end gently. */
function gentle(seconds: number, length: number, speed: number): number {
  const ramp = 0.2
  const whole = Math.max(0, Math.min(seconds, length))
  const rise = Math.min(whole, ramp)
  const fall = Math.max(0, whole - (length - ramp))
  return speed * (whole - ramp / 2 + ((ramp - rise) ** 2 - fall ** 2) / (2 * ramp))
}

/** Stands, then walks `length` seconds along +x, then stands. */
export function straightWalk(speed: number, length = 5, from = 1_500): Walk {
  return (time) => {
    const seconds = (time - from) / 1000
    const gone = seconds <= 0 ? 0 : gentle(seconds, length, speed)
    const moving = seconds > 0 && seconds < length
    return { ...STILL, x: gone, gait: moving ? (speed > 2.5 ? "running" : "walking") : "still" }
  }
}

/** Round and round a circle of that radius. */
export function circle(speed: number, radius: number): Walk {
  return (time) => {
    const angle = (Math.max(0, time - 1_000) / 1000) * (speed / radius)
    return {
      ...STILL,
      x: radius * Math.sin(angle),
      z: radius * (1 - Math.cos(angle)),
      heading: (90 + (angle * 180) / Math.PI) % 360,
      gait: time > 1_000 ? "walking" : "still",
    }
  }
}

/** Walks two seconds, stands one, and so on, back and forth. */
export function stopAndGo(speed: number): Walk {
  return (time) => {
    const round = Math.floor(time / 6_000)
    const seconds = (time - round * 6_000) / 1000
    const out = gentle(seconds, 2, speed)
    const back = gentle(seconds - 3, 2, speed)
    const moving = (seconds > 0 && seconds < 2) || (seconds > 3 && seconds < 5)
    return {
      ...STILL,
      x: Math.max(0, out - Math.max(0, back)),
      heading: seconds > 3 ? 270 : 90,
      gait: moving ? "walking" : "still",
    }
  }
}
