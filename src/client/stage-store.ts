import { createStore, type StoreApi } from "zustand/vanilla"

/** A rectangle on the page in CSS pixels. */
export interface StageRect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where something of the scene is on the page. `seen`: in front of the camera and not behind a wall. */
export interface Sighting {
  readonly rect: StageRect
  readonly seen: boolean
}

/**
 * The bridge between the scene and what is laid over it. The overlay says what it wants to stand beside; the
 * showroom, which alone knows the camera, writes where that is, once a frame. Read it transiently (`subscribe`),
 * never through a hook that renders.
 */
export interface StageState {
  /** What is followed: a slot, a touchpoint, or nothing. */
  readonly subject: { readonly kind: "slot" | "touchpoint"; readonly id: string } | null
  /** `null` while there is no subject, no scene, or WebGL is missing: overlays then sit at the page's edge. */
  readonly sighting: Sighting | null
  /** The product within reach that the visitor faces, with where it is; the Inspect pill stands beside it. */
  readonly reach: { readonly slotId: string; readonly productId: string; readonly rect: StageRect } | null
  /** Degrees, positive turns the near side to the right: how far the buttons have turned what is looked at, in all. */
  readonly turn: number
  /** Steps, 0 to 4: how much nearer the zoom buttons have brought it; 0 is where it came forward to. */
  readonly zoom: number
  /**
   * What the visitor was last asked to do with their body, the slot of the seat that was meant (`null`: the scene
   * chooses), and how many times they were asked for anything.
   */
  readonly asked: {
    readonly gesture: BodyGesture
    readonly slotId: string | null
    readonly count: number
  } | null
  /** What the visitor pointed at last, `at` `null`: nothing, they pointed ahead; and how many times they pointed. */
  readonly pointed: { readonly at: PointedAt | null; readonly count: number } | null
  /** Whether there is a seat to sit on near the visitor, and whether they sit; `seatId`: the slot of that seat. */
  readonly seat: "none" | "near" | "taken"
  readonly seatId: string | null
  /** Slots whose products one can sit on. */
  readonly sittable: readonly string[]
  /** What of themselves the visitor is to see at the door: their face, or all that they wear. */
  readonly shows: "face" | "figure"
  setShows(shows: StageState["shows"]): void
  ask(gesture: BodyGesture, slotId?: string): void
  notePointed(at: PointedAt | null): void
  setSeat(seat: StageState["seat"], seatId?: string): void
  setSittable(slots: readonly string[]): void
  follow(subject: StageState["subject"]): void
  see(sighting: Sighting | null): void
  setReach(reach: StageState["reach"]): void
  turnBy(degrees: number): void
  zoomBy(steps: number): void
  /** As near as it came forward; called when another product does. What was turned stays in the sum. */
  resetZoom(): void
}

/** A product, where it stands. */
export interface PointedAt {
  readonly productId: string
  readonly slotId: string
}

/** What a visitor can do for others to see. Asking somebody who sits to sit where they do is asking them to get up. */
export type BodyGesture = "wave" | "point" | "nod" | "clap" | "shrug" | "dance" | "sit"

export const ZOOM_STEPS = { min: 0, max: 4 } as const

export type StageStore = StoreApi<StageState>

export function createStageStore(): StageStore {
  return createStore<StageState>()((set) => ({
    subject: null,
    sighting: null,
    reach: null,
    turn: 0,
    zoom: 0,
    asked: null,
    pointed: null,
    seat: "none",
    seatId: null,
    sittable: [],
    shows: "face",
    setShows: (shows) => set({ shows }),
    ask: (gesture, slotId) =>
      set(({ asked }) => ({
        asked: { gesture, slotId: slotId ?? null, count: (asked?.count ?? 0) + 1 },
      })),
    notePointed: (at) => set(({ pointed }) => ({ pointed: { at, count: (pointed?.count ?? 0) + 1 } })),
    setSeat: (seat, seatId) =>
      set((state) =>
        state.seat === seat && state.seatId === (seatId ?? null) ? state : { seat, seatId: seatId ?? null },
      ),
    setSittable: (sittable) =>
      set((state) => (state.sittable.join() === sittable.join() ? state : { sittable })),
    follow: (subject) => set({ subject, sighting: null }),
    see: (sighting) => set({ sighting }),
    setReach: (reach) => set({ reach }),
    turnBy: (degrees) => set(({ turn }) => ({ turn: turn + degrees })),
    zoomBy: (steps) =>
      set(({ zoom }) => ({ zoom: Math.min(ZOOM_STEPS.max, Math.max(ZOOM_STEPS.min, zoom + steps)) })),
    resetZoom: () => set({ zoom: 0 }),
  }))
}
