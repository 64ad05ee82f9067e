import type { MovesState } from "../../../client/moves-store.ts"
import { type Motion, stepMotion } from "../../sim/index.ts"
import type { ProductModel } from "../products/product-model.ts"

/** Seconds that an arm takes to the record, a chair to lie back, and a step to be built. */
const TURN_SECONDS = 1.4
const RECLINE_SECONDS = 0.9
const STEP_SECONDS = 0.6

/** How a product's model is to be moved; `null` when nothing of it moves but its light. */
function goalOf(productId: string, { move, steps }: ProductModel, { playing, progress }: MovesState) {
  switch (move) {
    case "turn":
      return { goal: playing.includes(productId) ? 1 : 0, duration: TURN_SECONDS }
    case "recline":
      return { goal: progress[productId] ?? 0, duration: RECLINE_SECONDS }
    case "build":
      return { goal: progress[productId] ?? 1, duration: Math.max(1, steps) * STEP_SECONDS }
    case "light":
    case null:
      return null
  }
}

/** Whether a product is other than it stands in its slot: turning, leant back, or not wholly built. */
export function isMoved(
  productId: string,
  model: ProductModel,
  moves: MovesState,
  { progress }: Motion,
): boolean {
  const wanted = goalOf(productId, model, moves)
  const rest = restOf(model)
  return wanted !== null && (wanted.goal !== rest || progress !== rest)
}

/** A set stands built; everything else stands still. */
export function restOf({ move }: ProductModel): number {
  return move === "build" ? 1 : 0
}

export interface DriveOptions {
  productId: string
  moves: MovesState
  motion: Motion
  reducedMotion: boolean
}

/** Moves a model as the visitor has asked, a little in each frame. */
export function driveModel(
  model: ProductModel,
  { productId, moves, motion, reducedMotion }: DriveOptions,
  dt: number,
): void {
  const wanted = goalOf(productId, model, moves)
  if (!wanted) return
  // What turns on and on was asked for: calm motion spares the swing of the arm, not the record.
  stepMotion(motion, { ...wanted, reducedMotion }, dt)
  model.setMove(motion.progress, motion.seconds)
}
