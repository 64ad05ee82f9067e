import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { createGuided } from "../../../../src/client/guided/create-guided.ts"
import type { Follow, RunningVisit } from "../../../../src/client/guided/index.ts"
import { parseScene } from "../../../../src/domain/parse-scene.ts"
import type { Lead } from "../../../../src/showroom/sim/guided/index.ts"
import { createBody, createCamera, createWalkWorld, stepBody } from "../../../../src/showroom/sim/index.ts"
import { createFade } from "../../../../src/showroom/view/guided/fade.ts"
import { createRide, type Rider } from "../../../../src/showroom/view/guided/ride.ts"
import { createAct } from "../../../../src/showroom/view/people/act.ts"
import { createFakeShop } from "../../../helpers/fake-shop.ts"
import { aPerson } from "../../../helpers/together/company.ts"

const scene = parseScene(JSON.parse(readFileSync("scenes/flagship.json", "utf8")))
const world = createWalkWorld(scene)
const [HALL = { x: 0, z: 0, heading: 0 }] = scene.spawnPoints
const DT = 1 / 30
const GUIDE = 5
const VISIT: RunningVisit = {
  id: "visit",
  guideId: "chiara",
  code: "code",
  guide: GUIDE,
  startedAt: 0,
  mine: false,
  leading: true,
}

/** A guest in the flagship, with a guide whom the test moves. */
function comeAlong({ calm = false, mine = false } = {}) {
  const { shop } = createFakeShop([])
  const guided = createGuided()
  const told: string[] = []
  const follow = (as: Follow) => () => {
    told.push(as)
    guided.store.setState({ follow: as })
  }
  const nothing = () => {}
  guided.begin({
    askFollow: nothing,
    askCome: nothing,
    spotlight: nothing,
    pointAt: nothing,
    takePointer: nothing,
    end: nothing,
    agree: follow("riding"),
    decline: nothing,
    lookAround: (on) => follow(on ? "looking-around" : "riding")(),
    stepOut: follow("stepped-out"),
    stepIn: follow("riding"),
    agreeToCome: nothing,
    dismissCome: () => guided.store.setState({ come: null }),
  })
  guided.store.setState({ visit: { ...VISIT, mine } })
  const chiara = aPerson(GUIDE, { role: "guide" })
  shop.presence.store.setState({ people: new Map([[GUIDE, chiara]]) })
  shop.visit.getState().enter({ name: "Anna", avatar: chiara.avatar })
  const guide: { now: Lead | null } = { now: { ...HALL, speed: 0 } }
  const body = createBody(world, { x: HALL.x + 0.5, z: HALL.z + 1.5, heading: 0 })
  const options = { aspect: 1.7, reducedMotion: calm }
  const hand = { forward: 0, right: 0, run: false }
  const live: Rider = {
    act: createAct(),
    body,
    camera: createCamera(body, options),
    company: { placeOf: () => guide.now, pointAt: nothing },
    intent: { tap: null, take: null, destination: null },
    isTaken: () => false,
    look: { turn: 0, tilt: 0, zoom: 1, dragging: false },
    page: { width: 1280, height: 720 },
    reducedMotion: () => calm,
    scene,
    shop: { ...shop, guided },
    stick: { ...hand },
    world,
  }
  const fade = createFade()
  const ride = createRide(live, fade)
  const pass = (seconds: number) => {
    for (let left = seconds; left > 1e-6; left -= DT) {
      Object.assign(live.stick, hand)
      fade.step(DT, calm)
      ride.rideAlong(DT)
      stepBody(world, body, live.stick, live.camera.yaw, DT)
    }
  }
  const away = () =>
    guide.now ? Math.hypot(body.x - guide.now.x, body.z - guide.now.z) : Number.POSITIVE_INFINITY
  return { live, body, guide, guided, shop, hand, told, ride, pass, away }
}

/** A guide who has come to stand there. */
const standingAt = ({ x, z, heading }: { x: number; z: number; heading: number }): Lead => ({
  x,
  z,
  heading,
  speed: 0,
})
const arrivalOf = (zone: string) => {
  const arrival = scene.zones.find(({ id }) => id === zone)?.arrival
  if (!arrival) throw new Error(`no zone ${zone}`)
  return arrival
}

test("[GDE-46] nobody goes along who hasn't agreed, and the guide never", () => {
  for (const { as, mine } of [
    { as: "asked", mine: false },
    { as: "no", mine: false },
    { as: "stepped-out", mine: false },
    { as: "riding", mine: true },
  ] as const) {
    const { guide, guided, body, pass, ride } = comeAlong({ mine })
    guided.store.setState({ follow: as })
    const { x, z } = body
    guide.now = standingAt(arrivalOf("lounge"))
    pass(2)
    expect(body).toMatchObject({ x, z })
    expect(ride.seen()).toBeNull()
  }
})

