import type { Follow } from "../../../client/guided/index.ts"
import {
  createFormation,
  createGoingAlong,
  createRideView,
  type Formation,
  goAlong,
  groupPlace,
  groupRank,
  type RideView,
  stepFormation,
  stepRideView,
} from "../../sim/guided/index.ts"
import {
  type Body,
  createCamera,
  headingAlong,
  placeBeside,
  turnBetween,
  wrapHeading,
} from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import type { Fade } from "./fade.ts"
import type { GuidedView } from "./guided-view.ts"

/** Share of a stick's way from which one means to walk by oneself. */
const PUSHED = 0.15
/** Seconds without a hand on the view, and metres that the guide walks on, until it goes with the guide again. */
const LOOKED = { seconds: 3, metres: 3 }
/** Degrees that one may stand turned away from where the guide looks, and how fast one turns there, degrees a second. */
const ASIDE = 25
const TURN_SPEED = 130
/** Metres within which what is pointed at is nowhere to look to. */
const AT_ONES_FEET = 0.8
/** Seconds from being brought to the group until one may be again. */
const BROUGHT = 5
/** Metres around an arrival that count as it. */
const ARRIVAL = 1.3
/** Metres from the guide at which being brought to them is of use. */
const NEAR_ENOUGH = 25

interface Place {
  readonly x: number
  readonly z: number
  readonly heading: number
}

/** What one goes to now: with the guide, or to where they called one. */
type Aim =
  | { readonly kind: "group" }
  | { readonly kind: "call"; readonly place: Place; readonly count: number }

/** What of a scene it takes to go along. */
export type Rider = Pick<
  LiveScene,
  | "act"
  | "body"
  | "camera"
  | "company"
  | "intent"
  | "isTaken"
  | "look"
  | "page"
  | "reducedMotion"
  | "scene"
  | "shop"
  | "stick"
  | "world"
>

/** Puts the visitor elsewhere at once, where the scene lets one arrive. */
function arriveAt(live: Rider, place: Place): void {
  const { body, camera, page, reducedMotion, shop } = live
  Object.assign(body, place, { vx: 0, vz: 0, speed: 0, route: null })
  const aspect = page.width / page.height
  Object.assign(camera, createCamera(body, { aspect, reducedMotion: reducedMotion() }))
  shop.presence.own.teleport = true
}

/** The arrival from which one walks to a place: the nearest to it. */
function arrivalNear({ scene, isTaken }: Rider, to: { x: number; z: number }): Place | null {
  const far = ({ x, z }: Place) => Math.hypot(x - to.x, z - to.z)
  const [nearest] = [...scene.zones.map(({ arrival }) => arrival), ...scene.spawnPoints].toSorted(
    (one, two) => far(one) - far(two),
  )
  if (!nearest || far(nearest) > NEAR_ENOUGH) return null
  const beside = placeBeside(nearest, isTaken)
  return Math.hypot(beside.x - nearest.x, beside.z - nearest.z) < ARRIVAL ? beside : nearest
}

