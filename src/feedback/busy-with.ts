import type { PageTools } from "../client/page-tools.ts"
import type { Shop } from "../client/shop-context.ts"
import type { BusyKind } from "./rules/moment.ts"

export interface BusyOptions {
  shop: Pick<Shop, "visit" | "guided" | "talk" | "voice" | "help">
  surface: "scene" | "list"
  tools: Pick<PageTools, "openPanel">
  isMoving: boolean
}

/** What has the visitor's attention, by what the stores tell; the order is that of BUSY_KINDS. */
export function busyWith({ shop, surface, tools, isMoving }: BusyOptions): BusyKind | null {
  const { visit, guided, talk, voice, help } = shop
  if (guided.store.getState().visit !== null) return "guided"
  const { kind } = visit.getState().activity
  if (kind === "entrance" && surface === "scene") return "entering"
  if (kind === "inspecting" || kind === "trying" || kind === "comparing") return kind
  const { panel, draft } = talk.getState()
  const mic = voice.store.getState()?.store.getState().mic
  if ((panel === "chat" && draft !== "") || (mic?.kind === "open" && mic.live)) return "talking"
  const { open, mark } = help.store.getState()
  if (open || mark === "talking") return "in-help"
  const dialog = tools.openPanel()
  if (dialog === "checkout") return "checking-out"
  if (dialog !== null || panel !== null) return "panel-open"
  return surface === "scene" && (isMoving || visit.getState().destination !== null) ? "moving" : null
}
