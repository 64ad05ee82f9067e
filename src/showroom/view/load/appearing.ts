/** Something that comes up softly. */
export interface Appearance {
  readonly seconds: number
  /** 0 not at all .. 1 as it is. */
  readonly show: (share: number) => void
}

/** What is coming up at the moment. */
export interface Appearing {
  readonly begin: (appearance: Appearance) => void
  /** Whether anything is. */
  readonly busy: boolean
  /** `dt` in seconds. */
  step(dt: number, reducedMotion: boolean): void
}

const eased = (share: number) => share * share * (3 - 2 * share)

export function createAppearing(): Appearing {
  const under = new Map<Appearance, number>()
  return {
    get busy() {
      return under.size > 0
    },
    begin: (appearance) => {
      appearance.show(0)
      under.set(appearance, 0)
    },
    step: (dt, reducedMotion) => {
      for (const [appearance, share] of under) {
        const next = reducedMotion ? 1 : Math.min(1, share + dt / appearance.seconds)
        appearance.show(eased(next))
        if (next === 1) under.delete(appearance)
        else under.set(appearance, next)
      }
    },
  }
}
