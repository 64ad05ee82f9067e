import type { LiveScene } from "../live-scene.ts"

/**
 * Pixels that are drawn a CSS pixel. In software every pixel costs: the low tier draws about a third of them, but not a
 * product in the hand, behind which the room is out of focus anyway.
 */
export function drawnDpr({ governor, sharp }: LiveScene): number {
  return sharp ? Math.max(1, governor.dpr) : governor.dpr
}
