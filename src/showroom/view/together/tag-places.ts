import { Vector3 } from "three"
import { type NameTag, pickNames } from "../../sim/others/index.ts"
import type { LiveScene } from "../live-scene.ts"
import type { OtherPerson } from "./other-person.ts"

/** Elements that stand over people's heads, by their number. */
export type TagElements = Map<number, HTMLElement>

/** Metres from which names fade, and to which they show. */
const FADES = { from: 9, to: 14 }
/** Metres over the crown of a head, and from a head to where a line of sight to it may end. */
const OVER = 0.14
const NEAR_HEAD = 0.4
/** Of each this many frames, one looks whether somebody is hidden, and how large their name is: both cost. */
const EVERY = 12

const head = new Vector3()

type Seen = Pick<LiveScene, "lens" | "page"> & { readonly occluders: Pick<LiveScene["occluders"], "isClear"> }

export interface TagPlaces {
  /** Puts each tag over its person, or hides it: where there is no room for all, the nearest are named. */
  place(others: ReadonlyMap<number, OtherPerson>): void
}

/** How much of a name shows at a distance in metres, 0..1. */
function nearness(away: number): number {
  return Math.min(1, Math.max(0, (FADES.to - away) / (FADES.to - FADES.from)))
}

interface Size {
  readonly width: number
  readonly height: number
}

export function createTagPlaces({ lens, page, occluders }: Seen, elements: TagElements): TagPlaces {
  const hidden = new Set<number>()
  const sizes = new WeakMap<HTMLElement, Size>()
  const shown = new Set<number>()
  let frame = 0

  function lookAgain(id: number): void {
    if (occluders.isClear(lens.position, head, NEAR_HEAD)) hidden.delete(id)
    else hidden.add(id)
  }

  function sizeOf(element: HTMLElement, again: boolean): Size {
    const known = sizes.get(element)
    if (known && !again) return known
    const size = { width: element.offsetWidth, height: element.offsetHeight }
    sizes.set(element, size)
    return size
  }

  /** Puts a tag over its person; `null` when it isn't to be seen at all. */
  function put(element: HTMLElement, id: number, { person, tall, opacity }: OtherPerson): NameTag | null {
    const { x, y, z } = person.place
    head.set(x, y + tall + OVER, z)
    const away = head.distanceTo(lens.position)
    const near = nearness(away)
    const again = (frame + id) % EVERY === 0
    if (near > 0 && again) lookAgain(id)
    head.project(lens)
    if (near === 0 || opacity === 0 || head.z >= 1 || hidden.has(id)) return null
    const left = ((head.x + 1) / 2) * page.width
    const top = ((1 - head.y) / 2) * page.height
    element.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px) translate(-50%, -100%)`
    // Who is nearer stands before who is further.
    element.style.zIndex = String(1000 - Math.round(away * 20))
    const { width, height } = sizeOf(element, again)
    return { id, x: left, y: top, width, height, away, says: "says" in element.dataset }
  }

  return {
    place: (others) => {
      frame++
      const tags: NameTag[] = []
      for (const [id, element] of elements) {
        const other = others.get(id)
        const tag = other ? put(element, id, other) : null
        if (tag) tags.push(tag)
        else element.style.opacity = "0"
      }
      pickNames(tags, shown)
      for (const { id, away } of tags) {
        const element = elements.get(id)
        const share = shown.has(id) ? Math.min(nearness(away), others.get(id)?.opacity ?? 0) : 0
        if (element) element.style.opacity = String(share)
      }
    },
  }
}
