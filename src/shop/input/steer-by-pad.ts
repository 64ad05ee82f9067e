import type { InputStore } from "../../client/input-store.ts"
import { firstPad, type Pad } from "../../client/pad.ts"
import type { Activity, VisitStore } from "../../client/visit-store.ts"
import {
  focusedIn,
  type Measure,
  moveFocus,
  pressControl,
  pressEscape,
  scopeOf,
  scrollerOf,
  stepFocus,
  stepTabs,
} from "../../ui/focus/index.ts"
import { createPadMemory, forgetHeld, isTouched, type PadWish, readPad, scrollOf } from "./read-pad.ts"

/** CSS pixels a second of a full push. */
const SCROLL_SPEED = 900
/** Seconds that a frame counts for at most. */
const LONGEST = 1 / 20

export interface PadSteering {
  readonly document: Document
  readonly input: InputStore
  readonly visit: VisitStore
  /** Whether this page has a scene to walk in. */
  readonly onScene: () => boolean
  readonly pads: () => readonly (Pad | null)[]
  readonly measure: Measure
}

/** Whether the scene turns what the visitor holds, or themselves, by the right stick. */
const HELD: readonly Activity["kind"][] = ["inspecting", "comparing", "trying"]

/**
 * Uses the shop's panels by gamepad. While one walks the gamepad is the body's, and its menu button brings the focus to
 * the controls over the scene; everywhere else it moves the focus. Gives what is to be called in each frame, with the
 * page's clock in milliseconds.
 */
export function createPadSteering({
  document,
  input,
  visit,
  onScene,
  pads,
  measure,
}: PadSteering): (now: number) => void {
  const memory = createPadMemory()
  let before = 0
  let inMenu = false
  let last: HTMLElement | null = null
  let kind = visit.getState().activity.kind

  const leaveMenu = () => {
    last = focusedIn(document)
    inMenu = false
    document.querySelector("main")?.focus()
    if (document.activeElement === last) last?.blur()
  }
  const enterMenu = () => {
    inMenu = true
    if (last?.isConnected && measure(last)) last.focus()
    else if (!focusedIn(document)) stepFocus(document, 1, measure)
  }
  const press = () => {
    const { root } = scopeOf(document)
    const focused = focusedIn(document)
    if (
      focused &&
      root.contains(focused) &&
      focused.matches("a, button, input, select, textarea, summary, [role]")
    )
      pressControl(focused)
    else {
      // nothing is chosen yet: what the page is for, or the first control to begin from
      const main = root.querySelector<HTMLElement>("button[type=submit]")
      if (main && measure(main)) main.click()
      else stepFocus(document, 1, measure)
    }
  }
  const back = (walking: boolean) => {
    if (!pressEscape(document) && walking && inMenu) leaveMenu()
  }
  const obey = (wish: PadWish, walking: boolean) => {
    switch (wish.kind) {
      case "move":
        return moveFocus(document, wish.direction, measure)
      case "press":
        return press()
      case "back":
        return back(walking)
      case "menu":
        return walking && inMenu ? leaveMenu() : undefined
      case "tab":
        return void stepTabs(scopeOf(document).root, wish.by)
      case "step":
        return stepFocus(document, wish.by, measure)
    }
  }
  /** Whose the gamepad is in this frame. */
  const share = () => {
    const { activity, destination } = visit.getState()
    const walking = onScene() && activity.kind === "walking"
    const { modal } = scopeOf(document)
    if (input.getState().kind !== "pad" || activity.kind !== kind || destination !== null) inMenu = false
    kind = activity.kind
    const padMoves = walking && !modal && !inMenu ? ("body" as const) : ("focus" as const)
    const padLooks = padMoves === "body" || (onScene() && !modal && HELD.includes(activity.kind))
    return { walking, padMoves, padLooks }
  }

  return (now) => {
    const seconds = Math.min(LONGEST, (now - before) / 1000)
    before = now
    const pad = firstPad(pads())
    if (!pad) {
      if (input.getState().kind === "pad") input.getState().use("keys")
      return
    }
    if (isTouched(pad)) input.getState().use("pad")
    const owned = input.getState().padMoves
    // told before anything is done: the scene reads it later in the same frame, and takes no press that is used up here
    const { walking, padMoves, padLooks } = share()
    input.getState().givePad({ padMoves, padLooks })
    if (padMoves !== owned) return forgetHeld(pad, memory)
    const wishes = readPad(pad, memory, now)
    if (padMoves === "body") {
      if (wishes.some(({ kind }) => kind === "menu")) enterMenu()
      return
    }
    for (const wish of wishes) obey(wish, walking)
    const scroll = padLooks ? 0 : scrollOf(pad)
    if (scroll !== 0)
      scrollerOf(focusedIn(document) ?? scopeOf(document).root, scroll)?.scrollBy?.({
        top: scroll * SCROLL_SPEED * seconds,
      })
  }
}
