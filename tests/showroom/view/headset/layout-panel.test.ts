import fc from "fast-check"
import { expect, test } from "vitest"
import type { PanelPart } from "../../../../src/client/headset-panel.ts"
import {
  buttonAt,
  layPanel,
  type MeasureText,
  TEXT,
} from "../../../../src/showroom/view/headset/panel/layout-panel.ts"

/** Letters are about half as wide as they are high. */
const measure: MeasureText = (text, face) => text.length * Number(/(\d+)px/.exec(TEXT[face].font)?.[1]) * 0.5

const words = fc
  .array(fc.stringMatching(/^[a-zà-ù]{1,12}$/), { minLength: 1, maxLength: 14 })
  .map((all) => all.join(" "))
const buttonsOf = (kind: string, most: number) =>
  fc
    .array(words, { minLength: 1, maxLength: most })
    .map((labels) => labels.map((label, at) => ({ id: `${kind}:${at}`, label })))
const scale = (count: number, faces: boolean): PanelPart => ({
  kind: "scale",
  buttons: Array.from({ length: count }, (_, at) => ({
    id: `score:${at}`,
    label: String(at),
    ...(faces ? { mouth: "M0 0h1" } : {}),
  })),
  low: "Per niente d’accordo",
  high: "Del tutto d’accordo",
})
const part: fc.Arbitrary<PanelPart> = fc.oneof(
  fc.record({ kind: fc.constantFrom("title" as const, "text" as const, "hint" as const), text: words }),
  fc.constantFrom(scale(5, true), scale(7, false), scale(11, false)),
  buttonsOf("row", 4).map((buttons) => ({ kind: "row" as const, buttons })),
  buttonsOf("column", 5).map((buttons) => ({ kind: "column" as const, buttons })),
)

test("[VRX-5] whatever stands on a panel lies within it, and nothing that is pressed lies over anything else", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const { width, height, boxes, lines } = layPanel({ parts }, measure)
      for (const box of boxes) {
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6)
        expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6)
        for (const line of box.lines) expect(line.y).toBeLessThanOrEqual(box.y + box.height)
      }
      for (const [at, a] of boxes.entries())
        for (const b of boxes.slice(at + 1)) {
          const apart =
            a.x + a.width <= b.x + 1e-6 ||
            b.x + b.width <= a.x + 1e-6 ||
            a.y + a.height <= b.y + 1e-6 ||
            b.y + b.height <= a.y + 1e-6
          expect(apart).toBe(true)
        }
      for (const line of lines) expect(line.y).toBeLessThanOrEqual(height)
    }),
    { numRuns: 200 },
  )
})

test("[VRX-5] what a ray has to hit is at least 2.8° wide and high, eleven scores too", () => {
  const { boxes } = layPanel(
    { parts: [scale(11, false), { kind: "row", buttons: [{ id: "a", label: "Non ora" }] }] },
    measure,
  )
  const degrees = (millimetres: number) => (Math.atan(millimetres / 1000) * 180) / Math.PI
  for (const { width, height } of boxes) expect(degrees(Math.min(width, height))).toBeGreaterThan(2.8)
})

test("the button under a ray is the one that is drawn there; beside them there is none", () => {
  const layout = layPanel({ parts: [scale(5, true)] }, measure)
  for (const { x, y, width, height, button } of layout.boxes)
    expect(buttonAt(layout, x + width / 2, y + height / 2)).toBe(button.id)
  expect(buttonAt(layout, 1, 1)).toBeNull()
})
