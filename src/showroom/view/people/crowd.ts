import { type Camera, Frustum, Group, Matrix4, Vector3 } from "three"
import type { LightUniforms } from "../light/scene-light.ts"
import type { Model } from "../load/load-model.ts"
import { createContactShadows } from "./contact-shadows.ts"
import { gaitFor, play, type Seconds } from "./gesture.ts"
import { giveWay } from "./give-way.ts"
import type { Look } from "./look.ts"
import { ballAround, createMember, dress, headMatrix, type Member, passTime, showPose } from "./member.ts"
import { show } from "./overlay.ts"
import { createPartsBatch } from "./parts-batch.ts"
import type { Person } from "./person.ts"
import { personLevel, posesEvery } from "./person-level.ts"
import { createPersonMaterial } from "./person-material.ts"
import { createPersonTable } from "./person-table.ts"
import { openWardrobe } from "./wardrobe.ts"

/** Everyone in the scene, in two draw calls: the people and their shadows. */
export interface Crowd {
  readonly object: Group
  /** How many there are. */
  readonly size: number
  /** Throws a RangeError when there is no room for more. */
  add(look: Look): Person
  /** Moves everyone by `dt` seconds and draws those in view. `coarseness` above 1: less detail. */
  step(dt: number, camera: Camera, coarseness: number): void
  dispose(): void
}

export interface CrowdOptions {
  model: Model
  light: LightUniforms
  capacity: number
  random: () => number
}

const SHADOW_WIDTH = 0.95

/** @throws Error when the model isn't one of people. */
export function createCrowd({ model, light, capacity, random }: CrowdOptions): Crowd {
  const wardrobe = openWardrobe(model)
  const table = createPersonTable(wardrobe.rig.names.length, wardrobe.materials.length, capacity)
  const material = createPersonMaterial(table, light)
  const batch = createPartsBatch(wardrobe.parts, material, capacity)
  const shadows = createContactShadows(capacity)
  const object = new Group()
  object.add(batch.mesh, shadows.object)
  const seconds: Seconds = (gesture) => wardrobe.clips.get(gesture)?.duration ?? 1
  const members = new Set<Member>()
  const free = Array.from({ length: capacity }, (_, at) => capacity - 1 - at)
  let frame = 0

  function showNow(member: Member): void {
    showPose(member, wardrobe, table)
    table.texture.needsUpdate = true
  }

  function wear(member: Member, look: Look): void {
    member.look = look
    dress(member, wardrobe, table)
    batch.put(member.row, ["body", ...look.parts], member.visible ? member.level : null)
    showNow(member)
  }

  function personOf(member: Member): Person {
    return {
      place: member.place,
      wear: (look) => wear(member, look),
      play: (gesture, speed) => play(member.motion, gesture, speed, seconds),
      go: (speed) => {
        const gait = gaitFor(speed, member.look.height)
        play(member.motion, gait.gesture, gait.speed, seconds)
      },
      show: (gesture) => show(member.overlay, gesture),
      aim: (at) => {
        member.aimed.yaw = at?.yaw ?? 0
        member.aimed.pitch = at?.pitch ?? 0
      },
      look: (yaw, pitch) => {
        member.wanted.yaw = yaw
        member.wanted.pitch = pitch
      },
      setOpacity: (opacity, faced = false) => {
        member.opacity = opacity
        member.faced = faced
      },
      pose: (at) => {
        member.motion.nowAt = at % seconds(member.motion.now)
        member.motion.blend = 1
        member.stance.open = 1
        showNow(member)
      },
      headMatrix: (out) => headMatrix(member, table, out),
      dispose: () => {
        if (!members.delete(member)) return
        batch.remove(member.row)
        shadows.set(member.row, 0, 0, 0)
        free.push(member.row)
      },
    }
  }

  const frustum = new Frustum()
  const view = new Matrix4()
  const eye = new Vector3()

  function stepOne(member: Member, dt: number, coarseness: number): void {
    passTime(member, seconds, dt, random)
    const { place, opacity, row, visible: before } = member
    member.way = member.faced ? 1 : giveWay(Math.hypot(eye.x - place.x, eye.z - place.z))
    const ball = ballAround(member)
    const seen = opacity * member.way > 0.01 && frustum.intersectsSphere(ball)
    const distance = eye.distanceTo(ball.center)
    const level = member.faced ? 0 : personLevel(distance, member.level, coarseness)
    if (seen !== before || (seen && level !== member.level)) batch.show(row, seen ? level : null)
    member.visible = seen
    if (seen) member.level = level
    // On a seat too it is the floor that is shaded.
    shadows.set(row, place.x, place.z, seen ? SHADOW_WIDTH * Math.min(1, opacity * 2) : 0)
    if (!seen || (before && (frame + row) % posesEvery(level, coarseness) !== 0)) return
    showNow(member)
  }

  return {
    object,
    get size() {
      return members.size
    },
    add: (look) => {
      const row = free.pop()
      if (row === undefined) throw new RangeError(`the crowd has room for ${capacity} people`)
      const member = createMember(wardrobe, row, look, random)
      members.add(member)
      wear(member, look)
      return personOf(member)
    },
    step: (dt, camera, coarseness) => {
      frame++
      view.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
      frustum.setFromProjectionMatrix(view)
      eye.setFromMatrixPosition(camera.matrixWorld)
      for (const member of members) stepOne(member, dt, coarseness)
    },
    dispose: () => {
      batch.mesh.dispose()
      shadows.object.dispose()
      material.dispose()
      table.texture.dispose()
      object.removeFromParent()
    },
  }
}
