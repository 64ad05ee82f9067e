import type { Panel, PanelButton, PanelPart } from "../../../../client/headset-panel.ts"
import { breakLines } from "../../cards/break-lines.ts"

/** Millimetres at one metre: what is here a pixel long takes up as much in the eye at any distance that it is hung at. */
export interface PanelLine {
  readonly text: string
  /** Left end and baseline. */
  readonly x: number
  readonly y: number
  readonly face: TextFace
}

export interface PanelBox {
  readonly button: PanelButton
  readonly kind: "score" | "button"
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly PanelLine[]
}

export interface PanelLayout {
  readonly width: number
  readonly height: number
  readonly lines: readonly PanelLine[]
  readonly boxes: readonly PanelBox[]
}

const FACES = ["title", "text", "hint", "button", "score"] as const
export type TextFace = (typeof FACES)[number]

const SERIF = '"Instrument Serif", Georgia, serif'
const SANS = '"Figtree Variable", Figtree, system-ui, sans-serif'

/** Of each face: its font, and from one line to the next. */
export const TEXT: Readonly<Record<TextFace, { readonly font: string; readonly leading: number }>> = {
  title: { font: `30px ${SERIF}`, leading: 33 },
  text: { font: `500 20px ${SANS}`, leading: 26 },
  hint: { font: `500 17px ${SANS}`, leading: 23 },
  button: { font: `600 19px ${SANS}`, leading: 24 },
  score: { font: `600 22px ${SANS}`, leading: 26 },
}
/** x-height of the words that ask. */
export const QUESTION_X_HEIGHT = 30 * 0.5

const PAD = 26
const GAP = 10
const WIDTH = { least: 260, usual: 400 }
/** A hand's ray trembles: nothing that is pressed is smaller. */
const SCORE = { width: 56, height: 60, face: 92 }
const BUTTON = { height: 56, pad: 20 }
const BASELINE = 0.78

export type MeasureText = (text: string, face: TextFace) => number

interface Placed {
  readonly height: number
  readonly lines: readonly PanelLine[]
  readonly boxes: readonly PanelBox[]
}

function setText(
  text: string,
  face: TextFace,
  { x, y, width }: { x: number; y: number; width: number },
  measure: MeasureText,
) {
  const { leading } = TEXT[face]
  return breakLines(text, width, (words) => measure(words, face)).map(
    (line, at): PanelLine => ({ text: line, x, y: y + leading * (at + BASELINE), face }),
  )
}

const heightOf = (lines: readonly PanelLine[]) =>
  lines.reduce((height, { face }) => height + TEXT[face].leading, 0)

/** The words of a button in the middle of its box, its note under them. */
function fillButton(button: PanelButton, box: Omit<PanelBox, "button" | "kind" | "lines">, m: MeasureText) {
  const inner = { x: box.x + BUTTON.pad, width: box.width - 2 * BUTTON.pad }
  const label = setText(button.label, "button", { ...inner, y: 0 }, m)
  const note = button.note ? setText(button.note, "hint", { ...inner, y: heightOf(label) }, m) : []
  const lines = [...label, ...note]
  const height = Math.max(box.height, heightOf(lines) + 2 * GAP)
  const top = box.y + (height - heightOf(lines)) / 2
  return {
    ...box,
    height,
    button,
    kind: "button" as const,
    lines: lines.map((l) => ({ ...l, y: l.y + top })),
  }
}

function layScale(part: PanelPart & { kind: "scale" }, y: number, width: number, m: MeasureText): Placed {
  const { buttons, low, high } = part
  const inner = width - 2 * PAD
  const pitch = inner / buttons.length
  const height = buttons.some(({ mouth }) => mouth !== undefined) ? SCORE.face : SCORE.height
  const boxes = buttons.map((button, at): PanelBox => {
    const box = { x: PAD + pitch * at + 2, y, width: pitch - 4, height }
    const x = box.x + (box.width - m(button.label, "score")) / 2
    const foot = button.mouth === undefined ? (height + TEXT.score.leading * 0.56) / 2 : height - 10
    return { ...box, button, kind: "score", lines: [{ text: button.label, x, y: y + foot, face: "score" }] }
  })
  const under = y + height + GAP
  const left = setText(low, "hint", { x: PAD, y: under, width: inner / 2 - GAP }, m)
  const right = setText(high, "hint", { x: 0, y: under, width: inner / 2 - GAP }, m).map((line) => ({
    ...line,
    x: width - PAD - m(line.text, "hint"),
  }))
  const ends = Math.max(heightOf(left), heightOf(right))
  return { height: height + GAP + ends, lines: [...left, ...right], boxes }
}