/** A guest's way through a guided visit: with the group, to the guide who calls, and out of it at any time. */
export function createRide(live: Rider, fade: Fade): GuidedView {
  const { shop, world, body, camera, stick, look, intent, act } = live
  const { guided, presence } = shop
  const going = createGoingAlong()
  let formation: Formation | null = null
  let view: RideView | null = null
  let called: { readonly count: number; readonly formation: Formation } | null = null
  /** The route that one was given, and not by oneself. */
  let route: Body["route"] = null
  let sinceBrought = Number.POSITIVE_INFINITY
  let looked = { seconds: 0, x: 0, z: 0, byHand: false }

  const isWith = (follow: Follow) => follow === "riding" || follow === "looking-around"

  function aimNow(): Aim | null {
    const { come, follow, visit } = guided.store.getState()
    if (!visit || visit.mine) return null
    if (come?.agreed) return { kind: "call", place: come.place, count: come.count }
    return isWith(follow) ? { kind: "group" } : null
  }

  function ownRank(guide: number): number {
    const { people, status } = presence.store.getState()
    const own = status.kind === "together" || status.kind === "resuming" ? status.self.id : 0
    return groupRank(
      own,
      [...people.keys()].filter((id) => id !== guide),
    )
  }

  /** Whether the visitor walks somewhere by themselves. */
  function goesOwnWay(): boolean {
    const { destination } = shop.visit.getState()
    const pushes = Math.hypot(stick.forward, stick.right) > PUSHED
    const sent = body.route !== null && body.route !== route
    return pushes || sent || destination !== null || intent.take !== null || act.bound !== null
  }

  function stepOut(aim: Aim): void {
    route = null
    view = null
    if (aim.kind === "call") guided.dismissCome()
    else guided.stepOut()
  }

  /** Whoever drags or turns the view looks about; it goes with the guide again when they walk on. */
  function lookAbout(guide: Place | null, follow: Follow, dt: number): void {
    const hand = look.dragging || look.turn !== 0 || look.tilt !== 0
    if (hand && follow === "riding") guided.lookAround(true)
    if (hand) looked = { seconds: 0, x: guide?.x ?? 0, z: guide?.z ?? 0, byHand: true }
    else looked.seconds += dt
    if (follow === "riding" && !hand) looked.byHand = false
    if (follow !== "looking-around" || !looked.byHand || !guide) return
    const walkedOn = Math.hypot(guide.x - looked.x, guide.z - looked.z) > LOOKED.metres
    if (walkedOn && looked.seconds > LOOKED.seconds) guided.lookAround(false)
  }

  /** Which way one is to look: to what the guide points at, else as they do; `null`: they aren't here just now. */
  function guidesWay(guide: Place | null): number | null {
    const { pointer } = guided.store.getState()
    if (!pointer) return guide?.heading ?? null
    const [x, , z] = pointer.at
    const [dx, dz] = [x - body.x, z - body.z]
    return Math.hypot(dx, dz) < AT_ONES_FEET ? (guide?.heading ?? null) : headingAlong(dx, dz)
  }

  /** Whoever stands with the group turns to where the guide looks. */
  function turn(towards: number, dt: number): void {
    if (act.sitting || body.speed > 0.1) return
    const off = turnBetween(body.heading, towards)
    if (Math.abs(off) < ASIDE) return
    const most = TURN_SPEED * dt
    body.heading = wrapHeading(body.heading + Math.max(-most, Math.min(most, off)))
  }

  function walkTo(to: { x: number; z: number }, dt: number): boolean {
    const went = goAlong(going, { world, body, to, cameraYaw: camera.yaw }, stick, dt)
    route = body.route
    if (went !== "far") return went === "stands"
    const arrival = sinceBrought > BROUGHT ? arrivalNear(live, to) : null
    if (!arrival || fade.busy) return false
    fade.begin(() => {
      sinceBrought = 0
      view = null
      arriveAt(live, arrival)
    })
    return false
  }

  function rideWithGroup(guideId: number, dt: number): void {
    const guide = live.company?.placeOf(guideId) ?? null
    const { follow } = guided.store.getState()
    lookAbout(guide, follow, dt)
    view ??= createRideView(body, camera.yaw)
    const towards = follow === "riding" ? guidesWay(guide) : camera.yaw
    if (follow !== "riding") view.heading = camera.yaw
    if (guide) {
      formation ??= createFormation(guide)
      stepFormation(formation, guide, dt)
      const stands = walkTo(groupPlace(world, formation, ownRank(guideId)), dt)
      if (stands && towards !== null && follow === "riding") turn(towards, dt)
    }
    stepRideView(view, { body, towards, reducedMotion: live.reducedMotion() }, dt)
    // What the camera does for whoever is walked somewhere: it comes round softly, and stays with them.
    if (follow === "riding" && body.speed < 0.3 && !look.dragging) camera.settling = true
  }

  function goToGuide({ place, count }: Aim & { kind: "call" }, guideId: number, dt: number): void {
    if (called?.count !== count) called = { count, formation: createFormation(place) }
    const to = groupPlace(world, called.formation, ownRank(guideId))
    if (!walkTo(to, dt)) return
    guided.dismissCome()
  }

  return {
    rideAlong: (dt) => {
      sinceBrought += dt
      const aim = aimNow()
      const { visit } = guided.store.getState()
      if (!aim || !visit) {
        view = null
        formation = null
        if (route !== null && body.route === route) body.route = null
        route = null
        return
      }
      // What is in the hand is looked at first; the group is caught up with afterwards.
      if (shop.visit.getState().activity.kind !== "walking" || fade.busy) return
      if (goesOwnWay()) stepOut(aim)
      else if (aim.kind === "call") goToGuide(aim, visit.guide, dt)
      else rideWithGroup(visit.guide, dt)
    },
    seen: () => (view ? { ...body, x: view.x, z: view.z, heading: view.heading } : null),
  }
}
