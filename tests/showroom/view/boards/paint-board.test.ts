import { describe, expect, test } from "vitest"
import type { BoardEntry } from "../../../../src/client/boards/load-boards.ts"
import { activateLanguage, i18n } from "../../../../src/client/language.ts"
import { boardFace } from "../../../../src/showroom/view/boards/board-notes.ts"
import { paintBoard } from "../../../../src/showroom/view/boards/paint-board.ts"

const entry = (n: number, change: Partial<BoardEntry> = {}): BoardEntry => ({
  id: `e${n}`,
  said: { it: `Detto ${n}`, en: `Said ${n}` },
  did: { it: `Fatto ${n}`, en: `Done ${n}` },
  outcome: "done",
  on: "2026-10-12",
  place: { kind: "zone", id: "lighting", label: { it: "Lampade", en: "Lamps" } },
  ...{ people: null, change: null },
  ...change,
})

/** A pen that notes what it writes, and how low; every sign is half as wide as it is high. */
function createPen() {
  const written: { readonly text: string; readonly y: number }[] = []
  const offsets = [0]
  const state: Record<string, unknown> = { font: "10px x" }
  const nothing = () => {}
  const gradient = { addColorStop: nothing }
  const pen = new Proxy(state, {
    get: (target, name) => {
      const sum = () => offsets.reduce((all, each) => all + each, 0)
      switch (name) {
        case "fillText":
          return (text: string, _: number, y: number) => written.push({ text, y: y + sum() })
        case "measureText":
          return (text: string) => ({
            width: text.length * 0.5 * Number(/(\d+)px/.exec(String(target.font))?.[1]),
          })
        case "translate":
          return (_: number, y: number) => offsets.push(y)
        case "save":
          return () => offsets.push(0)
        case "restore":
          // A translation and the place it was saved from.
          return () => offsets.splice(offsets.lastIndexOf(0))
        case "createLinearGradient":
        case "createRadialGradient":
          return () => gradient
        default:
          return name in target ? target[String(name)] : nothing
      }
    },
  })
  return { pen: pen as unknown as CanvasRenderingContext2D, written }
}

function paint(entries: readonly BoardEntry[] | null, width = 1360, height = 1280) {
  activateLanguage("it")
  const { pen, written } = createPen()
  paintBoard(pen, boardFace(entries, "it", i18n), width, height)
  return written
}

describe("a board", () => {
  test("[BRD-9] on which nothing hangs says what it is for; one that isn't known yet only its name", () => {
    expect(
      paint([])
        .map(({ text }) => text)
        .join(" "),
    ).toContain("Il primo biglietto può venire da te.")
    expect(paint(null).map(({ text }) => text)).toEqual(["Hai detto, abbiamo fatto"])
  })

  test("[BRD-8] shows the newest, where and since when, and how many more there are", () => {
    const texts = paint([1, 2, 3, 4, 5, 6].map((n) => entry(n))).map(({ text }) => text)
    expect(texts.slice(1, 4)).toEqual(["Lampade · 12 ott 2026", "Detto 1", "Fatto 1"])
    const hung = texts.filter((text) => text.startsWith("Detto")).length
    expect(hung).toBeGreaterThanOrEqual(2)
    expect(texts.at(-1)).toBe(hung === 5 ? "Ce n’è un altro da leggere" : `Altri ${6 - hung} da leggere`)
  })

  test("[BRD-8] a no is marked as one", () => {
    const texts = paint([entry(1, { outcome: "declined", place: null })]).map(({ text }) => text)
    expect(texts[1]).toBe("No, e perché")
  })

  test("[BRD-8] nothing is written below its lower edge, however long entries are", () => {
    const long = "parolalunghissima ".repeat(20)
    const entries = [1, 2, 3, 4].map((n) =>
      entry(n, { said: { it: long, en: long }, did: { it: long, en: long } }),
    )
    for (const [width, height] of [
      [840, 1280],
      [1360, 1280],
    ] as const) {
      const written = paint(entries, width, height)
      const scale = Math.min(1, width / 1200)
      expect(Math.max(...written.map(({ y }) => y * Math.max(0.8, scale)))).toBeLessThan(height)
      expect(written.filter(({ text }) => text.endsWith("…")).length).toBeGreaterThan(0)
    }
  })
})
