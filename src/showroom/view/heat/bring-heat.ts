import { Vector3 } from "three"
import type { Plan, PlanTile } from "../../../client/plan/ask-plan.ts"
import { holdsPoint } from "../../../domain/floor-plan/polygon.ts"
import type { LiveScene } from "../live-scene.ts"
import { createHeatFloor } from "./heat-floor.ts"
import { createHeatLabels, LABEL_FONTS, type LabelWords } from "./heat-labels.ts"

/** Pixels to a metre of the floor, and of a label's height. */
const FINENESS = {
  low: { floor: 40, label: 72 },
  medium: { floor: 64, label: 104 },
  high: { floor: 88, label: 128 },
}
const FADE_SECONDS = 0.35

/** What lies on the floor of a running scene. */
export interface Heat {
  show(plan: Plan, words: LabelWords): void
  remove(): void
}

export interface BringHeatOptions {
  readonly live: LiveScene
  /** The visitor stands on another tile, or on none; called when that changes. */
  readonly onStand: (tile: PlanTile | null) => void
}

/** Lays the numbers on the floor: two draw calls, however many tiles. */
export function bringHeat({ live, onStand }: BringHeatOptions): Heat {
  const { room, lens, body, scene, governor } = live
  const document = live.renderer.domElement.ownerDocument
  const fineness = FINENESS[governor.tier]
  const floor = createHeatFloor(scene, document, fineness.floor)
  const labels = createHeatLabels(document, fineness.label)
  const forward = new Vector3()
  let plan: Plan | null = null
  let stood: PlanTile | null = null
  let shown = 0

  function tileHere(): PlanTile | null {
    const zone = scene.zones.find(({ outline }) => holdsPoint(outline, body.x, body.z))?.id
    const holds = ({ x, z, width, depth }: PlanTile) =>
      x <= body.x && body.x <= x + width && z <= body.z && body.z <= z + depth
    return plan?.tiles.find((tile) => tile.zone === zone && holds(tile)) ?? null
  }

  const move = (dt: number) => {
    if (!plan) return
    lens.getWorldDirection(forward)
    const length = Math.hypot(forward.x, forward.z)
    if (length > 0) labels.face(forward.x / length, forward.z / length)
    if (shown < 1) {
      shown = live.reducedMotion() || live.frozen ? 1 : Math.min(1, shown + dt / FADE_SECONDS)
      floor.fade(shown)
      labels.fade(shown)
    }
    const here = tileHere()
    if (here === stood) return
    stood = here
    onStand(here)
  }

  return {
    show: (next, words) => {
      const isFirst = plan === null
      plan = next
      floor.show(next)
      labels.show(next, words)
      if (isFirst) {
        room.add(floor.object, labels.object)
        live.movers.add(move)
        // A canvas takes whatever letters there are: once the right ones have come it is painted anew.
        void Promise.allSettled(LABEL_FONTS.map((font) => document.fonts?.load(font))).then(() => {
          if (plan) labels.show(plan, words)
        })
      }
    },
    remove: () => {
      plan = null
      live.movers.delete(move)
      floor.dispose()
      labels.dispose()
    },
  }
}
