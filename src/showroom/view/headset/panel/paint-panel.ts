import { type PanelBox, type PanelLayout, type PanelLine, TEXT } from "./layout-panel.ts"

type Pen = CanvasRenderingContext2D

const PAPER = "#FBF8F2"
const INK = "#1E2230"
const SOFT_INK = "#5A6070"
const LINE = "rgb(30 34 48 / 0.16)"
const ACCENT = "#1F5444"
const ACCENT_SOFT = "#DCE9E2"
const ON_ACCENT = "#FFFFFF"
const FACE = "#EADFC9"
const RADIUS = { panel: 28, button: 16 }
/** A face is drawn in a square of 40. */
const FACE_SQUARE = 40
const FACE_SIZE = 50

function rounded(
  pen: Pen,
  { x, y, width, height }: Omit<PanelBox, "button" | "kind" | "lines">,
  radius: number,
) {
  pen.beginPath()
  pen.roundRect(x, y, width, height, radius)
}

function write(pen: Pen, { text, x, y, face }: PanelLine, colour: string): void {
  pen.font = TEXT[face].font
  pen.fillStyle = colour
  pen.fillText(text, x, y)
}

function paintFace(pen: Pen, box: PanelBox, mouth: string, isLit: boolean): void {
  const scale = FACE_SIZE / FACE_SQUARE
  pen.save()
  pen.translate(box.x + (box.width - FACE_SIZE) / 2, box.y + 8)
  pen.scale(scale, scale)
  pen.fillStyle = isLit ? PAPER : FACE
  pen.beginPath()
  pen.arc(20, 20, 19, 0, Math.PI * 2)
  pen.fill()
  pen.fillStyle = INK
  for (const x of [14.2, 25.8]) {
    pen.beginPath()
    pen.ellipse(x, 17, 1.7, 2.4, 0, 0, Math.PI * 2)
    pen.fill()
  }
  pen.strokeStyle = INK
  pen.lineWidth = 2
  pen.lineCap = "round"
  const line = new Path2D(mouth)
  if (mouth.endsWith("z")) pen.fill(line)
  else pen.stroke(line)
  pen.restore()
}

function paintBox(pen: Pen, box: PanelBox, isPointed: boolean): void {
  const { button, kind, lines } = box
  const isLit = button.chosen === true || (button.main === true && !isPointed)
  rounded(pen, box, RADIUS.button)
  pen.fillStyle = isLit ? ACCENT : isPointed ? ACCENT_SOFT : "#FFFFFF"
  pen.fill()
  pen.strokeStyle = isPointed || isLit ? ACCENT : LINE
  pen.lineWidth = isPointed ? 3 : 1.5
  pen.stroke()
  if (button.mouth !== undefined) paintFace(pen, box, button.mouth, isLit)
  for (const line of lines)
    write(pen, line, isLit ? ON_ACCENT : line.face === "hint" ? SOFT_INK : kind === "score" ? INK : ACCENT)
}

/** Paints a panel as large as it is laid out. `pointed`: the button that a ray is on. */
export function paintPanel(pen: Pen, layout: PanelLayout, pointed: string | null): void {
  const { width, height, lines, boxes } = layout
  pen.clearRect(0, 0, width, height)
  rounded(pen, { x: 1, y: 1, width: width - 2, height: height - 2 }, RADIUS.panel)
  pen.fillStyle = PAPER
  pen.fill()
  pen.strokeStyle = LINE
  pen.lineWidth = 2
  pen.stroke()
  pen.textBaseline = "alphabetic"
  for (const line of lines) write(pen, line, line.face === "hint" ? SOFT_INK : INK)
  for (const box of boxes) paintBox(pen, box, box.button.id === pointed)
}
