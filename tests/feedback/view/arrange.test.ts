import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type ArrangeOptions, arrange, reachPill } from "../../../src/feedback/view/arrange.ts"
import { overlap } from "../../../src/feedback/view/place-card.ts"

const rect = { x: 560, y: 300, width: 120, height: 160 }
const options = (change: Partial<ArrangeOptions> = {}): ArrangeOptions => ({
  surface: "scene",
  subject: { kind: "object", sighting: { rect, seen: true } },
  card: { width: 320, height: 249 },
  viewport: { width: 1280, height: 720 },
  previous: undefined,
  stood: false,
  held: false,
  lastEdge: "right",
  reach: null,
  patient: true,
  ...change,
})
const unseen = { kind: "object", sighting: { rect: { ...rect, x: -300 }, seen: false } } as const
const nowhere = { kind: "object", sighting: null } as const

describe("[ASK-18] the form of a question", () => {
  test.each<[string, Partial<ArrangeOptions>, string]>([
    ["beside an object in view", {}, "beside"],
    ["a pill for one out of view", { subject: unseen }, "pill"],
    ["a pill for one behind the visitor", { subject: nowhere }, "pill"],
    ["not there yet while the scene is looking for it", { subject: nowhere, patient: false }, "hidden"],
    ["docked when the visitor opened it or is in it", { subject: unseen, held: true }, "docked"],
    ["docked at the place that it is about", { subject: { kind: "place", here: true } }, "docked"],
    ["a pill elsewhere", { subject: { kind: "place", here: false } }, "pill"],
    ["docked in the list, whatever it is about", { surface: "list", subject: nowhere }, "docked"],
    [
      "a pill when the object leaves no room",
      {
        subject: {
          kind: "object",
          sighting: { rect: { x: 50, y: 30, width: 1180, height: 660 }, seen: true },
        },
      },
      "pill",
    ],
  ])("is %s", (_name, change, form) => {
    expect(arrange(options(change)).form).toBe(form)
  })

  test("a pill lies at the edge where the object went, and stays there once it is behind", () => {
    expect(arrange(options({ subject: unseen })).edge).toBe("left")
    expect(arrange(options({ subject: nowhere, lastEdge: "left" })).edge).toBe("left")
  })
})

test("[ASK-10] a card keeps clear of the Inspect pill of the product within reach", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1200 }),
      fc.integer({ min: 90, max: 600 }),
      fc.integer({ min: 20, max: 200 }),
      fc.boolean(),
      (x, y, size, asked) => {
        const viewport = { width: 1280, height: 720 }
        const sighting = { rect: { x, y, width: size, height: size }, seen: true }
        const reach = { ...sighting.rect, asked }
        const pill = reachPill(reach, viewport)
        const { form, ...place } = arrange(options({ subject: { kind: "object", sighting }, reach }))
        if (form === "beside")
          expect(overlap({ x: place.x, y: place.y, width: 320, height: 249 }, pill)).toBe(false)
        else expect(form).toBe("pill")
      },
    ),
    { seed: 12 },
  )
})

test("on a phone it is a sheet at the bottom, or at the top when the object is there", () => {
  const viewport = { width: 390, height: 844 }
  const card = { width: 366, height: 286 }
  const at = (y: number) =>
    arrange(
      options({
        viewport,
        card,
        subject: { kind: "object", sighting: { rect: { x: 92, y, width: 200, height: 200 }, seen: true } },
      }),
    )
  expect(at(270)).toMatchObject({ form: "beside", x: 12, y: 844 - 26 - 286 })
  expect(at(600)).toMatchObject({ form: "beside", x: 12, y: 108 })
})

describe("[ASK-62] a question stays at the margin of what the visitor sees", () => {
  const viewport = { width: 1280, height: 720 }
  const at = (x: number, size: number, stood: boolean) =>
    arrange(
      options({
        stood,
        viewport,
        subject: {
          kind: "object",
          sighting: { rect: { x: x - size / 2, y: 300, width: size, height: size }, seen: true },
        },
      }),
    ).form

  test("until they turn to the thing, and steps back only when they turn well away", () => {
    expect(at(640, 100, false)).toBe("beside")
    expect(at(1200, 60, false)).toBe("pill")
    expect(at(1200, 60, true)).toBe("beside")
    expect(at(1275, 60, true)).toBe("pill")
    expect(at(60, 60, false)).toBe("pill")
  })

  test("while the thing is too far to be told apart", () => {
    expect(at(640, 6, false)).toBe("pill")
    expect(at(640, 8, true)).toBe("beside")
    expect(at(640, 4, true)).toBe("pill")
  })
})
