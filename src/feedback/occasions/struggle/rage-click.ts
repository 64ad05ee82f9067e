/** Milliseconds within which, and CSS pixels around the first at which, clicks are the same one again. */
export const WITHIN = 2_000
export const AROUND = 40
/** Two are a double click, three choose a paragraph. */
const ENOUGH = 4

export interface Click {
  readonly x: number
  readonly y: number
  /** Milliseconds. */
  readonly at: number
  /** Something came of it. */
  readonly reacted: boolean
}

export interface RageClick {
  /** Gives how many times the same place was clicked in vain, from four on. */
  click(click: Click): number | null
}

/** Notices that somebody clicks again and again on what doesn't react. */
export function createRageClick(): RageClick {
  let vain: readonly Click[] = []
  return {
    click(click) {
      if (click.reacted) {
        vain = []
        return null
      }
      const { x, y, at } = click
      const isAgain = (each: Click) => at - each.at <= WITHIN && Math.hypot(each.x - x, each.y - y) <= AROUND
      vain = [...vain.filter(isAgain), click]
      return vain.length >= ENOUGH ? vain.length : null
    },
  }
}
