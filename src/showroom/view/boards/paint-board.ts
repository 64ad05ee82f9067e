import { breakLines } from "../cards/break-lines.ts"
import type { BoardFace, BoardNote } from "./board-notes.ts"

type Pen = CanvasRenderingContext2D

/** Everything is measured in millimetres of the board. */
const MARGIN = 44
const GAP = 26
const PADDING = 26
const FELT = ["#235A4A", "#1A4638"] as const
const CREAM = "#F5EFE4"
const PAPER = "#FBF8F2"
const INK = "#1E2230"
const SOFT_INK = "#5A6070"
const GREEN = "#1F5444"
const TERRACOTTA = "#9E4A28"
const BRASS = "#D2B076"
const SERIF = '"Instrument Serif", Georgia, serif'
const SANS = '"Figtree Variable", Figtree, system-ui, sans-serif'

export const BOARD_FONTS = ['64px "Instrument Serif"', '500 30px "Figtree Variable"']

const TITLES = [104, 92, 82, 72, 62]
const OVER = { size: 22, leading: 30, font: `600 22px ${SANS}` }
const SAID = { size: 40, leading: 43, font: `40px ${SERIF}`, lines: 2 }
const DID = { size: 28, leading: 36, font: `500 28px ${SANS}`, lines: 3 }
/** Radians by which notes hang askew, one after the other. */
const ASKEW = [-0.006, 0.005, -0.003]

interface SetNote {
  readonly note: BoardNote
  readonly said: readonly string[]
  readonly did: readonly string[]
  readonly height: number
}

function setLines(
  pen: Pen,
  text: string,
  width: number,
  { font, lines }: { readonly font: string; readonly lines: number },
): readonly string[] {
  pen.font = font
  const set = breakLines(text, width, (words) => pen.measureText(words).width)
  if (set.length <= lines) return set
  const last = set.slice(0, lines).at(-1) ?? ""
  return [...set.slice(0, lines - 1), `${last.replace(/[\s,.;:]+$/, "")}…`]
}

function setNote(pen: Pen, note: BoardNote, width: number): SetNote {
  const inner = width - 2 * PADDING
  const said = setLines(pen, note.said, inner, SAID)
  const did = setLines(pen, note.did, inner, DID)
  const over = note.over === "" ? 0 : OVER.leading + 6
  const height = 2 * PADDING + over + said.length * SAID.leading + 10 + did.length * DID.leading
  return { note, said, did, height }
}

function paintNote(pen: Pen, { note, said, did, height }: SetNote, width: number): void {
  pen.save()
  pen.shadowColor = "rgb(10 20 15 / 0.45)"
  pen.shadowBlur = 18
  pen.shadowOffsetY = 7
  pen.fillStyle = PAPER
  pen.fillRect(0, 0, width, height)
  pen.restore()
  let y = PADDING
  if (note.over !== "") {
    pen.font = OVER.font
    pen.fillStyle = note.done ? SOFT_INK : TERRACOTTA
    pen.fillText(note.over, PADDING, y + OVER.size, width - 2 * PADDING)
    y += OVER.leading + 6
  }
  pen.font = SAID.font
  pen.fillStyle = INK
  for (const line of said) {
    pen.fillText(line, PADDING, y + SAID.size * 0.86)
    y += SAID.leading
  }
  y += 10
  pen.font = DID.font
  pen.fillStyle = note.done ? GREEN : INK
  for (const line of did) {
    pen.fillText(line, PADDING, y + DID.size * 0.95)
    y += DID.leading
  }
  paintPin(pen, width / 2)
}

function paintPin(pen: Pen, x: number): void {
  const head = pen.createRadialGradient(x - 3, 5, 1, x, 8, 12)
  head.addColorStop(0, "#F3DFB4")
  head.addColorStop(0.5, BRASS)
  head.addColorStop(1, "#8C6A33")
  pen.save()
  pen.shadowColor = "rgb(30 20 5 / 0.5)"
  pen.shadowBlur = 6
  pen.shadowOffsetY = 4
  pen.fillStyle = head
  pen.beginPath()
  pen.arc(x, 8, 10, 0, 2 * Math.PI)
  pen.fill()
  pen.restore()
}

function paintFelt(pen: Pen, width: number, height: number): void {
  const shade = pen.createLinearGradient(0, 0, 0, height)
  shade.addColorStop(0, FELT[0])
  shade.addColorStop(1, FELT[1])
  pen.fillStyle = shade
  pen.fillRect(0, 0, width, height)
}

/** Gives where what hangs below begins. */
function paintTitle(pen: Pen, title: string, width: number): number {
  const room = width - 2 * MARGIN
  const size = TITLES.find((each) => {
    pen.font = `${each}px ${SERIF}`
    return pen.measureText(title).width <= room
  })
  pen.font = `${size ?? TITLES.at(-1)}px ${SERIF}`
  pen.fillStyle = CREAM
  const tall = size ?? TITLES.at(-1) ?? 60
  pen.fillText(title, MARGIN, MARGIN + tall * 0.8, room)
  const below = MARGIN + tall * 0.8 + 30
  pen.fillStyle = BRASS
  pen.fillRect(MARGIN, below, 72, 4)
  return below + 40
}

/** Paints a board of `width` by `height` millimetres: its title, and as many of the newest notes as there is room for. */
export function paintBoard(pen: Pen, { title, notes, more }: BoardFace, width: number, height: number): void {
  pen.textBaseline = "alphabetic"
  paintFelt(pen, width, height)
  let y = paintTitle(pen, title, width)
  if (notes === null) return
  const across = width - 2 * MARGIN
  const set = notes.map((note) => setNote(pen, note, across))
  let hung = 0
  for (const each of set) {
    const isLast = hung === set.length - 1
    // Below the last that fits there is a line that says how many more there are.
    const room = height - (isLast ? MARGIN : MARGIN + 36)
    if (hung > 0 && y + each.height > room) break
    pen.save()
    pen.translate(MARGIN, y)
    pen.rotate(ASKEW[hung % ASKEW.length] ?? 0)
    paintNote(pen, each, across)
    pen.restore()
    y += each.height + GAP
    hung += 1
  }
  if (hung === set.length) return
  pen.font = `500 26px ${SANS}`
  pen.fillStyle = CREAM
  pen.fillText(more(set.length - hung), MARGIN, height - MARGIN + 8, across)
}
