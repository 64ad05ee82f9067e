import type { Tier } from "../../../domain/event.ts"

/** What a tier spends on the memory of textures and shapes, and on reading them. */
export interface Budget {
  /** Bytes of graphics memory for textures and shapes. */
  readonly memory: number
  /** Textures are read at half their size. */
  readonly halved: boolean
  /** How often a texture is looked up where it is seen from the side. */
  readonly anisotropy: number
  /** Pictures a second while nothing moves but what breathes. */
  readonly idleRate: number
}

const MB = 1_000_000

export const BUDGETS: Readonly<Record<Tier, Budget>> = {
  low: { memory: 128 * MB, halved: true, anisotropy: 1, idleRate: 10 },
  medium: { memory: 192 * MB, halved: false, anisotropy: 4, idleRate: 20 },
  high: { memory: 256 * MB, halved: false, anisotropy: 8, idleRate: 30 },
}
