import { release, type WalkInput } from "./walk-input.ts"

type Direction = "forward" | "back" | "left" | "right"

/** By place on the keyboard, so that it is the same four keys on any layout. */
const DIRECTION_OF: ReadonlyMap<string, Direction> = new Map([
  ["KeyW", "forward"],
  ["ArrowUp", "forward"],
  ["KeyS", "back"],
  ["ArrowDown", "back"],
  ["KeyA", "left"],
  ["ArrowLeft", "left"],
  ["KeyD", "right"],
  ["ArrowRight", "right"],
])

/** Turn the view: left, right. */
const TURN_OF: ReadonlyMap<string, number> = new Map([
  ["KeyZ", -1],
  ["KeyX", 1],
])

/** Where letters and arrows have a meaning of their own. */
const OWN_KEYS =
  "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=radiogroup], " +
  "[role=slider], [role=listbox], [role=menu], [role=tablist], [role=combobox], [role=dialog], dialog"

function keepsItsKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null
}

/**
 * Walks by W A S D and the arrows, runs with Shift, turns the view with Z and X. Keys typed into a field or a widget that uses them, and those
 * with Ctrl, Alt or Meta, are left alone. All are let go when the window loses the keyboard.
 * Gives the function that stops it.
 */
export function bindKeyboard(target: Window, input: WalkInput): () => void {
  const held = new Set<string>()
  const stick = input.keyboard

  function write(shift: boolean): void {
    stick.forward = 0
    stick.right = 0
    for (const code of held) {
      const direction = DIRECTION_OF.get(code)
      if (direction === "forward") stick.forward = Math.min(1, stick.forward + 1)
      if (direction === "back") stick.forward = Math.max(-1, stick.forward - 1)
      if (direction === "left") stick.right = Math.max(-1, stick.right - 1)
      if (direction === "right") stick.right = Math.min(1, stick.right + 1)
    }
    stick.run = shift && held.size > 0
    input.viewTurn.keys = [...held].reduce((sum, code) => sum + (TURN_OF.get(code) ?? 0), 0)
  }

  function letGo(): void {
    held.clear()
    release(stick)
    input.viewTurn.keys = 0
  }

  function onKeyDown(event: KeyboardEvent): void {
    // With Meta held some systems never tell that another key went up.
    if (event.ctrlKey || event.altKey || event.metaKey) {
      letGo()
      return
    }
    if (DIRECTION_OF.has(event.code) || TURN_OF.has(event.code)) {
      if (event.defaultPrevented || keepsItsKeys(event.target)) return
      held.add(event.code)
      // The arrows would scroll the page behind the scene.
      event.preventDefault()
    }
    write(event.shiftKey)
  }

  function onKeyUp(event: KeyboardEvent): void {
    held.delete(event.code)
    write(event.shiftKey)
  }

  function onFocusIn(event: FocusEvent): void {
    if (keepsItsKeys(event.target)) letGo()
  }

  function onVisibility(): void {
    if (target.document.visibilityState === "hidden") letGo()
  }

  target.addEventListener("keydown", onKeyDown)
  target.addEventListener("keyup", onKeyUp)
  target.addEventListener("blur", letGo)
  target.document.addEventListener("focusin", onFocusIn)
  target.document.addEventListener("visibilitychange", onVisibility)
  return () => {
    target.removeEventListener("keydown", onKeyDown)
    target.removeEventListener("keyup", onKeyUp)
    target.removeEventListener("blur", letGo)
    target.document.removeEventListener("focusin", onFocusIn)
    target.document.removeEventListener("visibilitychange", onVisibility)
    letGo()
  }
}
