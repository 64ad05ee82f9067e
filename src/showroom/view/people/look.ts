import type { PersonColours } from "./slots.ts"

/** How somebody looks: parts of the wardrobe, colours, and build. */
export interface Look {
  /** Names of parts, `<kind>-<style>`; one that the wardrobe lacks is left out. */
  readonly parts: readonly string[]
  readonly colours: PersonColours
  /** Factors on height and on width. */
  readonly height: number
  readonly width: number
}
