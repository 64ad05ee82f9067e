import { slotInReach, stepDwell } from "../../sim/index.ts"
import type { FrameStep, LiveScene } from "../live-scene.ts"
import { isInside, isSameRect, projectBox } from "../project-box.ts"

const GLOW_SECONDS = 0.18

function tellReach(live: LiveScene): void {
  const { stage } = live.shop
  const stand = live.reach === null ? undefined : live.stands.get(live.reach)
  const rect = stand ? projectBox(stand.box, live.lens, live.page) : null
  const told = stage.getState().reach
  if (!stand || !rect) {
    if (told) stage.getState().setReach(null)
    return
  }
  if (told?.slotId === stand.slot.id && isSameRect(told.rect, rect)) return
  stage.getState().setReach({ slotId: stand.slot.id, productId: stand.product.id, rect })
}

/** The slot that the visitor faces; whoever sits may look where the picture doesn't show it. */
function faced({ act, body, lens, page, reach, slots, stands }: LiveScene): string | null {
  const found = slotInReach(slots, body, reach, (id) => stands.has(id))
  if (!act.sitting || found === null) return found
  const stand = stands.get(found)
  const rect = stand ? projectBox(stand.box, lens, page) : null
  return rect && isInside(rect, page) ? found : null
}

/** Finds the product that the visitor faces within reach, outlines it, and records one that was looked at. */
export const findReach: FrameStep = (live, dt) => {
  const { shop, stands, highlight, page, dwell } = live
  const isWalking = shop.visit.getState().activity.kind === "walking"
  const { chosen } = shop.inspecting.getState()
  const stepped = chosen !== null && stands.has(chosen) ? chosen : null
  live.reach = isWalking ? (stepped ?? faced(live)) : null
  const stand = live.reach === null ? null : (stands.get(live.reach) ?? null)
  highlight.show(stand)
  const change = dt / GLOW_SECONDS
  live.glow = stand ? Math.min(1, live.glow + change) : Math.max(0, live.glow - change)
  highlight.step(stand ? live.glow : 0, page)
  tellReach(live)
  const viewed = stepDwell(dwell, live.reach, dt)
  const seen = viewed === null ? undefined : stands.get(viewed)
  if (seen)
    shop.record({ type: "product.viewed", productId: seen.product.id, touchpointId: seen.fixture.touchpoint })
}