test("[GDE-46] who rides along walks with the guide and comes to look as they do; walking keys step out at once", () => {
  const { guide, guided, body, hand, told, pass, away, ride } = comeAlong()
  guided.store.setState({ follow: "riding" })
  guide.now = standingAt({ ...arrivalOf("lounge"), heading: 90 })
  pass(12)
  expect(away()).toBeLessThan(3.3)
  expect(Math.abs((ride.seen()?.heading ?? 0) - 90)).toBeLessThan(25)
  expect(Math.abs(body.heading - 90)).toBeLessThan(30)
  hand.forward = 1
  pass(DT)
  expect(told).toEqual(["stepped-out"])
  expect(ride.seen()).toBeNull()
  pass(1)
  hand.forward = 0
  const { x, z } = body
  guide.now = standingAt(arrivalOf("atrium"))
  pass(2)
  expect(Math.hypot(body.x - x, body.z - z)).toBeLessThan(0.5)
  guided.stepIn()
  pass(14)
  expect(away()).toBeLessThan(3.3)
})

test("[GDE-46] asking to be taken elsewhere steps out too", () => {
  const { guided, shop, told, pass } = comeAlong()
  guided.store.setState({ follow: "riding" })
  pass(1)
  shop.visit.getState().goTo({ kind: "zone", id: "audio" })
  pass(DT)
  expect(told).toEqual(["stepped-out"])
})

test("[GDE-46] a drag looks about and the body still goes along; the view is the guide's again as they walk on", () => {
  const { live, guide, guided, told, pass, away } = comeAlong()
  guided.store.setState({ follow: "riding" })
  pass(1)
  live.look.dragging = true
  pass(0.5)
  live.look.dragging = false
  expect(told).toEqual(["looking-around"])
  pass(5)
  expect(told).toEqual(["looking-around"])
  guide.now = standingAt(arrivalOf("lounge"))
  pass(10)
  expect(told).toEqual(["looking-around", "riding"])
  expect(away()).toBeLessThan(3.3)
})

test("[GDE-46] what one holds is looked at in peace; the group is caught up with afterwards", () => {
  const { guide, guided, shop, body, pass, away } = comeAlong()
  guided.store.setState({ follow: "riding" })
  pass(1)
  shop.visit.getState().inspect("lamp", null)
  const { x, z } = body
  guide.now = standingAt(arrivalOf("lounge"))
  pass(3)
  // They come to a stand, no more.
  expect(Math.hypot(body.x - x, body.z - z)).toBeLessThan(0.2)
  shop.visit.getState().putBack()
  pass(12)
  expect(away()).toBeLessThan(3.3)
})

test("[GDE-46] who is much too far from the group is brought to where one arrives near it, once", () => {
  for (const calm of [false, true]) {
    const { live, guided, body, shop, pass } = comeAlong({ calm })
    guided.store.setState({ follow: "riding" })
    Object.assign(body, { x: HALL.x, z: HALL.z - 40 })
    pass(0.7)
    expect(shop.presence.own.teleport).toBe(true)
    expect(Math.hypot(body.x - HALL.x, body.z - HALL.z)).toBeLessThan(6)
    expect(live.camera.yaw).toBeDefined()
  }
})

test("[GDE-46] a guide who is away for a while leaves everybody where they are", () => {
  const { guide, guided, body, pass } = comeAlong()
  guided.store.setState({ follow: "riding" })
  pass(3)
  const { x, z } = body
  guide.now = null
  pass(2)
  expect(Math.hypot(body.x - x, body.z - z)).toBeLessThan(0.2)
})

test("[GDE-47] whoever agrees to come walks to a place beside where the guide called, and then it is done", () => {
  const { guided, body, pass } = comeAlong()
  const place = arrivalOf("lounge")
  guided.store.setState({ come: { by: GUIDE, place, agreed: false, count: 1 } })
  const { x, z } = body
  pass(1)
  expect(body).toMatchObject({ x, z })
  guided.store.setState({ come: { by: GUIDE, place, agreed: true, count: 1 } })
  pass(14)
  expect(guided.store.getState().come).toBeNull()
  const away = Math.hypot(body.x - place.x, body.z - place.z)
  expect(away).toBeGreaterThan(0.6)
  expect(away).toBeLessThan(3.3)
})

test("[GDE-47] whoever walks by themselves instead stays where they want", () => {
  const { guided, hand, pass } = comeAlong()
  guided.store.setState({ come: { by: GUIDE, place: arrivalOf("lounge"), agreed: true, count: 1 } })
  pass(0.5)
  hand.right = 1
  pass(DT)
  expect(guided.store.getState().come).toBeNull()
})
