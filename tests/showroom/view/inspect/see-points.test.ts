import { Group, Mesh, MeshBasicMaterial, PerspectiveCamera, PlaneGeometry, Vector3 } from "three"
import { describe, expect, it } from "vitest"
import {
  fadeAway,
  isSamePoints,
  projectPoint,
  seePoints,
} from "../../../../src/showroom/view/inspect/see-points.ts"
import { createVeil } from "../../../../src/showroom/view/inspect/veil.ts"
import { aModelOf } from "./a-product-model.ts"

const PAGE = { width: 1280, height: 720 }

function lensAt(z: number) {
  const lens = new PerspectiveCamera(50, 16 / 9, 0.05, 60)
  lens.position.set(0, 0, z)
  lens.updateMatrixWorld(true)
  return lens
}

const hotspot = (id: string, at: [number, number, number], normal: [number, number, number]) => ({
  id,
  at: new Vector3(...at),
  normal: new Vector3(...normal),
  on: null,
})
const openVeil = { hides: () => false }

describe("hotspots on a model", () => {
  it("[INS-20] are where the model has them on the page, and move with it, larger in a larger size", () => {
    const model = aModelOf({ hotspots: [hotspot("shade", [0.2, 0, 0], [0, 0, 1])], size: 1 })
    const see = () => seePoints({ model, lens: lensAt(2), page: PAGE, veil: openVeil, eased: 1 })
    const [here] = see()
    expect(here?.x).toBeGreaterThan(640)
    expect(here?.y).toBeCloseTo(360)
    model.object.position.set(0, 0.3, 0)
    model.object.updateMatrixWorld(true)
    const [higher] = see()
    expect(higher?.y).toBeLessThan(360)
    const large = aModelOf({ hotspots: [hotspot("shade", [0.2, 0, 0], [0, 0, 1])], size: 1.25 })
    const [there] = seePoints({ model: large, lens: lensAt(2), page: PAGE, veil: openVeil, eased: 1 })
    expect((there?.x ?? 0) - 640).toBeCloseTo(((here?.x ?? 0) - 640) * 1.25)
  })

  it("[CAT-33] go along with what carries them, and turn with it", () => {
    const back = new Group()
    back.position.set(0.1, 0.2, 0)
    const roll = { ...hotspot("roll", [0.1, 0.6, 0], [0, 0, 1]), on: "recline_back" }
    const model = aModelOf({ hotspots: [roll], size: 1, movers: new Map([["recline_back", back]]) })
    model.object.add(back)
    const see = () => {
      model.object.updateMatrixWorld(true)
      return seePoints({ model, lens: lensAt(2), page: PAGE, veil: openVeil, eased: 1 })[0]
    }
    const upright = see()
    const [alone] = seePoints({
      model: aModelOf({ hotspots: [{ ...roll, on: null }], size: 1 }),
      lens: lensAt(2),
      page: PAGE,
      veil: openVeil,
      eased: 1,
    })
    expect(upright).toEqual(alone)
    back.rotation.x = -1.5
    const leant = see()
    expect(leant?.y).toBeGreaterThan(upright?.y ?? Number.NaN)
    expect(leant?.shown).toBeLessThan(upright?.shown ?? Number.NaN)
  })

  it("[INS-20] fade as they are turned away: whole to the eye, gone from the side and from behind", () => {
    const model = aModelOf({ hotspots: [hotspot("shade", [0, 0, 0], [0, 0, 1])], size: 1 })
    const shownAt = (degrees: number) => {
      model.object.rotation.y = (degrees * Math.PI) / 180
      model.object.updateMatrixWorld(true)
      return seePoints({ model, lens: lensAt(2), page: PAGE, veil: openVeil, eased: 1 })[0]?.shown
    }
    expect(shownAt(0)).toBe(1)
    expect(shownAt(60)).toBe(1)
    expect(shownAt(80)).toBeGreaterThan(0.2)
    expect(shownAt(80)).toBeLessThan(0.9)
    expect(shownAt(95)).toBe(0)
    expect(shownAt(180)).toBe(0)
    const steps = Array.from({ length: 181 }, (_, at) => fadeAway(Math.cos((at * Math.PI) / 180)))
    expect(steps.every((shown, at) => at === 0 || shown <= (steps[at - 1] ?? 1))).toBe(true)
  })

  it("[INS-20] show when the product has come forward, not on the way", () => {
    const model = aModelOf({ hotspots: [hotspot("shade", [0, 0, 0], [0, 0, 1])], size: 1 })
    const at = (eased: number) =>
      seePoints({ model, lens: lensAt(2), page: PAGE, veil: openVeil, eased })[0]?.shown
    expect([at(0), at(0.7), at(1)]).toEqual([0, 0, 1])
  })

  it("[INS-20] are faint behind a part of the product itself, but not because of what they lie on", async () => {
    const root = new Group()
    const card = new Mesh(new PlaneGeometry(1, 1), new MeshBasicMaterial())
    root.add(card)
    root.updateMatrixWorld(true)
    const veil = createVeil(root)
    const behind = new Vector3(0, 0, -0.5)
    const eye = new Vector3(0, 0, 2)
    await expect.poll(() => veil.hides(eye, behind, 0.05)).toBe(true)
    expect(veil.hides(eye, new Vector3(0, 0, 0.001), 0.05)).toBe(false)
    expect(veil.hides(eye, new Vector3(2, 0, -0.5), 0.05)).toBe(false)
    const model = aModelOf({ hotspots: [hotspot("foot", [0, 0, -0.5], [0, 0, 1])], size: 1 })
    const [point] = seePoints({ model, lens: lensAt(2), page: PAGE, veil, eased: 1 })
    expect(point?.shown).toBeLessThan(0.2)
  })

  it("[INS-20] are nowhere behind the camera", () => {
    expect(projectPoint(new Vector3(0, 0, 5), lensAt(2), PAGE)).toBeNull()
    const model = aModelOf({ hotspots: [hotspot("shade", [0, 0, 5], [0, 0, 1])], size: 1 })
    expect(seePoints({ model, lens: lensAt(2), page: PAGE, veil: openVeil, eased: 1 })).toEqual([])
  })

  it("are told again only when they have moved", () => {
    const point = { id: "a", x: 10, y: 10, shown: 1 }
    expect(isSamePoints([point], [{ ...point, x: 10.1 }])).toBe(true)
    expect(isSamePoints([point], [{ ...point, x: 11 }])).toBe(false)
    expect(isSamePoints([point], [{ ...point, shown: 0.5 }])).toBe(false)
    expect(isSamePoints([point], [{ ...point, id: "b" }])).toBe(false)
    expect(isSamePoints([point], [])).toBe(false)
  })
})
