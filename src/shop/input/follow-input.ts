import type { InputKind, InputStore } from "../../client/input-store.ts"

export interface FollowInputOptions {
  readonly window: Window
  readonly input: InputStore
  /** There is a gamepad: browsers tell of one when it is first touched. */
  readonly onPad: () => void
}

/** Before anything is touched: who has nothing but a coarse pointer has a finger. */
export function guessInput(window: Pick<Window, "matchMedia">): InputKind {
  return window.matchMedia?.("(hover: none) and (pointer: coarse)").matches ? "touch" : "keys"
}

/** Notes what the visitor has in hand, also on the page's root for styles. Gives the function that stops it. */
export function followInput({ window, input, onPad }: FollowInputOptions): () => void {
  const { document } = window
  const mark = () => {
    document.documentElement.dataset.input = input.getState().kind
  }
  const onPointer = ({ pointerType }: PointerEvent) =>
    input.getState().use(pointerType === "touch" ? "touch" : "keys")
  // neither a keyboard on the glass nor what a gamepad presses tells of a place on a keyboard
  const onKey = ({ code }: KeyboardEvent) => {
    if (code !== "") input.getState().use("keys")
  }

  mark()
  const unsubscribe = input.subscribe(mark)
  window.addEventListener("pointerdown", onPointer, true)
  window.addEventListener("keydown", onKey, true)
  window.addEventListener("gamepadconnected", onPad)
  if ([...(window.navigator.getGamepads?.() ?? [])].some((pad) => pad?.connected)) onPad()
  return () => {
    unsubscribe()
    window.removeEventListener("pointerdown", onPointer, true)
    window.removeEventListener("keydown", onKey, true)
    window.removeEventListener("gamepadconnected", onPad)
  }
}
