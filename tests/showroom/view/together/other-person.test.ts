import { beforeEach, describe, expect, test } from "vitest"
import type { Person as Facts } from "../../../../src/client/presence/index.ts"
import { DEFAULT_AVATAR } from "../../../../src/domain/avatar.ts"
import type { Seat } from "../../../../src/showroom/sim/index.ts"
import type { Track } from "../../../../src/showroom/sim/others/index.ts"
import type { Person } from "../../../../src/showroom/view/people/person.ts"
import { createOther, type OtherPerson } from "../../../../src/showroom/view/together/other-person.ts"

const FRAME = 1 / 30

const FACTS: Facts = {
  id: 3,
  key: "k".repeat(16),
  name: "Chiara",
  avatar: DEFAULT_AVATAR,
  language: "it",
  role: "visitor",
  place: { x: 2, z: 1, heading: 0 },
  gait: "still",
  pose: "upright",
  attention: { kind: "none" },
  hand: false,
  away: false,
}
const SEAT: Seat = { id: "sofa:0", slotId: "sofa", x: 2, z: 0.4, height: 0.5, heading: 180, forward: 0.05 }

function createBody() {
  const done = {
    played: "",
    shown: "" as string | null,
    aimed: null as { yaw: number; pitch: number } | null,
    opacity: -1,
    yaw: 0,
    pitch: 0,
    speed: -1,
    worn: 0,
  }
  const person: Person = {
    place: { x: 2, y: 0, z: 1, turn: 0 },
    wear: () => void done.worn++,
    play: (gesture) => {
      done.played = gesture
    },
    go: (speed) => {
      done.played = "go"
      done.speed = speed
    },
    show: (gesture) => {
      done.shown = gesture
    },
    aim: (at) => {
      done.aimed = at && { ...at }
    },
    look: (yaw, pitch) => Object.assign(done, { yaw, pitch }),
    setOpacity: (opacity) => {
      done.opacity = opacity
    },
    pose: () => {},
    headMatrix: (out) => out,
    dispose: () => {},
  }
  return { person, done }
}

function createTrack(): Track {
  return {
    x: 2,
    z: 1,
    heading: 90,
    speed: 0,
    gaze: 0,
    gait: "still",
    pose: "upright",
    jumps: 0,
    samples: [],
    played: 0,
    delay: 0,
    offX: 0,
    offZ: 0,
  }
}

describe("somebody else in the store", () => {
  let body: ReturnType<typeof createBody>
  let other: OtherPerson
  let track: Track
  let calm: boolean

  beforeEach(() => {
    body = createBody()
    track = createTrack()
    calm = false
    other = createOther({
      person: body.person,
      facts: FACTS,
      seats: () => [SEAT],
      reducedMotion: () => calm,
    })
  })
  const pass = (seconds: number) => {
    for (let left = seconds; left > 1e-6; left -= FRAME) other.step(track, Math.min(FRAME, left))
  }

  test("[TOG-60] comes to sight softly, and goes so; at once for whoever wants calm", () => {
    pass(0.2)
    expect(body.done.opacity).toBeCloseTo(0.5, 1)
    pass(0.4)
    expect(body.done.opacity).toBe(1)
    other.fade()
    pass(0.2)
    expect(other.opacity).toBeCloseTo(0.5, 1)
    calm = true
    pass(FRAME)
    expect(other.opacity).toBe(0)
  })

  test("[TOG-60] is half there while their connection is lost", () => {
    pass(1)
    other.appear({ avatar: FACTS.avatar, away: true })
    pass(1)
    expect(other.opacity).toBeLessThan(0.6)
    expect(other.opacity).toBeGreaterThan(0)
    other.appear({ avatar: FACTS.avatar, away: false })
    pass(1)
    expect(other.opacity).toBe(1)
  })

  test("[TOG-61] walks where they are told to be, turned as they are, and looks to their side", () => {
    Object.assign(track, { x: 5, z: -2, speed: 1.4, gaze: 90 })
    pass(FRAME)
    expect(body.person.place).toMatchObject({ x: 5, y: 0, z: -2, turn: Math.PI / 2 })
    expect(body.done).toMatchObject({ played: "go", speed: 1.4, yaw: -Math.PI / 2 })
  })

  test("[TOG-61] bends over what they hold", () => {
    track.pose = "holding"
    pass(FRAME)
    expect(body.done.pitch).toBeGreaterThan(0.2)
  })

  test("[TOG-61] sits on the seat that is there, facing as it does, and gets up from it", () => {
    track.pose = "seated"
    track.z = SEAT.z
    pass(3)
    expect(body.done.played).toBe("sit")
    expect(body.person.place.z).toBeCloseTo(SEAT.z, 0)
    expect(body.person.place.turn).toBeCloseTo(0)
    Object.assign(track, { pose: "upright", z: 1.2, heading: 180 })
    pass(1)
    expect(body.person.place).toMatchObject({ y: 0, z: 1.2 })
    expect(body.done.played).toBe("go")
  })

  test("[TOG-61] who was seated before one came in is seen seated at once", () => {
    track.pose = "seated"
    track.z = SEAT.z
    pass(FRAME)
    expect(body.done.played).toBe("sit")
  })

  test("[TOG-62] waves, points and nods for as long as that takes", () => {
    other.gesture("wave")
    pass(1)
    expect(body.done.shown).toBe("wave")
    pass(1.5)
    expect(body.done.shown).toBeNull()
    other.gesture("nod")
    pass(0.3)
    expect(body.done.pitch).toBeGreaterThan(0.1)
    pass(1)
    expect(body.done.pitch).toBeCloseTo(0)
  })

  test("[TOG-65] claps and shrugs for as long as that takes, and dances until they walk", () => {
    for (const gesture of ["clap", "shrug"] as const) {
      other.gesture(gesture)
      pass(1)
      expect(body.done).toMatchObject({ shown: gesture, played: "go" })
      pass(1.6)
      expect(body.done.shown).toBeNull()
    }
    other.gesture("dance")
    pass(4)
    expect(body.done).toMatchObject({ shown: "dance", played: "dance" })
    track.speed = 1.4
    pass(FRAME)
    expect(body.done).toMatchObject({ shown: null, played: "go" })
    track.speed = 0
    pass(1)
    expect(body.done.played).toBe("go")
  })

  test("[TOG-65] who sits claps and dances where they sit, with their arms", () => {
    Object.assign(track, { pose: "seated", z: SEAT.z })
    pass(3)
    other.gesture("dance")
    pass(1)
    expect(body.done).toMatchObject({ played: "sit", shown: "dance" })
  })

  test("[TOG-66] points at a product: arm and head go to it, and ahead again afterwards", () => {
    track.heading = 180
    pass(FRAME)
    // They face +z; what they point at is to their right, and under their shoulder.
    other.pointAt({ x: 2 - 2, y: 0.4, z: 1 + 2 })
    pass(1)
    expect(body.done.shown).toBe("point")
    expect(body.done.aimed?.yaw).toBeCloseTo(-Math.PI / 4, 0)
    expect(body.done.aimed?.pitch).toBeGreaterThan(0.15)
    expect(body.done.yaw).toBeCloseTo(-Math.PI / 4, 1)
    pass(4)
    expect(body.done).toMatchObject({ shown: null, yaw: -0 })
    other.gesture("point")
    pass(FRAME)
    expect(body.done.aimed).toBeNull()
  })
})
