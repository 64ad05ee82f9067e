import { type Box3, type Frustum, Group, type Matrix4, Sphere, type Vector3 } from "three"
import { type CardSet, createCardSet } from "../cards/card-set.ts"
import type { Furniture } from "../cards/make-fixtures.ts"
import type { Surface } from "../surface/surface.ts"
import { chooseLod } from "./choose-lod.ts"
import { type ContactShadow, createContactShadows } from "./contact-shadows.ts"
import { type Drawn, drawThing } from "./draw-thing.ts"
import { type LookBook, lookFor } from "./look-book.ts"
import { createOwnSet } from "./own-set.ts"
import type { ProductShape } from "./product-shape.ts"
import type { Stand } from "./stand.ts"
import { createSurfaceSet, type SurfaceSet } from "./surface-set.ts"

/** What the camera sees of the products. */
export interface View {
  readonly frustum: Frustum
  readonly eye: Vector3
  /** Pixels that a metre takes at a distance of one metre. */
  readonly focal: number
  /** 1; above: coarser levels of detail come sooner. */
  readonly coarseness: number
}

/** Everything that stands in the scene, in as few draw calls as can be. */
export interface ProductSet {
  readonly object: Group
  /** Stands a product in its slot; what stood there goes. */
  put(stand: Stand): void
  /** Stands a piece of furniture somewhere, by an id of its own. */
  furnish(furniture: Furniture): void
  /** Takes away what stands in a slot, and frees what only it used. */
  remove(slotId: string): void
  /** Shows it as the variant with these option values is. */
  setVariant(stand: Stand, values: readonly string[]): void
  /** 0 off .. 1 on: lamps that are switched on stay so in their place. */
  setLit(stand: Stand, lit: number): void
  /** How much of its size it has while it comes up, 0..1; products with materials of their own are there at once. */
  setRise(stand: Stand, share: number): void
  /** Takes a product out of its place while it is in the visitor's hands. */
  setShown(stand: Stand, shown: boolean): void
  /** Draws only what is in view, as fine as it is large; called once a frame. */
  cull(view: View): void
  /** Products that were in view when last culled. */
  readonly inView: number
  /** What is drawn by the surface, for figures. */
  readonly surface: SurfaceSet
  readonly cards: CardSet
  dispose(): void
}

interface Thing {
  readonly shape: ProductShape
  readonly matrix: Matrix4
  readonly box: Box3
  readonly light: readonly [r: number, g: number, b: number]
}

interface Entry {
  readonly drawn: Drawn
  readonly shadow: ContactShadow | null
  readonly bounds: Sphere
  shown: boolean
  /** `null`: not in view. */
  level: number | null
}

const WHITE = [1, 1, 1] as const

function levelIn(view: View, { bounds, drawn, shown, level }: Entry): number | null {
  const { frustum, eye, focal, coarseness } = view
  if (!shown || !frustum.intersectsSphere(bounds)) return null
  const distance = Math.max(0.05, bounds.center.distanceTo(eye) - bounds.radius)
  const size = (2 * bounds.radius * focal) / distance
  return chooseLod({ size, now: level, count: drawn.levels, coarseness })
}

/** `cardShare`: how large cards are painted, of their full size. */
export function createProductSet(surface: Surface, looks: LookBook, cardShare = 1): ProductSet {
  const sets = {
    batches: createSurfaceSet(surface, looks),
    own: createOwnSet(),
    cards: createCardSet(surface.light, cardShare),
  }
  const shadows = createContactShadows()
  const object = new Group()
  object.add(shadows.mesh, sets.batches.object, sets.own.object, sets.cards.mesh)
  const entries = new Map<string, Entry>()
  const entryOf = ({ slot }: Stand) => entries.get(slot.id)

  function remove(id: string): void {
    const entry = entries.get(id)
    entry?.drawn.remove()
    entry?.shadow?.remove()
    entries.delete(id)
  }

  function place(id: string, thing: Thing): void {
    remove(id)
    const { shape, matrix, box } = thing
    entries.set(id, {
      drawn: drawThing(sets, thing),
      shadow: shape.foot && shadows.add(shape.foot, matrix),
      bounds: box.getBoundingSphere(new Sphere()),
      shown: true,
      level: null,
    })
  }

  return {
    object,
    get inView() {
      return [...entries.values()].filter(({ level }) => level !== null).length
    },
    surface: sets.batches,
    cards: sets.cards,
    put: (stand) => place(stand.slot.id, { ...stand, light: stand.slot.light }),
    furnish: ({ id, shape, matrix }) => {
      place(id, { shape, matrix, box: shape.box.clone().applyMatrix4(matrix), light: WHITE })
    },
    remove,
    setVariant: (stand, values) => {
      entryOf(stand)?.drawn.setLook(lookFor(stand.shape, stand.product, values))
    },
    setLit: (stand, lit) => {
      entryOf(stand)?.drawn.setLit(lit)
    },
    setRise: (stand, share) => {
      entryOf(stand)?.drawn.setRise(share)
    },
    setShown: (stand, shown) => {
      const entry = entryOf(stand)
      if (entry) entry.shown = shown
    },
    cull: (view) => {
      for (const entry of entries.values()) {
        const level = levelIn(view, entry)
        if (level === entry.level) continue
        entry.level = level
        entry.drawn.show(level)
        entry.shadow?.setShown(level !== null)
      }
      sets.own.write()
      sets.cards.write()
      shadows.write()
    },
    dispose: () => {
      for (const id of [...entries.keys()]) remove(id)
      sets.batches.dispose()
      sets.own.dispose()
      sets.cards.dispose()
      shadows.dispose()
    },
  }
}
