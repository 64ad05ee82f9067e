import { createStore, type StoreApi } from "zustand/vanilla"
import { type Avatar, DEFAULT_AVATAR } from "../domain/avatar.ts"
import type { EventPlace } from "../domain/event.ts"

/** What the visitor is doing. Walking is the rest state. */
export type Activity =
  | { readonly kind: "entrance" }
  | { readonly kind: "walking" }
  /** A product is in front of the visitor. `slotId` is where it was taken from; `null` in the list. */
  | {
      readonly kind: "inspecting"
      readonly productId: string
      readonly slotId: string | null
      readonly since: number
    }
  /** Two or three products stand beside each other; which ones is in the compare store. */
  | { readonly kind: "comparing"; readonly since: number }
  /** The visitor sees themselves in a mirror, wearing something. `before`: the product worn until then. */
  | {
      readonly kind: "trying"
      readonly productId: string
      readonly before: string | null
      readonly since: number
    }

export interface VisitState {
  readonly visitId: string
  readonly name: string
  readonly avatar: Avatar
  readonly activity: Activity
  /** Whether the visitor has walked in since the page was loaded. */
  readonly entered: boolean
  /** Whether the visitor is in the shop at all: has walked in, or opened the list. */
  readonly present: boolean
  /** The half of the shop that is before the visitor; `null`: another page. */
  readonly surface: "scene" | "list" | null
  readonly sceneId: string | null
  readonly sceneVersion: string | null
  /** Where the visitor stands; `null` before the first step and in the list. Replaced at most a few times a second. */
  readonly place: EventPlace | null
  /** Chosen variant of each product that was looked at. */
  readonly variantOf: Readonly<Record<string, string>>
  /** Ids of products inspected in this visit, in order, each once. */
  readonly inspected: readonly string[]
  /** Ids of products that a question was answered about in this visit, each once. */
  readonly answered: readonly string[]
  /** Ids of products tried on in this visit, in order, each once. */
  readonly tried: readonly string[]
  /** The address that the list was last left at, without an open product: where the visitor comes back to. */
  readonly listed: string
  /** Where the visitor asked to be taken; the showroom clears it on arrival. */
  readonly destination: { readonly kind: "zone" | "slot" | "touchpoint"; readonly id: string } | null
}

export interface VisitActions {
  /** Seen at once by whoever draws the avatar, before entering too. */
  chooseAvatar(avatar: Avatar): void
  chooseName(name: string): void
  /** Back to the door, where the avatar is chosen; for a page that is opened without having entered. */
  comeToDoor(): void
  /** Comes in by the list, without walking. */
  browse(): void
  show(surface: VisitState["surface"]): void
  enter(who: { name: string; avatar: Avatar }): void
  enterScene(sceneId: string, sceneVersion: string): void
  moveTo(place: EventPlace): void
  goTo(destination: VisitState["destination"]): void
  inspect(productId: string, slotId: string | null): void
  compare(): void
  /** Goes before the mirror with a product on, or changes what is worn there. */
  tryOn(productId: string): void
  putBack(): void
  chooseVariant(productId: string, variantId: string): void
  /** Notes that a question about a product was answered, or that the answer was withdrawn. */
  noteAnswer(productId: string, answered: boolean): void
  noteListed(address: string): void
}

export type VisitStore = StoreApi<VisitState & VisitActions>

/** What is remembered of a visit when the page is loaded again in the same tab. */
export type VisitMemory = Pick<VisitState, "visitId" | "name" | "avatar" | "variantOf" | "inspected"> &
  Partial<Pick<VisitState, "answered" | "tried">>

export interface VisitOptions {
  /** Milliseconds since the epoch. */
  now: () => number
  visitId: string
  remembered?: VisitMemory | undefined
}

/** One visitor's stay. The showroom, the list and the prompts all read and change this one store. */
export function createVisitStore({ now, visitId, remembered }: VisitOptions): VisitStore {
  return createStore<VisitState & VisitActions>()((set) => ({
    visitId: remembered?.visitId ?? visitId,
    name: remembered?.name ?? "",
    avatar: remembered?.avatar ?? DEFAULT_AVATAR,
    activity: { kind: "entrance" },
    entered: false,
    present: false,
    surface: null,
    sceneId: null,
    sceneVersion: null,
    place: null,
    variantOf: remembered?.variantOf ?? {},
    inspected: remembered?.inspected ?? [],
    answered: remembered?.answered ?? [],
    tried: remembered?.tried ?? [],
    listed: "/list",
    destination: null,
    chooseAvatar: (avatar) => set({ avatar }),
    chooseName: (name) => set({ name }),
    comeToDoor: () => set({ activity: { kind: "entrance" } }),
    browse: () => set({ present: true }),
    show: (surface) => set({ surface }),
    enter: ({ name, avatar }) =>
      set({ name, avatar, entered: true, present: true, activity: { kind: "walking" } }),
    enterScene: (sceneId, sceneVersion) => set({ sceneId, sceneVersion }),
    moveTo: (place) => set({ place }),
    goTo: (destination) => set({ destination }),
    inspect: (productId, slotId) =>
      set((state) => ({
        activity: { kind: "inspecting", productId, slotId, since: now() },
        inspected: state.inspected.includes(productId) ? state.inspected : [...state.inspected, productId],
        destination: null,
      })),
    compare: () => set({ activity: { kind: "comparing", since: now() }, destination: null }),
    tryOn: (productId) =>
      set(({ activity, tried }) => {
        const worn = activity.kind === "trying" ? activity : null
        const before = worn && worn.productId !== productId ? worn.productId : (worn?.before ?? null)
        return {
          activity: { kind: "trying", productId, before, since: worn?.since ?? now() },
          tried: tried.includes(productId) ? tried : [...tried, productId],
          destination: null,
        }
      }),
    putBack: () => set({ activity: { kind: "walking" } }),
    chooseVariant: (productId, variantId) =>
      set((state) => ({ variantOf: { ...state.variantOf, [productId]: variantId } })),
    noteListed: (listed) => set({ listed }),
    noteAnswer: (productId, isAnswered) =>
      set(({ answered }) => {
        if (answered.includes(productId) === isAnswered) return {}
        return {
          answered: isAnswered ? [...answered, productId] : answered.filter((each) => each !== productId),
        }
      }),
  }))
}
