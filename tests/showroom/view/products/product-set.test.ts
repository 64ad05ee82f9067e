import {
  BoxGeometry,
  Frustum,
  type Group,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Texture,
  Vector3,
} from "three"
import { describe, expect, it } from "vitest"
import { evenProbes } from "../../../../src/showroom/view/light/probe-grid.ts"
import { createSceneLight } from "../../../../src/showroom/view/light/scene-light.ts"
import { createLookBook } from "../../../../src/showroom/view/products/look-book.ts"
import { createProductSet, type View } from "../../../../src/showroom/view/products/product-set.ts"
import { findShape, type ProductShape } from "../../../../src/showroom/view/products/product-shape.ts"
import { type Stand, standProducts } from "../../../../src/showroom/view/products/stand.ts"
import { createSurface } from "../../../../src/showroom/view/surface/surface.ts"
import { fixture, modelOf, part, product, slot } from "../things.ts"

function found(...parts: Mesh[]): ProductShape {
  const shape = findShape(new Map([["/a.glb", modelOf(...parts)]]), "/a.glb#lamp")
  if (!shape) throw new Error("no shape")
  return shape
}

function glass(): Mesh {
  const dome = part("glass", [0.4, 0.4, 0.4])
  Object.assign(dome.material, { transparent: true, opacity: 0.4 })
  return dome
}

function pictured(): Mesh {
  const cloth = part("cloth", [0.3, 0.3, 0.3])
  Object.assign(cloth.material, { map: new Texture() })
  return cloth
}

const lamp = () => found(part("brass", [0.1, 0.3, 0.1], 1), part("cream", [0.3, 0.1, 0.3]), glass())

function standsOf(shapes: readonly ProductShape[]): Stand[] {
  const slots = shapes.map((_, at) => slot({ id: `table-${at}`, position: [at * 3 - 3, 0, -5] }))
  const shapeOf = new Map(slots.map(({ id }, at) => [id, shapes[at]]))
  const stands = standProducts({
    fixtures: [fixture(slots)],
    stock: slots.map(({ id }) => ({ slot: id, product: product({ id }) })),
    shapeFor: ({ id }) => shapeOf.get(id) ?? lamp(),
  })
  return [...stands.values()]
}

function open() {
  const { uniforms } = createSceneLight(
    evenProbes({ origin: [0, 0, 0], step: [1, 1, 1], size: [1, 1, 1] }, () => [1, 1, 1]),
  )
  const surface = createSurface({
    light: uniforms,
    quality: "full",
    fetchDetails: () => Promise.resolve(null),
  })
  const products = createProductSet(surface, createLookBook(surface.palette))
  const [solid, clear] = products.surface.batches
  if (!solid || !clear) throw new Error("no batches")
  return { products, palette: surface.palette, solid, clear }
}

function look(aim: Vector3, angle = 90): View {
  const lens = new PerspectiveCamera(angle, 1, 0.1, 50)
  lens.lookAt(aim)
  lens.updateMatrixWorld(true)
  const frustum = new Frustum().setFromProjectionMatrix(
    new Matrix4().multiplyMatrices(lens.projectionMatrix, lens.matrixWorldInverse),
  )
  return { frustum, eye: lens.position, focal: 500, coarseness: 1 }
}

const ahead = new Vector3(0, 0, -5)

describe("the shape of a product", () => {
  it("[INS-38] leaves its flex out of its size and out of where it stands, but draws it", () => {
    const [stem, flex] = [part("brass", [0.1, 0.3, 0.1], 1), part("rubber", [0.02, 0.02, 1])]
    stem.position.y = 0.15
    flex.name = "lamp_cord"
    const shape = found(stem, flex)
    expect(shape.box.getSize(new Vector3()).z).toBeCloseTo(0.1)
    expect(shape.foot?.halfZ).toBeCloseTo(0.05)
    expect(shape.drawing.kind === "surface" && shape.drawing.parts).toHaveLength(2)
  })

  it("[CAT-32] touches nothing when it hangs", () => {
    const shade = part("paper", [0.4, 0.4, 0.4])
    shade.position.y = 0.2
    const file = modelOf(shade)
    const foot = () => findShape(new Map([["/a.glb", file]]), "/a.glb#lamp")?.foot
    expect(foot()).not.toBeNull()
    Object.assign(shade.parent?.userData ?? {}, { hangs: true })
    expect(foot()).toBeNull()
  })

  it("[INS-38] a file with nothing but a cord has its size", () => {
    const rope = part("hemp", [0.02, 0.02, 1])
    rope.name = "rope_cord"
    expect(found(rope).box.getSize(new Vector3()).z).toBeCloseTo(1)
  })
})