function layRow(buttons: readonly PanelButton[], y: number, width: number, m: MeasureText): Placed {
  const boxes: PanelBox[] = []
  const foot = () => Math.max(y, ...boxes.map((box) => box.y + box.height))
  let [x, top] = [PAD, y]
  for (const button of buttons) {
    const wide = Math.min(width - 2 * PAD, m(button.label, "button") + 2 * BUTTON.pad)
    if (x > PAD && x + wide > width - PAD) [x, top] = [PAD, foot() + GAP]
    boxes.push(fillButton(button, { x, y: top, width: wide, height: BUTTON.height }, m))
    x += wide + GAP
  }
  return { height: foot() - y, lines: [], boxes }
}

function layColumn(buttons: readonly PanelButton[], y: number, width: number, m: MeasureText): Placed {
  const boxes: PanelBox[] = []
  let top = y
  for (const button of buttons) {
    const box = fillButton(button, { x: PAD, y: top, width: width - 2 * PAD, height: BUTTON.height }, m)
    boxes.push(box)
    top += box.height + GAP
  }
  return { height: Math.max(0, top - GAP - y), lines: [], boxes }
}

function layPart(part: PanelPart, y: number, width: number, m: MeasureText): Placed {
  switch (part.kind) {
    case "title":
    case "text":
    case "hint": {
      const lines = setText(part.text, part.kind, { x: PAD, y, width: width - 2 * PAD }, m)
      return { height: heightOf(lines), lines, boxes: [] }
    }
    case "scale":
      return layScale(part, y, width, m)
    case "row":
      return layRow(part.buttons, y, width, m)
    case "column":
      return layColumn(part.buttons, y, width, m)
  }
}

/** How wide a part would be in one line. */
function naturalWidth(part: PanelPart, m: MeasureText): number {
  switch (part.kind) {
    case "title":
    case "text":
    case "hint":
      return m(part.text, part.kind)
    case "scale":
      return Math.max(WIDTH.usual - 2 * PAD, part.buttons.length * SCORE.width)
    case "row":
      return part.buttons.reduce((all, { label }) => all + m(label, "button") + 2 * BUTTON.pad + GAP, -GAP)
    case "column":
      return WIDTH.usual
  }
}

/** Lays a panel out, from top to bottom: no wider than what it says, and as wide as its scale needs. */
export function layPanel({ parts }: Pick<Panel, "parts">, measure: MeasureText): PanelLayout {
  const natural = (all: readonly PanelPart[]) =>
    Math.max(0, ...all.map((part) => naturalWidth(part, measure)))
  const scales = parts.filter(({ kind }) => kind === "scale")
  const fitting = Math.min(WIDTH.usual, Math.max(WIDTH.least, natural(parts) + 2 * PAD + 1))
  const width = Math.max(fitting, scales.length > 0 ? natural(scales) + 2 * PAD : 0)
  const lines: PanelLine[] = []
  const boxes: PanelBox[] = []
  let y = PAD
  for (const part of parts) {
    const placed = layPart(part, y, width, measure)
    lines.push(...placed.lines)
    boxes.push(...placed.boxes)
    y += placed.height + GAP * 1.6
  }
  return { width, height: y - GAP * 1.6 + PAD, lines, boxes }
}

/** The button at a place of the panel, from its upper left corner; `null`: none. */
export function buttonAt({ boxes }: PanelLayout, x: number, y: number): string | null {
  const met = boxes.find(
    (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  )
  return met?.button.id ?? null
}
