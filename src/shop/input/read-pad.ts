import { type Pad, STICK_REST } from "../../client/pad.ts"
import type { Direction } from "../../ui/focus/index.ts"

/** What a gamepad asks for where controls lie over the page. */
export type PadWish =
  | { readonly kind: "move"; readonly direction: Direction }
  | { readonly kind: "press" | "back" | "menu" }
  | { readonly kind: "tab" | "step"; readonly by: 1 | -1 }

/** Buttons of the standard mapping. */
const WISHES: ReadonlyMap<number, PadWish> = new Map<number, PadWish>([
  [0, { kind: "press" }],
  [1, { kind: "back" }],
  [4, { kind: "tab", by: -1 }],
  [5, { kind: "tab", by: 1 }],
  [6, { kind: "step", by: -1 }],
  [7, { kind: "step", by: 1 }],
  [8, { kind: "menu" }],
  [9, { kind: "menu" }],
])
const CROSS: readonly (readonly [number, Direction])[] = [
  [12, "up"],
  [13, "down"],
  [14, "left"],
  [15, "right"],
]
/** Share of the stick's way at which it counts as a push, and milliseconds until a held push counts again. */
const PUSHED = 0.55
const FIRST_REPEAT = 420
const REPEAT = 130

/** What was held in the frame before. Mutable. */
export interface PadMemory {
  readonly held: Set<number>
  push: Direction | null
  /** When the push that is held counts again, milliseconds of the page's clock. */
  again: number
}

export function createPadMemory(): PadMemory {
  return { held: new Set(), push: null, again: 0 }
}

function pushOf(pad: Pad): Direction | null {
  const cross = CROSS.find(([button]) => pad.buttons[button]?.pressed === true)
  if (cross) return cross[1]
  const [x = 0, y = 0] = pad.axes
  if (Math.max(Math.abs(x), Math.abs(y)) < PUSHED) return null
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? "right" : "left"
  return y > 0 ? "down" : "up"
}

/** What is asked for in this frame: a button once a press, a push again and again as long as it is held. */
export function readPad(pad: Pad, memory: PadMemory, now: number): PadWish[] {
  const wishes: PadWish[] = []
  for (const [button, wish] of WISHES) {
    const pressed = pad.buttons[button]?.pressed === true
    if (pressed && !memory.held.has(button)) wishes.push(wish)
    if (pressed) memory.held.add(button)
    else memory.held.delete(button)
  }
  const push = pushOf(pad)
  if (push !== null && (push !== memory.push || now >= memory.again)) {
    memory.again = now + (push === memory.push ? REPEAT : FIRST_REPEAT)
    wishes.push({ kind: "move", direction: push })
  }
  memory.push = push
  return wishes
}

/** What is held now was meant for something else: it counts when it is let go and pressed anew. */
export function forgetHeld(pad: Pad, memory: PadMemory): void {
  for (const button of WISHES.keys()) if (pad.buttons[button]?.pressed === true) memory.held.add(button)
  memory.push = pushOf(pad)
  memory.again = Number.POSITIVE_INFINITY
}

/** How far the right stick is pushed down (positive) or up, -1..1. */
export function scrollOf(pad: Pad): number {
  const push = pad.axes[3] ?? 0
  return Math.abs(push) > STICK_REST ? push : 0
}

/** Whether anything on it is pressed or pushed. */
export function isTouched(pad: Pad): boolean {
  return pad.buttons.some(({ pressed }) => pressed) || pad.axes.some((axis) => Math.abs(axis) > PUSHED)
}
