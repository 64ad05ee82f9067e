import { surpriseAvatar } from "../../../domain/parse-avatar.ts"
import { type Body, createBody, LONGEST_STEP, sendTo, stepBody } from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import { turnOf } from "../turn.ts"
import { lookOf } from "./look-of.ts"
import type { Person } from "./person.ts"
import { seededRandom } from "./seeded-random.ts"

/** Seconds that somebody stays, at least and at most. */
const STAY = { least: 2, most: 9 }

const STILL = { forward: 0, right: 0, run: false }

interface Guest {
  readonly person: Person
  readonly body: Body
  stays: number
}

/**
 * People who stroll about, stop and look, always the same way for the same `seed`: what a busy store costs is measured
 * with them. Returns the function that takes them away.
 */
export function inviteGuests(live: LiveScene, count: number, seed: number): () => void {
  const random = seededRandom(seed)
  const { scene, world, crowd } = live
  const places = [...scene.zones.map(({ arrival }) => arrival), ...scene.spawnPoints]
  const somewhere = () => places[Math.floor(random() * places.length)] ?? { x: 0, z: 0, heading: 0 }
  const guests: Guest[] = Array.from({ length: count }, () => {
    const { x, z } = somewhere()
    const at = { x: x + random() * 1.6 - 0.8, z: z + random() * 1.6 - 0.8, heading: random() * 360 }
    return {
      person: crowd.add(lookOf(surpriseAvatar(random))),
      body: createBody(world, at),
      stays: random() * STAY.most,
    }
  })

  function decide(guest: Guest, dt: number): void {
    if (guest.body.route !== null) return
    guest.stays -= dt
    if (guest.stays > 0) return
    guest.stays = STAY.least + random() * (STAY.most - STAY.least)
    const { x, z } = somewhere()
    sendTo(world, guest.body, { x: x + random() * 2 - 1, z: z + random() * 2 - 1, heading: random() * 360 })
  }

  const move = (dt: number) => {
    for (const guest of guests) {
      const { person, body } = guest
      if (dt > 0) decide(guest, dt)
      for (let left = Math.min(dt, 0.1); left > 1e-4; left -= LONGEST_STEP)
        stepBody(world, body, STILL, 0, Math.min(left, LONGEST_STEP))
      Object.assign(person.place, { x: body.x, z: body.z, turn: turnOf(body.heading) })
      person.go(body.speed)
    }
  }
  live.movers.add(move)
  return () => {
    live.movers.delete(move)
    for (const { person } of guests) person.dispose()
  }
}
