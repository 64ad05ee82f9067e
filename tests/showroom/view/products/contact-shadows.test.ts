import { BoxGeometry, Matrix4, Mesh, MeshStandardMaterial, Vector3 } from "three"
import { describe, expect, it } from "vitest"
import { createContactShadows } from "../../../../src/showroom/view/products/contact-shadows.ts"
import { findShape } from "../../../../src/showroom/view/products/product-shape.ts"
import { modelOf } from "../things.ts"

function box(size: number, x: number, y: number): Mesh {
  const mesh = new Mesh(new BoxGeometry(size, size, size), new MeshStandardMaterial())
  mesh.position.set(x, y, 0)
  return mesh
}

const footOf = (...parts: Mesh[]) => findShape(new Map([["/a.glb", modelOf(...parts)]]), "/a.glb#lamp")?.foot

describe("the foot of a product", () => {
  it("is what touches the ground, not what is above it", () => {
    const foot = footOf(box(0.2, 0.1, 0.1), box(1, 0, 1))
    expect([foot?.x, foot?.z, foot?.halfX, foot?.halfZ].map((each) => Number(each?.toFixed(3)))).toEqual([
      0.1, 0, 0.1, 0.1,
    ])
  })

  it("isn't there when it hangs from where it is fixed", () => {
    expect(footOf(box(0.2, 0, -0.4))).toBeNull()
  })
})

describe("contact shadows", () => {
  const foot = { x: 0, z: 0, halfX: 0.1, halfZ: 0.2 }

  it("lie under what is in view, a little larger than its foot, in one draw call", () => {
    const shadows = createContactShadows()
    const [first, second] = [0, 5].map((x) => shadows.add(foot, new Matrix4().makeTranslation(x, 1, 0)))
    shadows.write()
    expect(shadows.mesh.visible).toBe(false)
    second?.setShown(true)
    shadows.write()
    expect(shadows.mesh.count).toBe(1)
    const matrix = new Matrix4()
    shadows.mesh.getMatrixAt(0, matrix)
    const [place, size] = [
      new Vector3().setFromMatrixPosition(matrix),
      new Vector3().setFromMatrixScale(matrix),
    ]
    expect(place.x).toBeCloseTo(5)
    expect(place.y).toBeGreaterThan(1)
    expect(size.x).toBeGreaterThan(0.2)
    expect(size.z).toBeGreaterThan(size.x)
    first?.setShown(true)
    second?.remove()
    shadows.write()
    expect(shadows.mesh.count).toBe(1)
  })

  it("are as many as there are things", () => {
    const shadows = createContactShadows()
    for (let number = 0; number < 200; number++) shadows.add(foot, new Matrix4()).setShown(true)
    shadows.write()
    expect(shadows.mesh.count).toBe(200)
    expect(shadows.mesh.instanceMatrix.count).toBeGreaterThanOrEqual(200)
  })
})
