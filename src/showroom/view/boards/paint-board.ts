import { breakLines } from "../cards/break-lines.ts"
import type { BoardFace, BoardNote } from "./board-notes.ts"

type Pen = CanvasRenderingContext2D

/** Millimetres of a board as wide as `WIDE`; on a narrower one everything is a little smaller. */
const WIDE = 1200
const NARROWEST = 0.8
const MARGIN = 48
const GAP = 34
const MOST_GAP = 110
const PADDING = 38
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

// It is read from four metres off: two notes in large letters say more than five in small ones.
const TITLES = [150, 134, 118, 104, 92, 80]
const OVER = { size: 34, leading: 48, font: `600 34px ${SANS}` }
const SAID = { size: 82, leading: 84, font: `82px ${SERIF}`, lines: 2 }
const DID = { size: 50, leading: 62, font: `500 50px ${SANS}`, lines: 3 }
const MORE = { room: 58, font: `500 40px ${SANS}` }
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
  const over = note.over === "" ? 0 : OVER.leading + 4
  const height = 2 * PADDING + over + said.length * SAID.leading + 14 + did.length * DID.leading
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
    y += OVER.leading + 4
  }
  pen.font = SAID.font
  pen.fillStyle = INK
  for (const line of said) {
    pen.fillText(line, PADDING, y + SAID.size * 0.86)
    y += SAID.leading
  }
  y += 14
  pen.font = DID.font
  pen.fillStyle = note.done ? GREEN : INK
  for (const line of did) {
    pen.fillText(line, PADDING, y + DID.size * 0.95)
    y += DID.leading
  }
  paintPin(pen, width / 2)
}

function paintPin(pen: Pen, x: number): void {
  const head = pen.createRadialGradient(x - 5, 4, 1, x, 9, 18)
  head.addColorStop(0, "#F3DFB4")
  head.addColorStop(0.5, BRASS)
  head.addColorStop(1, "#8C6A33")
  pen.save()
  pen.shadowColor = "rgb(30 20 5 / 0.5)"
  pen.shadowBlur = 6
  pen.shadowOffsetY = 4
  pen.fillStyle = head
  pen.beginPath()
  pen.arc(x, 9, 15, 0, 2 * Math.PI)
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
  const below = MARGIN + tall * 0.8 + 36
  pen.fillStyle = BRASS
  pen.fillRect(MARGIN, below, 110, 5)
  return below + 46
}

/** Paints a board of `width` by `height` millimetres: its title, and as many of the newest notes as there is room for. */
export function paintBoard(pen: Pen, face: BoardFace, width: number, height: number): void {
  const scale = Math.min(1, Math.max(NARROWEST, width / WIDE))
  pen.save()
  pen.scale(scale, scale)
  paintAll(pen, face, width / scale, height / scale)
  pen.restore()
}

/** As many of the newest as there is room for, from `top` on; below them a line may have to say how many more there are. */
function fitting(set: readonly SetNote[], top: number, height: number): readonly SetNote[] {
  let y = top
  const fit: SetNote[] = []
  for (const each of set) {
    const isLast = fit.length === set.length - 1
    const room = height - (isLast ? MARGIN : MARGIN + MORE.room)
    if (fit.length > 0 && y + each.height > room) break
    fit.push(each)
    y += each.height + GAP
  }
  return fit
}

function paintAll(pen: Pen, { title, notes, more }: BoardFace, width: number, height: number): void {
  pen.textBaseline = "alphabetic"
  paintFelt(pen, width, height)
  const top = paintTitle(pen, title, width)
  if (notes === null) return
  const across = width - 2 * MARGIN
  const set = notes.map((note) => setNote(pen, note, across))
  const hung = fitting(set, top, height)
  const foot = hung.length < set.length ? MARGIN + MORE.room : MARGIN
  const used = hung.reduce((sum, each) => sum + each.height, 0)
  const free = height - foot - top - used
  const gap = Math.min(MOST_GAP, Math.max(GAP, free / (hung.length + 1)))
  // They stand apart as far as there is room; where there is little, from the top on.
  let y = top + (hung.length > 1 || free < gap ? 0 : gap / 2)
  for (const [at, each] of hung.entries()) {
    pen.save()
    pen.translate(MARGIN, y)
    pen.rotate(ASKEW[at % ASKEW.length] ?? 0)
    paintNote(pen, each, across)
    pen.restore()
    y += each.height + gap
  }
  if (hung.length === set.length) return
  pen.font = MORE.font
  pen.fillStyle = CREAM
  pen.fillText(more(set.length - hung.length), MARGIN, height - MARGIN, across)
}
