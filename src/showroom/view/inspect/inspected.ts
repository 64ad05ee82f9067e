import type { LiveScene } from "../live-scene.ts"
import type { Stand } from "../products/stand.ts"

/** What is being inspected, where it stands; one that was opened elsewhere comes from the first place it has. */
export function inspected({ shop, stands }: LiveScene): Stand | null {
  const { activity } = shop.visit.getState()
  if (activity.kind !== "inspecting") return null
  const { slotId, productId } = activity
  const taken = slotId === null ? undefined : stands.get(slotId)
  return taken ?? [...stands.values()].find(({ product }) => product.id === productId) ?? null
}
