import {
  CylinderGeometry,
  Group,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  SphereGeometry,
  type Vector3,
} from "three"
import { type Arc, MOST_POINTS } from "../../sim/headset/index.ts"
import type { Hand } from "./hand.ts"

/** What shows of a hand: what it holds on to, the ray it points with, and the way it would throw the visitor. */
export interface Wand {
  readonly object: Group
  /** `far`: metres that the ray is long; `null`: none. */
  follow(hand: Hand, far: number | null): void
  throw(arc: Arc | null): void
  dispose(): void
}

const INK = "#2A2620"
const BRASS = "#B98A3E"
const LIGHT = "#FFF8E6"
const GREEN = "#2E7D5B"
const NO = "#B3452F"
/** Metres: how thick the ray is, and how large a dot of the arc. */
const RAY = 0.0022
const DOT = 0.014

export function createWand(): Wand {
  const object = new Group()
  const body = new Group()
  const handle = new Mesh(
    new CylinderGeometry(0.009, 0.012, 0.1, 16),
    new MeshStandardMaterial({ color: INK, roughness: 0.6 }),
  )
  handle.rotation.x = -Math.PI / 2
  handle.position.z = 0.03
  const band = new Mesh(
    new CylinderGeometry(0.0095, 0.0095, 0.01, 16),
    new MeshStandardMaterial({ color: BRASS, roughness: 0.35, metalness: 1 }),
  )
  band.rotation.x = -Math.PI / 2
  band.position.z = -0.022
  body.add(handle, band)
  const shine = new MeshBasicMaterial({
    color: LIGHT,
    transparent: true,
    opacity: 0.8,
    depthWrite: false,
    toneMapped: false,
  })
  const ray = new Mesh(new CylinderGeometry(RAY * 0.5, RAY, 1, 8, 1, true), shine)
  ray.geometry.rotateX(-Math.PI / 2).translate(0, 0, -0.5)
  ray.renderOrder = 7
  const dots = new InstancedMesh(
    new SphereGeometry(DOT, 8, 6),
    new MeshBasicMaterial({ color: GREEN, toneMapped: false }),
    MOST_POINTS + 1,
  )
  dots.frustumCulled = false
  dots.count = 0
  object.add(body, ray, dots)
  const place = new Matrix4()
  const parts = [handle, band, ray, dots]

  function turnTo(from: Vector3, along: Vector3): void {
    ray.position.copy(from)
    // A mesh looks along +z, away from what it looks at.
    ray.lookAt(from.x - along.x, from.y - along.y, from.z - along.z)
  }

  return {
    object,
    follow: (hand, far) => {
      object.visible = hand.tracked
      // A bare hand, and eyes that point, hold nothing.
      body.visible = hand.source.hand === undefined && hand.source.targetRayMode === "tracked-pointer"
      body.position.copy(hand.place)
      body.quaternion.copy(hand.turn)
      ray.visible = far !== null && hand.source.targetRayMode !== "gaze"
      turnTo(hand.ray.origin, hand.ray.direction)
      ray.scale.set(1, 1, far ?? 1)
    },
    throw: (arc) => {
      dots.visible = arc !== null
      dots.count = arc?.points.length ?? 0
      for (const [at, { x, y, z }] of arc?.points.entries() ?? [])
        dots.setMatrixAt(at, place.makeTranslation(x, y, z))
      dots.instanceMatrix.needsUpdate = true
      dots.material.color.set(arc?.floor ? GREEN : NO)
    },
    dispose: () => {
      dots.dispose()
      for (const { geometry, material } of parts) {
        geometry.dispose()
        material.dispose()
      }
    },
  }
}
