import type { PresenceState, Reply } from "../../../client/presence/index.ts"
import {
  createOthers,
  enterRoom,
  forgetOther,
  meetOther,
  stepOthers,
  type Track,
  takeMovements,
} from "../../sim/others/index.ts"
import type { LiveScene } from "../live-scene.ts"
import { lookOf } from "../people/look-of.ts"
import { allSeats } from "../people/sit.ts"
import { createOther, type OtherPerson } from "./other-person.ts"
import { placeOwnSign } from "./own-sign.ts"
import { AT_THE_DESK, type Pointings } from "./pointing/pointings.ts"
import { type MarkElements, showPointings } from "./pointing/show-pointings.ts"
import { createTagPlaces, type TagElements } from "./tag-places.ts"
import { tellOwn } from "./tell-own.ts"

/** People who are drawn; there may be more in a room. */
const MOST = 100
/** Metres around somebody within which one doesn't come to stand by oneself. */
const ELBOW_ROOM = 0.6
/** Seconds that an arm stays up which is told anew in each frame. */
const MOMENT = 0.4

export interface BringOptions {
  readonly live: LiveScene
  readonly tags: TagElements
  readonly marks: MarkElements
  /** What stands over one's own head, when anything does. */
  readonly own: { readonly current: HTMLElement | null }
  readonly pointings: Pointings
  /** Milliseconds that only grow. */
  readonly now: () => number
}

/** Shows the others who are in the room, and tells them what one does oneself. Gives the function that ends it. */
export function bringOthers({ live, tags, marks, own, pointings, now }: BringOptions): () => void {
  const { shop, crowd, body } = live
  const { presence } = shop
  const tracks = createOthers()
  const others = new Map<number, OtherPerson>()
  /** Those who fade where they last were. */
  const leaving = new Map<OtherPerson, Track>()
  const places = createTagPlaces(live, tags)
  const pointing = showPointings(live, pointings, marks)
  let known: PresenceState["people"] = new Map()

  function know(people: PresenceState["people"]): void {
    if (people === known) return
    for (const [id, facts] of people) {
      const before = known.get(id)
      const other = others.get(id)
      // A number is given again to somebody else.
      if (other && before?.key === facts.key) {
        if (before.avatar !== facts.avatar || before.away !== facts.away) other.appear(facts)
        continue
      }
      if (other) part(id)
      if (others.size >= MOST) continue
      const person = crowd.add(lookOf(facts.avatar))
      others.set(
        id,
        createOther({ person, facts, seats: () => allSeats(live), reducedMotion: live.reducedMotion }),
      )
      meetOther(tracks, facts, now())
    }
    for (const id of [...others.keys()]) if (!people.has(id)) part(id)
    known = people
  }

  function part(id: number): void {
    const other = others.get(id)
    const track = tracks.tracks.get(id)
    if (!other) return
    others.delete(id)
    forgetOther(tracks, id)
    other.fade()
    if (track) leaving.set(other, track)
    else other.person.dispose()
  }

  function see(other: OtherPerson, track: Track, dt: number): void {
    const was = other.opacity
    other.step(track, dt)
    if (track.speed > 0 || other.opacity !== was) live.lively = true
  }

  function point(id: number, product: string): void {
    const [other, track] = [others.get(id), tracks.tracks.get(id)]
    if (!other || !track) return
    const at = pointing.point(id, product, track)
    if (at) other.pointAt(at)
    else other.gesture("point")
  }

  function hear(reply: Reply): void {
    switch (reply.type) {
      case "joined":
        enterRoom(tracks, reply.time, now())
        for (const facts of known.values()) meetOther(tracks, facts, now())
        return
      case "put-back":
        Object.assign(body, reply.place, { vx: 0, vz: 0, speed: 0, route: null })
        return
      case "gestured":
        others.get(reply.id)?.gesture(reply.gesture)
        return
      case "pointed-at":
      case "shown":
        point(reply.id, reply.product)
        return
      case "lit":
        // Nobody who points is to be seen: the thing nearest to oneself is meant.
        pointing.point(AT_THE_DESK, reply.product, { x: body.x, z: body.z, heading: body.heading })
        return
    }
  }

  const move = (dt: number) => {
    tellOwn(live, presence.own)
    stepOthers(tracks, now())
    live.lively = pointing.step(dt)
    for (const [id, other] of others) {
      const track = tracks.tracks.get(id)
      if (track) see(other, track, dt)
    }
    for (const [other, track] of leaving) {
      see(other, track, dt)
      if (other.opacity > 0) continue
      leaving.delete(other)
      other.person.dispose()
    }
    places.place(others)
    placeOwnSign(live, own.current)
  }

  live.isTaken = ({ x, z }) =>
    [...tracks.tracks.values()].some((track) => Math.hypot(track.x - x, track.z - z) < ELBOW_ROOM)
  live.company = {
    placeOf: (id) => tracks.tracks.get(id) ?? null,
    pointAt: (id, at) => others.get(id)?.pointAt(at, MOMENT),
  }
  know(presence.store.getState().people)
  live.movers.add(move)
  const stops = [
    presence.store.subscribe(({ people }) => know(people)),
    presence.onMovements((movements, at) => takeMovements(tracks, movements, at)),
    presence.onReply(hear),
    () => live.movers.delete(move),
  ]
  return () => {
    for (const stop of stops) stop()
    pointing.stop()
    for (const other of [...others.values(), ...leaving.keys()]) other.person.dispose()
    presence.own.there = false
    live.lively = false
    live.isTaken = () => false
    live.company = null
  }
}
