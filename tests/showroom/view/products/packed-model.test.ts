// @vitest-environment jsdom
import { Color, Matrix4, Mesh, Object3D, Vector3 } from "three"
import { beforeAll, describe, expect, it } from "vitest"
import { evenProbes } from "../../../../src/showroom/view/light/probe-grid.ts"
import { createSceneLight } from "../../../../src/showroom/view/light/scene-light.ts"
import { createModelReader, type Model } from "../../../../src/showroom/view/load/load-model.ts"
import { createLookBook } from "../../../../src/showroom/view/products/look-book.ts"
import { createProductModel } from "../../../../src/showroom/view/products/product-model.ts"
import { findShape, type ProductShape } from "../../../../src/showroom/view/products/product-shape.ts"
import { createSurface } from "../../../../src/showroom/view/surface/surface.ts"
import { product } from "../things.ts"
import { packTurntable } from "./pack-model.ts"

const FILE = "/assets/models/goods/audio.glb"
let model: Model

beforeAll(async () => {
  const { buffer } = Uint8Array.from(await packTurntable())
  model = await createModelReader()(buffer)
})

function turntable() {
  const shape = findShape(new Map([[FILE, model]]), `${FILE}#giradischi`)
  if (shape?.drawing.kind !== "surface") throw new Error("not drawn by the surface")
  return { ...shape, drawing: shape.drawing }
}

describe("a product of a packed file", () => {
  it("[SCN-36] has its true size, its levels of detail, and the shade in its vertex colours", () => {
    const { box, drawing } = turntable()
    expect(box.getSize(new Vector3()).y).toBeCloseTo(0.6, 3)
    expect(box.min.y).toBeCloseTo(0, 3)
    expect(drawing.levels.map(({ solid }) => solid?.index?.count)).toEqual([36 * 4, 36])
    expect(drawing.levels[1]?.solid?.getAttribute("facing").getW(0)).toBeCloseTo(0.5, 2)
  })

  it("says what it is of itself, and leaves out what isn't as agreed", () => {
    const { extras } = turntable()
    expect(extras.move).toBe("turn")
    expect(extras.sizes.get("Grande")).toBe(1.5)
    expect(extras.light?.colour.getHexString()).toBe("ffd9a3")
    expect(extras.hotspots.map(({ id }) => id)).toEqual(["arm"])
  })

  it("[SCN-37] is shown in the variants of its file, colour and grain, and what isn't dressed stays", () => {
    const { variants, drawing } = turntable()
    expect(variants).toEqual(["Rovere", "Inchiostro", "Rovere / Nero"])
    const shown = (name: string | null) =>
      drawing
        .looks(name === null ? { kind: "made" } : { kind: "variant", name })
        .map(({ colour, detail }) => [Number(colour.r.toFixed(2)), detail])
    const [made, oak, both] = [shown(null), shown("Rovere"), shown("Rovere / Nero")]
    expect(made).toContainEqual([0.9, 0])
    expect(oak).toContainEqual([0.5, 1])
    expect(both).toContainEqual([0.02, 0])
    const stays = (look: typeof made) => look.filter(([red]) => red === 0.5 || red === 0)
    expect(stays(made)).toEqual(stays(both))
  })

  it("glows only while it is on where its material is called so", () => {
    const looks = turntable().drawing.looks({ kind: "made" })
    expect(looks.filter(({ switched }) => switched).map(({ glow }) => glow.toArray())).toEqual([
      [1, 0.5, 0.25],
    ])
  })
})

describe("a product by itself", () => {
  function open(shape: ProductShape) {
    const { uniforms } = createSceneLight(
      evenProbes({ origin: [0, 0, 0], step: [1, 1, 1], size: [1, 1, 1] }, () => [1, 1, 1]),
    )
    const surface = createSurface({
      light: uniforms,
      quality: "lean",
      fetchDetails: () => Promise.resolve(null),
    })
    const looks = createLookBook(surface.palette)
    return { surface, model: createProductModel(shape, { surface, looks, product: product() }) }
  }

  /** Where a point of a moving part is, in the product's axes. */
  function placeOf(object: Object3D | undefined, x: number): number[] {
    object?.updateWorldMatrix(true, true)
    return new Vector3(x, 0, 0)
      .applyMatrix4(object?.matrixWorld ?? new Matrix4())
      .toArray()
      .map((each) => Number(each.toFixed(3)))
  }

  it("[SCN-38] turns its platter 33 1/3 times a minute and its arm by its degrees, about their pivots", () => {
    const { model: held } = open(turntable())
    const [platter, arm] = [held.movers.get("turn_platter"), held.movers.get("turn_arm")]
    expect(placeOf(platter, 0.1)).toEqual([0.2, 0.5, 0])
    held.setMove(1, 60 / (100 / 3) / 4)
    // A quarter of a turn, clockwise from above.
    expect(placeOf(platter, 0.1)).toEqual([0.1, 0.5, 0.1])
    expect(placeOf(arm, 0)).toEqual([-0.2, 0.5, 0])
    expect(placeOf(arm, 1)).toEqual([0.666, 0.5, -0.5])
    held.setMove(0, 10)
    expect(placeOf(platter, 0.1)).toEqual([0.2, 0.5, 0])
    expect(placeOf(arm, 1)).toEqual([0.8, 0.5, 0])
  })

  it("takes the size of a chosen value, and its box with it", () => {
    const { model: held } = open(turntable())
    held.setVariant(["Grande", "Rovere"])
    expect(held.size).toBe(1.5)
    expect(held.box.getSize(new Vector3()).y).toBeCloseTo(0.9, 3)
    held.setVariant([])
    expect(held.box.getSize(new Vector3()).y).toBeCloseTo(0.6, 3)
  })

  it("gives back its row of the palette when it goes, and leaves its holder", () => {
    const { surface, model: held } = open(turntable())
    const holder = new Object3D().add(held.object)
    held.setVariant(["Rovere"])
    expect(surface.palette.size).toBe(1)
    held.dispose()
    expect(surface.palette.size).toBe(0)
    expect(holder.children).toEqual([])
  })

  it("carries light of its own and fades", () => {
    const { model: held } = open(turntable())
    held.setStudio({ light: new Color(1, 0.5, 0.25), share: 0.5, local: new Color() })
    held.setOpacity(0.5)
    const opacities: number[] = []
    held.object.traverse((object) => {
      if (object instanceof Mesh) opacities.push(object.material.opacity)
    })
    expect(opacities).toEqual([0.5, 0.5, 0.5])
  })
})
