import { BoxGeometry, BufferAttribute, type BufferGeometry, Matrix4, PlaneGeometry, Vector3 } from "three"
import { describe, expect, it } from "vitest"
import { type SurfacePart, surfaceGeometry } from "../../../../src/showroom/view/surface/surface-geometry.ts"

function part(geometry: BufferGeometry, changes: Partial<SurfacePart> = {}): SurfacePart {
  return { geometry, matrix: new Matrix4(), slot: 0, step: 0, doubleSided: false, ...changes }
}

/** Whether each triangle is wound so that it faces the way its normals say. */
function windings(geometry: BufferGeometry): boolean[] {
  const [position, facing, { index }] = [
    geometry.getAttribute("position"),
    geometry.getAttribute("facing"),
    geometry,
  ]
  const corner = (place: number) => new Vector3().fromBufferAttribute(position, index?.getX(place) ?? -1)
  return Array.from({ length: (index?.count ?? 0) / 3 }, (_, triangle) => {
    const [a, b, c] = [corner(triangle * 3), corner(triangle * 3 + 1), corner(triangle * 3 + 2)]
    const normal = new Vector3().fromBufferAttribute(facing, index?.getX(triangle * 3) ?? -1)
    return b.sub(a).cross(c.sub(a)).dot(normal) > 0
  })
}

describe("the geometry of the surface", () => {
  it("is one piece of all parts, each where its matrix puts it, with its slot and step", () => {
    const merged = surfaceGeometry([
      part(new BoxGeometry(1, 1, 1), { slot: 3 }),
      part(new BoxGeometry(1, 1, 1), { slot: 4, step: 7, matrix: new Matrix4().makeTranslation(0, 5, 0) }),
    ])
    expect(merged.boundingBox?.max.toArray()).toEqual([0.5, 5.5, 0.5])
    const slots = merged.getAttribute("slot")
    expect([slots.getX(0), slots.getY(0), slots.getX(24), slots.getY(24)]).toEqual([3, 0, 4, 7])
    expect(windings(merged)).toEqual(Array(24).fill(true))
  })

  it("turns mirrored parts outside out again", () => {
    const mirrored = surfaceGeometry([
      part(new BoxGeometry(1, 1, 1), { matrix: new Matrix4().makeScale(-1, 1, 1) }),
    ])
    expect(windings(mirrored)).toEqual(Array(12).fill(true))
  })

  it("gives what is seen from both sides a back with normals of its own, before its front", () => {
    const sheet = surfaceGeometry([part(new PlaneGeometry(1, 1), { doubleSided: true })])
    expect(windings(sheet)).toEqual([true, true, true, true])
    expect(sheet.getAttribute("facing").getZ(0)).toBeCloseTo(-1)
    expect(sheet.getAttribute("facing").getZ(4)).toBeCloseTo(1)
  })

  it("reads from the vertex colour how open a place is; without one it is open", () => {
    const shaded = new PlaneGeometry(1, 1)
    shaded.setAttribute("color", new BufferAttribute(new Uint8Array(12).fill(51), 3, true))
    const merged = surfaceGeometry([part(shaded), part(new PlaneGeometry(1, 1))])
    expect(merged.getAttribute("facing").getW(0)).toBeCloseTo(0.2, 3)
    expect(merged.getAttribute("facing").getW(4)).toBeCloseTo(1, 3)
  })

  it("makes normals and indices for parts that come without", () => {
    const bare = new PlaneGeometry(1, 1).toNonIndexed()
    bare.deleteAttribute("normal")
    const merged = surfaceGeometry([part(bare)])
    expect(merged.index?.count).toBe(6)
    expect(windings(merged)).toEqual([true, true])
  })
})
