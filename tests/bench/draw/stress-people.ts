import type { PerspectiveCamera } from "three"
import { surpriseAvatar } from "../../../src/domain/parse-avatar.ts"
import type { LightUniforms } from "../../../src/showroom/view/light/scene-light.ts"
import { createModelReader } from "../../../src/showroom/view/load/load-model.ts"
import { createCrowd } from "../../../src/showroom/view/people/crowd.ts"
import { lookOf } from "../../../src/showroom/view/people/look-of.ts"
import { seededRandom } from "../../../src/showroom/view/people/seeded-random.ts"

/** Metres of the circles that people walk, and metres a second. */
const RADIUS = 1.5
const SPEED = 1.2

export interface StressPeopleOptions {
  count: number
  light: LightUniforms
  /** Metres of the side of the floor that they are spread over. */
  floor: number
}

/** A crowd that walks in circles, each person their own. */
export async function inviteCrowd({ count, light, floor }: StressPeopleOptions) {
  const model = await createModelReader()(await (await fetch("/people.glb")).arrayBuffer())
  const random = seededRandom(3)
  const crowd = createCrowd({ model, light, capacity: Math.max(1, count), random })
  const somewhere = () => (random() - 0.5) * (floor - 4)
  const people = Array.from({ length: count }, () => {
    const person = crowd.add(lookOf(surpriseAvatar(random)))
    person.play("walk", 1)
    return { person, x: somewhere(), z: somewhere(), turn: random() * 2 * Math.PI }
  })
  return {
    object: crowd.object,
    step: (dt: number, camera: PerspectiveCamera) => {
      for (const each of people) {
        each.turn += (SPEED / RADIUS) * dt
        const { person, x, z, turn } = each
        Object.assign(person.place, {
          x: x + RADIUS * Math.sin(turn),
          z: z + RADIUS * Math.cos(turn),
          turn: turn + Math.PI / 2,
        })
      }
      crowd.step(dt, camera, 1)
    },
  }
}
