import type { FlowLayout } from "./lay-out.ts"

const KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"] as const
export type MoveKey = (typeof KEYS)[number]
export const isMoveKey = (key: string): key is MoveKey => KEYS.some((each) => each === key)

/**
 * What an arrow leads to from a stop or a link, by id: along the flow from stop to link to stop, the largest first; up and down
 * among the stops of a step, or among the links of a stop. `null`: nowhere.
 */
export function moveFocus({ stops, bands }: FlowLayout, id: string, key: MoveKey): string | null {
  const sizeOf = ({ link }: FlowLayout["bands"][number]) => link.visits ?? 0
  const here = stops.find(({ stop }) => stop.id === id)
  if (here) {
    const column = stops.filter(({ x }) => x === here.x).toSorted((a, b) => a.y - b.y)
    const at = column.indexOf(here)
    const side = key === "ArrowRight" ? "from" : "to"
    const [largest] = bands.filter(({ link }) => link[side] === id).toSorted((a, b) => sizeOf(b) - sizeOf(a))
    switch (key) {
      case "ArrowUp":
        return column[at - 1]?.stop.id ?? null
      case "ArrowDown":
        return column[at + 1]?.stop.id ?? null
      case "Home":
        return stops[0]?.stop.id ?? null
      case "End":
        return stops.at(-1)?.stop.id ?? null
      case "ArrowLeft":
      case "ArrowRight":
        return largest?.link.id ?? null
    }
  }
  const band = bands.find(({ link }) => link.id === id)
  if (!band) return null
  const beside = bands
    .filter(({ link }) => link.from === band.link.from)
    .toSorted((a, b) => a.from.y - b.from.y)
  const at = beside.indexOf(band)
  switch (key) {
    case "ArrowUp":
      return beside[at - 1]?.link.id ?? null
    case "ArrowDown":
      return beside[at + 1]?.link.id ?? null
    case "ArrowLeft":
    case "Home":
      return band.link.from
    case "ArrowRight":
    case "End":
      return band.link.to
  }
}
