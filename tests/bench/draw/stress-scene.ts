import {
  Color,
  Frustum,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  SphereGeometry,
  Vector2,
  type WebGLRenderer,
} from "three"
import type { Product } from "../../../src/domain/product.ts"
import type { Fixture, Slot } from "../../../src/domain/scene.ts"
import { evenProbes } from "../../../src/showroom/view/light/probe-grid.ts"
import { createSceneLight, type LightUniforms } from "../../../src/showroom/view/light/scene-light.ts"
import { createLookBook } from "../../../src/showroom/view/products/look-book.ts"
import { createProductSet } from "../../../src/showroom/view/products/product-set.ts"
import { standProducts } from "../../../src/showroom/view/products/stand.ts"
import { createSurface } from "../../../src/showroom/view/surface/surface.ts"
import { makeType } from "./make-types.ts"
import { inviteCrowd } from "./stress-people.ts"

/** Metres of the floor's side, on which everything stands in rows. */
const FLOOR = 34
const SECONDS_A_FRAME = 1 / 60

export interface StressOptions {
  products: number
  types: number
  people: number
}

export interface StressScene {
  /** Moves the camera on by a frame and draws; gives milliseconds of script. */
  frame(): number
  /** Of the frame that was drawn last. */
  figures(): { drawCalls: number; triangles: number; inView: number }
}

const TEXT = { title: "", description: "", category: "", facts: [] }

function productOf(type: number): Product {
  return {
    id: `p${type}`,
    handle: `type-${type}`,
    title: "",
    texts: { it: TEXT, en: TEXT },
    vendor: "",
    category: "",
    tags: [],
    options: [],
    variants: [],
    model: `#type-${type}`,
    image: null,
  }
}

function slotAt(number: number, count: number): Slot {
  const side = Math.ceil(Math.sqrt(count))
  const step = FLOOR / side
  const along = (index: number) => (index + 0.5) * step - FLOOR / 2
  return {
    id: `s${number}`,
    product: `type-${number}`,
    position: [along(number % side), 0.7, along(Math.floor(number / side))],
    heading: (number * 47) % 360,
    scale: 1,
    light: [1, 0.95, 0.88],
    inspectable: true,
  }
}

function makeProducts({ products, types }: StressOptions, light: LightUniforms) {
  const surface = createSurface({
    light,
    quality: "lean",
    fetchDetails: () => Promise.resolve(null),
  })
  const shapes = Array.from({ length: types }, (_, type) => makeType(type))
  const slots = Array.from({ length: products }, (_, number) => slotAt(number, products))
  const fixture: Fixture = { id: "f", zone: "z", touchpoint: "t", kind: "built-in", slots }
  const stands = standProducts({
    fixtures: [fixture],
    stock: slots.map(({ id }, number) => ({ slot: id, product: productOf(number % types) })),
    shapeFor: (product) => {
      const shape = shapes[Number(product.id.slice(1))]
      if (!shape) throw new Error(`${product.id} has no shape`)
      return shape
    },
  })
  const set = createProductSet(surface, createLookBook(surface.palette))
  for (const stand of stands.values()) set.put(stand)
  return set
}

/** A hall of generated products and of people, drawn by what draws those of the showroom. */
export async function createStressScene(
  renderer: WebGLRenderer,
  options: StressOptions,
): Promise<StressScene> {
  const { uniforms: light } = createSceneLight(
    evenProbes({ origin: [0, 0, 0], step: [1, 1, 1], size: [1, 1, 1] }, () => [0.9, 0.85, 0.8]),
  )
  const room = new Scene()
  const floor = new Mesh(
    new PlaneGeometry(FLOOR, FLOOR).rotateX(-Math.PI / 2),
    new MeshBasicMaterial({ color: new Color("#DDD2BF") }),
  )
  const sky = new Mesh(
    new SphereGeometry(50, 16, 12).scale(-1, 1, 1),
    new MeshBasicMaterial({ color: "#E8DAC2" }),
  )
  const products = makeProducts(options, light)
  const people = await inviteCrowd({ count: options.people, light, floor: FLOOR })
  room.add(floor, sky, products.object, people.object)
  const size = renderer.getDrawingBufferSize(new Vector2())
  const lens = new PerspectiveCamera(60, size.x / size.y, 0.05, 80)
  const [frustum, projection] = [new Frustum(), new Matrix4()]
  let seconds = 0
  return {
    frame: () => {
      seconds += SECONDS_A_FRAME
      const began = performance.now()
      // Walks a round through the rows, looking ahead.
      lens.position.set(12 * Math.sin(seconds * 0.3), 1.65, 12 * Math.cos(seconds * 0.3))
      lens.lookAt(0, 1, 0)
      lens.updateMatrixWorld()
      people.step(SECONDS_A_FRAME, lens)
      products.cull({
        frustum: frustum.setFromProjectionMatrix(
          projection.multiplyMatrices(lens.projectionMatrix, lens.matrixWorldInverse),
        ),
        eye: lens.position,
        focal: ((lens.projectionMatrix.elements[5] ?? 1) * size.y) / 2,
        coarseness: 1,
      })
      renderer.info.reset()
      renderer.render(room, lens)
      return performance.now() - began
    },
    figures: () => ({
      drawCalls: renderer.info.render.calls,
      triangles: renderer.info.render.triangles,
      inView: products.inView,
    }),
  }
}
