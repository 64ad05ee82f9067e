import type { Journey, Link, Stop } from "./journey.ts"

/** Pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly height: number
}

export interface StopBox extends Box {
  readonly stop: Stop
  /** Those who go no further, at the foot of the box. */
  readonly leftHeight: number
}

/** A band between two stops; `height` 0 where it isn't told how many went. */
export interface Band {
  readonly link: Link
  readonly from: Box
  readonly to: Box
  readonly height: number
}

export interface FlowLayout {
  readonly width: number
  readonly height: number
  readonly stops: readonly StopBox[]
  readonly bands: readonly Band[]
}

/** The bar of a stop, the room of its name above it, and what lies between two. */
export const BAR = 12
const NAME = 24
const GAP = 10
/** Behind the last bar, for those who go no further. */
const TAIL = 118
const LEAST = 3

const byStep = (stops: readonly Stop[]): readonly (readonly Stop[])[] => {
  const steps = [...new Set(stops.map(({ step }) => step))].sort((a, b) => a - b)
  return steps.map((step) => stops.filter((stop) => stop.step === step))
}
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The stops of a column so that bands cross little: by where those who come to them come from. */
function arranged(
  column: readonly Stop[],
  links: readonly Link[],
  places: ReadonlyMap<string, number>,
): readonly Stop[] {
  const placeOf = ({ id }: Stop) => {
    const into = links.filter(({ to, visits }) => to === id && visits !== null)
    const weight = sum(into.map(({ visits }) => visits ?? 0))
    if (weight === 0) return Number.POSITIVE_INFINITY
    return sum(into.map(({ from, visits }) => (places.get(from) ?? 0) * (visits ?? 0))) / weight
  }
  const isOther = ({ key }: Stop) => key === "(other)"
  return column.toSorted(
    (a, b) => Number(isOther(a)) - Number(isOther(b)) || placeOf(a) - placeOf(b) || b.visits - a.visits,
  )
}

/** Where everything of the flow is drawn: a column a step, a bar a stop, as high as it has visits. */
export function layOut(
  { stops, links }: Pick<Journey, "stops" | "links">,
  width: number,
  height: number,
): FlowLayout {
  const columns = byStep(stops)
  const room = columns.map((column) => height - column.length * (NAME + GAP))
  const scale = Math.min(
    ...columns.map((column, index) => (room[index] ?? 0) / sum(column.map(({ visits }) => visits))),
  )
  const pace = columns.length > 1 ? (width - BAR - TAIL) / (columns.length - 1) : 0
  const boxes = new Map<string, StopBox>()
  const places = new Map<string, number>()
  for (const [index, column] of columns.entries()) {
    let y = 0
    for (const stop of arranged(column, links, places)) {
      y += NAME
      const high = Math.max(LEAST, stop.visits * scale)
      boxes.set(stop.id, {
        stop,
        x: Math.round(index * pace),
        y,
        height: high,
        leftHeight: (stop.left ?? 0) * scale,
      })
      places.set(stop.id, y + high / 2)
      y += high + GAP
    }
  }
  const bottom = Math.max(0, ...[...boxes.values()].map((box) => box.y + box.height))
  return { width, height: bottom + GAP, stops: [...boxes.values()], bands: bandsOf(links, boxes, scale) }
}

/** Bands leave and arrive in the order of what they lead to and come from, so that they don't cross at the bars. */
function bandsOf(
  links: readonly Link[],
  boxes: ReadonlyMap<string, StopBox>,
  scale: number,
): readonly Band[] {
  const yOf = (id: string) => boxes.get(id)?.y ?? 0
  const known = links.filter(({ from, to }) => boxes.has(from) && boxes.has(to))
  const starts = new Map<Link, number>()
  const ends = new Map<Link, number>()
  for (const { stop, y } of boxes.values()) {
    let out = y
    for (const link of known
      .filter(({ from }) => from === stop.id)
      .toSorted((a, b) => yOf(a.to) - yOf(b.to))) {
      starts.set(link, out)
      out += (link.visits ?? 0) * scale
    }
    let into = y
    for (const link of known
      .filter(({ to }) => to === stop.id)
      .toSorted((a, b) => yOf(a.from) - yOf(b.from))) {
      ends.set(link, into)
      into += (link.visits ?? 0) * scale
    }
  }
  return known.map((link) => {
    const height = (link.visits ?? 0) * scale
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)]
    return {
      link,
      height,
      from: { x: (from?.x ?? 0) + BAR, y: starts.get(link) ?? 0, height },
      to: { x: to?.x ?? 0, y: ends.get(link) ?? 0, height },
    }
  })
}

/** The outline of a band as an SVG path. */
export function bandPath({ from, to, height }: Band): string {
  const middle = (from.x + to.x) / 2
  const [a, b] = [from.y + height, to.y + height]
  return [
    `M${from.x},${from.y}C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`,
    `L${to.x},${b}C${middle},${b} ${middle},${a} ${from.x},${a}Z`,
  ].join("")
}
