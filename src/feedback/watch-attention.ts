import type { PageTools } from "../client/page-tools.ts"
import type { Shop } from "../client/shop-context.ts"
import { busyWith } from "./busy-with.ts"
import type { BusyKind } from "./rules/moment.ts"

/** More than this within the last moments makes nobody more absorbed. */
const REMEMBERED = 40
/** Milliseconds in which what is moved by hand is one act. */
const ONE_ACT = 500
/** Milliseconds after a key or a button in which a panel has closed that it closes. */
const CLOSED_MS = 300
/** Milliseconds. The place is told at most four times a second; who hasn't moved for this long stands still. */
export const STANDING_MS = 600

export type AttendedShop = Pick<
  Shop,
  "visit" | "cart" | "compare" | "inspecting" | "moves" | "guided" | "talk" | "voice" | "help" | "headset"
>

/** What has the visitor's attention: how much they do, never what. */
export interface Attention {
  busy(): BusyKind | null
  /** When the visitor last did things; the oldest first. Milliseconds since the epoch. */
  acts(): readonly number[]
  /** When one who walks will have stood still for long enough to be asked; in the past for one who stands, infinite on a route. */
  standsAt(): number
  stop(): void
}

export interface WatchAttentionOptions {
  shop: AttendedShop
  tools: Pick<PageTools, "now" | "later" | "openPanel" | "onInput">
  surface: "scene" | "list"
  /** What is in the visitor's hands has changed, or may have. */
  onChange: () => void
}

export function watchAttention({ shop, tools, surface, onChange }: WatchAttentionOptions): Attention {
  const { now, later } = tools
  let acts: readonly number[] = []
  let movedAt = Number.NEGATIVE_INFINITY
  let cancel = () => {}
  const act = () => {
    acts = [...acts.slice(1 - REMEMBERED), now()]
  }
  const actByHand = () => {
    if (now() - (acts.at(-1) ?? 0) > ONE_ACT) act()
  }
  let unhearVoice = () => {}
  const hearVoice = () => {
    unhearVoice()
    unhearVoice = shop.voice.store.getState()?.store.subscribe(onChange) ?? (() => {})
  }
  hearVoice()
  const stops = [
    shop.visit.subscribe(({ activity, variantOf, place, destination }, before) => {
      if (place?.x !== before.place?.x || place?.z !== before.place?.z) movedAt = now()
      if (activity !== before.activity || variantOf !== before.variantOf) act()
      if (activity !== before.activity || (destination === null && before.destination !== null)) onChange()
    }),
    shop.cart.subscribe(act),
    shop.compare.subscribe(act),
    shop.moves.subscribe(actByHand),
    shop.inspecting.subscribe(({ facing }, before) => {
      if (facing !== null && facing !== before.facing) act()
    }),
    shop.guided.store.subscribe(({ visit }, before) => {
      if (visit !== before.visit) onChange()
    }),
    shop.talk.subscribe(({ panel, draft }, before) => {
      if (panel !== before.panel || (draft === "") !== (before.draft === "")) onChange()
    }),
    shop.help.store.subscribe(onChange),
    shop.headset.subscribe(({ aiming }, before) => {
      if (aiming === before.aiming) return
      movedAt = now()
      onChange()
    }),
    shop.voice.store.subscribe(() => {
      hearVoice()
      onChange()
    }),
    // Dialogs are nobody's state but their own: they are opened and closed by what the visitor does.
    tools.onInput(() => {
      cancel()
      cancel = later(onChange, CLOSED_MS)
    }),
  ]
  return {
    busy: () =>
      busyWith({
        shop,
        surface,
        tools,
        isMoving: now() < movedAt + STANDING_MS || shop.headset.getState().aiming,
      }),
    acts: () => acts,
    standsAt: () =>
      shop.visit.getState().destination === null ? movedAt + STANDING_MS : Number.POSITIVE_INFINITY,
    stop() {
      for (const stop of stops) stop()
      unhearVoice()
      cancel()
    },
  }
}
