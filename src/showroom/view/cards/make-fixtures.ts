import {
  BoxGeometry,
  type BufferGeometry,
  CylinderGeometry,
  Matrix4,
  MeshStandardMaterial,
  Object3D,
  Vector3,
} from "three"
import { mergeGeometries } from "three/addons/utils/BufferGeometryUtils.js"
import type { Fixture, Slot } from "../../../domain/scene.ts"
import { NO_EXTRAS } from "../products/product-extras.ts"
import { type ProductShape, surfaceShape } from "../products/product-shape.ts"
import { turnOf } from "../turn.ts"

/** A piece of furniture that isn't part of the shell, where it stands. */
export interface Furniture {
  readonly id: string
  readonly shape: ProductShape
  readonly matrix: Matrix4
}

const PLINTH_RADIUS = 0.3
const FLUTES = 28
const FLUTE_DEPTH = 0.02
const FINISHES = {
  easel: { color: "#A87B4C", roughness: 0.55, detail: "oak", tile: 0.5 },
  plinth: { color: "#DCCBAD", roughness: 0.6, detail: "travertine", tile: 0.6 },
}
/** Thickness of an easel's legs, metres, and how far they stand apart at the foot. */
const LEG = 0.032
const SPREAD = 0.3
const EASEL_HEIGHT = 1.72

/** A fluted drum like those of the store, `height` metres tall, with a slab on it. */
function plinthGeometry(height: number): BufferGeometry | null {
  const slab = 0.05
  const drum = new CylinderGeometry(PLINTH_RADIUS, PLINTH_RADIUS, height - slab, FLUTES * 6, 1, true)
  const position = drum.getAttribute("position")
  const at = new Vector3()
  for (let index = 0; index < position.count; index++) {
    at.fromBufferAttribute(position, index)
    const depth = FLUTE_DEPTH * Math.abs(Math.sin((Math.atan2(at.z, at.x) * FLUTES) / 2))
    const narrower = 1 - FLUTE_DEPTH / PLINTH_RADIUS + depth / PLINTH_RADIUS
    position.setXYZ(index, at.x * narrower, at.y + (height - slab) / 2, at.z * narrower)
  }
  drum.computeVertexNormals()
  const top = new CylinderGeometry(PLINTH_RADIUS + 0.015, PLINTH_RADIUS + 0.015, slab, 48)
  top.translate(0, height - slab / 2, 0)
  return mergeGeometries([metric(drum, 2 * Math.PI * PLINTH_RADIUS, height), metric(top, 1, 0.5)])
}

/** Texture coordinates in metres. */
function metric(geometry: BufferGeometry, across: number, up: number): BufferGeometry {
  const uv = geometry.getAttribute("uv")
  for (let index = 0; index < uv.count; index++) uv.setXY(index, uv.getX(index) * across, uv.getY(index) * up)
  return geometry
}

function bar(from: Vector3, to: Vector3): BufferGeometry {
  const length = from.distanceTo(to)
  const holder = new Object3D()
  holder.position.copy(from).lerp(to, 0.5)
  holder.lookAt(to)
  holder.updateMatrix()
  return metric(new BoxGeometry(LEG, LEG, length), length, LEG).applyMatrix4(holder.matrix)
}

/** Two legs in front, one behind, and a ledge at `ledge` metres that the card stands on. Faces +z. */
function easelGeometry(ledge: number): BufferGeometry | null {
  const peak = new Vector3(0, EASEL_HEIGHT, -0.14)
  const foot = (x: number, z: number) => new Vector3(x, 0, z)
  const ledgeBar = new BoxGeometry(0.5, 0.03, 0.07).translate(0, ledge - 0.015, 0.005)
  return mergeGeometries([
    bar(foot(-SPREAD, 0.1), peak.clone().setX(-0.03)),
    bar(foot(SPREAD, 0.1), peak.clone().setX(0.03)),
    bar(foot(0, -0.34), peak),
    metric(ledgeBar, 0.5, 0.07),
  ])
}

function shapeOf(kind: "plinth" | "easel", height: number): ProductShape | null {
  const geometry = kind === "plinth" ? plinthGeometry(height) : easelGeometry(height)
  if (!geometry) return null
  const { color, roughness, detail, tile } = FINISHES[kind]
  const material = new MeshStandardMaterial({ color, roughness })
  material.userData = { detail, tile }
  const part = {
    geometry,
    material,
    matrix: new Matrix4(),
    variants: new Map<string, never>(),
    mover: null,
    step: 0,
    cord: false,
  }
  return surfaceShape([[part]], NO_EXTRAS)
}

function placeOf({ position: [x, , z], heading }: Slot): Matrix4 {
  return new Matrix4().makeRotationY(turnOf(heading)).setPosition(x, 0, z)
}

/** The furniture that isn't part of the shell; it stands there whether or not a product is on it. */
export function makeFixtures(fixtures: readonly Fixture[]): readonly Furniture[] {
  const shapes = new Map<string, ProductShape | null>()
  return fixtures.flatMap(({ kind, slots }) => {
    if (kind === "built-in") return []
    return slots.flatMap((slot) => {
      const key = `${kind} ${slot.position[1]}`
      const known = shapes.get(key)
      const shape = known === undefined ? shapeOf(kind, slot.position[1]) : known
      shapes.set(key, shape)
      return shape ? [{ id: `${slot.id} ${kind}`, shape, matrix: placeOf(slot) }] : []
    })
  })
}
