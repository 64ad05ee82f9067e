import { Box3, Vector3 } from "three"
import type { Tier } from "../../../domain/event.ts"
import { turnBetween, wrapHeading } from "../../sim/index.ts"
import type { FrameStep, LiveScene } from "../live-scene.ts"
import { performAct } from "../people/act.ts"
import { gazeAt, wrapTurn } from "../people/gaze.ts"
import { nodAt } from "../people/gesture-seconds.ts"
import { projectBox } from "../project-box.ts"
import { turnOf } from "../turn.ts"

/** Metres a second under which one stands, and from which one looks where one runs. */
const STANDS = 0.12
const RUNS = 2.6
/** How much sooner people are drawn coarsely where drawing is slow. */
const COARSENESS: Readonly<Record<Tier, number>> = { low: 1.2, medium: 0.9, high: 0.7 }
/** How near the visitor comes before the staff look at them, metres. */
const GREETING = 3.4

/** Somebody who stands before the product that they look at is not drawn; how fast they give way, 1/s. */
const GHOST = 0
const GHOST_EAGERNESS = 7
/** At the door one waves for so many seconds, every so many. */
const WELCOME = { seconds: 2, every: 14 }
/** Radians by which the staff are still to turn when they stop stepping round. */
const TURNED = 0.06
/** Half the width of a person, and their height, metres. */
const WIDTH = 0.24
const HEIGHT = 1.74

/** Radians a second from which one steps around on the spot. */
const TURNS = 0.7
/** Metres over the floor that eyes are. */
const EYES = 1.45

const figureBox = new Box3()
const looked = new Vector3()
const gaze = { yaw: 0, pitch: 0 }

/** Whether the visitor stands between the camera and what they look at: the product in reach, else a board. */
function isInTheWay({ act, body, lens, page, shop }: LiveScene): boolean {
  const looked = shop.stage.getState().reach ?? shop.boards.getState().near
  if (!looked || act.sitting) return false
  const seen = looked.rect
  figureBox.min.set(body.x - WIDTH, 0.8, body.z - WIDTH)
  figureBox.max.set(body.x + WIDTH, HEIGHT, body.z + WIDTH)
  const rect = projectBox(figureBox, lens, page)
  if (!rect) return false
  const across = Math.min(rect.x + rect.width, seen.x + seen.width) - Math.max(rect.x, seen.x)
  const down = Math.min(rect.y + rect.height, seen.y + seen.height) - Math.max(rect.y, seen.y)
  return across > seen.width * 0.3 && down > seen.height * 0.3
}

/** What the visitor turns their head to: what they point at, else what is in reach. */
function lookTarget({ act, body, reach, stands }: LiveScene): Vector3 | null {
  if (act.left > 0 && act.gesture === "point" && act.at) return act.at
  const stand = reach === null || body.speed > RUNS ? undefined : stands.get(reach)
  return stand?.box.getCenter(looked) ?? null
}

/** Turns the visitor's head to what they look at, or as they hold it before a mirror; and nods. */
function lookAbout(live: LiveScene): void {
  const { customer, body, mirror, act } = live
  const nod = act.gesture === "nod" && act.left > 0 ? nodAt(act.left) : 0
  const target = lookTarget(live)
  live.gaze = null
  if (mirror?.on) customer.look(mirror.head.yaw, mirror.head.pitch)
  else if (!target) customer.look(0, nod)
  else {
    gazeAt({ x: body.x, y: EYES, z: body.z }, customer.place.turn, target, gaze)
    customer.look(gaze.yaw, gaze.pitch + nod)
    live.gaze = (-gaze.yaw * 180) / Math.PI
  }
}

function animateCustomer(live: LiveScene, dt: number): void {
  const { customer, body, camera, bring, shop, entered } = live
  const { activity } = shop.visit.getState()
  const atEntrance = activity.kind === "entrance"
  // At the door one sees oneself; one turns to the store as the camera comes round.
  const facing = wrapHeading(body.heading + 180 * (1 - Math.min(1, entered * 1.6)))
  Object.assign(customer.place, { x: body.x, z: body.z, turn: turnOf(facing) })
  const turning = Math.abs(wrapTurn(turnOf(facing) - live.facing)) > TURNS * dt
  live.facing = turnOf(facing)
  if (atEntrance) {
    customer.play(live.atDoor % WELCOME.every < WELCOME.seconds ? "wave" : "idle", 1)
    live.atDoor += dt
  } else if (performAct(live, dt)) live.facing = customer.place.turn
  else if (turning && body.speed <= STANDS && dt > 0 && entered === 1) customer.play("turn", 1)
  else customer.go(body.speed)
  lookAbout(live)
  const goal = isInTheWay(live) ? GHOST : 1
  live.presence += (goal - live.presence) * (dt === 0 ? 0 : 1 - Math.exp(-GHOST_EAGERNESS * dt))
  const visible = atEntrance || entered < 1 ? 1 : camera.avatarOpacity * live.presence
  if (live.mirror?.on) customer.setOpacity(1, true)
  else customer.setOpacity(visible * (1 - bring.eased), atEntrance)
}

function animateStaff({ scene, attendants, body }: LiveScene, dt: number): void {
  attendants.forEach(({ id, person }) => {
    const at = scene.attendants.find((each) => each.id === id)?.at
    if (!at) return
    const near = Math.hypot(body.x - at.x, body.z - at.z) < GREETING
    if (near) gazeAt({ x: at.x, y: EYES, z: at.z }, person.place.turn, looked.set(body.x, EYES, body.z), gaze)
    person.look(near ? gaze.yaw : 0, near ? gaze.pitch : 0)
    const towards = wrapHeading((Math.atan2(body.x - at.x, at.z - body.z) * 180) / Math.PI)
    const turn = near ? Math.max(-40, Math.min(40, turnBetween(at.heading, towards))) : 0
    const left = turnOf(at.heading + turn) - person.place.turn
    person.place.turn += left * (1 - Math.exp(-3 * dt))
    person.play(Math.abs(left) > TURNED ? "turn" : "idle", 1)
  })
}

/** Moves people as they walk, stand, wave and look. */
export const animatePeople: FrameStep = (live, dt) => {
  animateCustomer(live, dt)
  animateStaff(live, dt)
  for (const move of live.movers) move(dt)
  live.crowd.step(dt, live.lens, COARSENESS[live.governor.tier])
  live.mirror?.follow()
  live.ring.step(dt, live.reducedMotion())
}