describe("the products of a scene", () => {
  it("[SCN-33] are two batches, whatever shapes they have, and only what is in view is drawn", () => {
    const { products, solid, clear } = open()
    for (const stand of standsOf([lamp(), lamp(), found(part("cream", [1, 1, 1]))])) products.put(stand)
    products.cull(look(ahead))
    expect(products.inView).toBe(3)
    expect([solid.mesh.visible, clear.mesh.visible]).toEqual([true, true])
    products.cull(look(ahead, 20))
    expect(products.inView).toBe(1)
    products.cull(look(new Vector3(0, 0, 5)))
    expect(products.inView).toBe(0)
    expect([solid.mesh.visible, clear.mesh.visible]).toEqual([false, false])
  })

  it("leave their place while one is held, and come back to it", () => {
    const { products } = open()
    const [first, ...others] = standsOf([lamp(), lamp(), lamp()])
    if (!first) throw new Error("no stand")
    for (const stand of [first, ...others]) products.put(stand)
    products.setShown(first, false)
    products.cull(look(ahead))
    expect(products.inView).toBe(2)
    products.setShown(first, true)
    products.cull(look(ahead))
    expect(products.inView).toBe(3)
  })

  it("share the geometry of a shape, and the row of a look", () => {
    const { products, palette, solid } = open()
    const shape = lamp()
    for (const stand of standsOf([shape, shape, shape])) products.put(stand)
    expect(solid.counts).toMatchObject({ geometries: 1, instances: 3 })
    expect(palette.size).toBe(1)
  })

  it("[SCN-34] give back everything when they go: geometry, instances, rows and room", () => {
    const { products, palette, solid, clear } = open()
    const many = standsOf(
      Array.from({ length: 90 }, () =>
        found(part("cream", [1, 1, 1]), glass(), ...Array.from({ length: 30 }, () => part("oak", [1, 1, 1]))),
      ),
    )
    for (let round = 0; round < 3; round++) {
      for (const stand of many) products.put(stand)
      expect(solid.counts).toMatchObject({ geometries: 90, instances: 90 })
      expect(palette.size).toBe(90)
      const { capacity } = solid.counts
      products.cull(look(ahead))
      for (const {
        slot: { id },
      } of many)
        products.remove(id)
      expect(solid.counts).toMatchObject({ geometries: 0, instances: 0, vertices: 0, indices: 0 })
      expect(clear.counts).toMatchObject({ geometries: 0, instances: 0, vertices: 0, indices: 0 })
      expect(solid.counts.capacity).toBeLessThan(capacity)
      expect(palette.size).toBe(0)
      expect(products.inView).toBe(0)
    }
  })

  it("replace what stood in the same slot", () => {
    const { products, solid } = open()
    const [first] = standsOf([lamp()])
    const [second] = standsOf([found(part("cream", [1, 1, 1]))])
    if (!first || !second) throw new Error("no stands")
    products.put(first)
    products.put(second)
    expect(solid.counts).toMatchObject({ geometries: 1, instances: 1, vertices: 24 })
    products.remove("nowhere")
    expect(solid.counts.instances).toBe(1)
  })

  it("take a variant's colour on a row of their own, and give it back", () => {
    const { products, palette } = open()
    const shape = lamp()
    const dyeable = standsOf([shape, shape]).map((stand) => ({
      ...stand,
      product: product({ options: [{ name: "Colore", values: ["Avorio", "Verde bottiglia"] }] }),
    }))
    for (const stand of dyeable) products.put(stand)
    const [first] = dyeable
    if (!first) throw new Error("no stand")
    products.setVariant(first, ["Verde bottiglia"])
    expect(palette.size).toBe(2)
    products.setVariant(first, ["Avorio"])
    expect(palette.size).toBe(1)
  })
})

describe("a merchant's model with pictures on it", () => {
  const OTHERS = ["cards", "contact shadows"]
  const meshes = (group: Group) => {
    const all: InstancedMesh[] = []
    group.traverse((object) => {
      if (object instanceof InstancedMesh && !OTHERS.includes(object.name)) all.push(object)
    })
    return all
  }

  it("[SCN-35] keeps its own materials: one call for each part, of those in view", () => {
    const { products, solid } = open()
    const shape = found(pictured(), part("brass", [0.1, 0.1, 0.1], 1))
    for (const stand of standsOf([shape, shape, shape])) products.put(stand)
    expect(solid.counts.instances).toBe(0)
    products.cull(look(ahead))
    expect(meshes(products.object).map(({ count, name }) => [name, count])).toEqual([
      ["cloth", 3],
      ["brass", 3],
    ])
    products.cull(look(ahead, 20))
    expect(meshes(products.object).map(({ count }) => count)).toEqual([1, 1])
  })

  it("carries the light of its place, and a variant's colour on the main part only", () => {
    const { products } = open()
    const shape = found(part("brass", [0.1, 0.1, 0.1], 1), pictured())
    const [stand] = standsOf([shape]).map((each) => ({
      ...each,
      product: product({ options: [{ name: "Colore", values: ["Avorio", "Grigio"] }] }),
    }))
    if (!stand) throw new Error("no stand")
    products.put(stand)
    products.setVariant(stand, ["Grigio"])
    products.cull(look(new Vector3(-3, 0, -5)))
    const [brass, cloth] = meshes(products.object).map(({ instanceColor }) => [
      ...(instanceColor?.array ?? []),
    ])
    expect(brass?.map((channel) => Number(channel.toFixed(3)))).toEqual([1, 0.9, 0.8])
    expect((cloth?.[0] ?? 1) < 0.5).toBe(true)
  })

  it("goes without a trace", () => {
    const { products } = open()
    for (const stand of standsOf([found(pictured())])) products.put(stand)
    products.cull(look(ahead))
    products.remove("table-0")
    products.cull(look(ahead))
    expect(meshes(products.object)).toEqual([])
  })
})

describe("a model of more materials than the palette holds", () => {
  it("keeps its own", () => {
    const parts = Array.from(
      { length: 33 },
      (_, at) => new Mesh(new BoxGeometry(), new MeshStandardMaterial({ name: `m${at}` })),
    )
    expect(found(...parts).drawing.kind).toBe("own")
    expect(found(...parts.slice(1)).drawing.kind).toBe("surface")
  })
})
