import { Vector3 } from "three"
import type { LiveScene } from "../live-scene.ts"
import type { OtherPerson } from "./other-person.ts"

/** Elements that stand over people's heads, by their number. */
export type TagElements = Map<number, HTMLElement>

/** Metres from which names fade, and to which they show. */
const FADES = { from: 9, to: 14 }
/** Metres over the crown of a head, and from a head to where a line of sight to it may end. */
const OVER = 0.14
const NEAR_HEAD = 0.4
/** Of each this many frames, one looks whether somebody is hidden: rays cost. */
const EVERY = 12

const head = new Vector3()

type Seen = Pick<LiveScene, "lens" | "page"> & { readonly occluders: Pick<LiveScene["occluders"], "isClear"> }

export interface TagPlaces {
  /** Puts each tag over its person, or hides it. */
  place(others: ReadonlyMap<number, OtherPerson>): void
}

export function createTagPlaces({ lens, page, occluders }: Seen, elements: TagElements): TagPlaces {
  const hidden = new Set<number>()
  let frame = 0

  function lookAgain(id: number): void {
    if ((frame + id) % EVERY !== 0) return
    if (occluders.isClear(lens.position, head, NEAR_HEAD)) hidden.delete(id)
    else hidden.add(id)
  }

  function put(element: HTMLElement, id: number, { person, tall, opacity }: OtherPerson): void {
    const { x, y, z } = person.place
    head.set(x, y + tall + OVER, z)
    const away = head.distanceTo(lens.position)
    const near = Math.min(1, Math.max(0, (FADES.to - away) / (FADES.to - FADES.from)))
    if (near > 0) lookAgain(id)
    head.project(lens)
    const isSeen = near > 0 && opacity > 0 && head.z < 1 && !hidden.has(id)
    element.style.opacity = isSeen ? String(Math.min(near, opacity)) : "0"
    if (!isSeen) return
    const left = ((head.x + 1) / 2) * page.width
    const top = ((1 - head.y) / 2) * page.height
    element.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px) translate(-50%, -100%)`
    // Who is nearer stands before who is further.
    element.style.zIndex = String(1000 - Math.round(away * 20))
  }

  return {
    place: (others) => {
      frame++
      for (const [id, element] of elements) {
        const other = others.get(id)
        if (other) put(element, id, other)
        else element.style.opacity = "0"
      }
    },
  }
}
