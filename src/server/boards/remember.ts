export interface RememberedOptions<T> {
  readonly read: () => Promise<T>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** How long it is believed, milliseconds. */
  readonly forMs: number
}

/** Something that many ask for and that is dear to find out: read once for all who ask at the same time, and again later. */
export function createRemembered<T>({ read, now, forMs }: RememberedOptions<T>) {
  let last: { readonly until: number; readonly value: Promise<T> } | null = null
  return {
    get: (): Promise<T> => {
      if (last !== null && now() < last.until) return last.value
      const value = read()
      const mine = { until: now() + forMs, value }
      last = mine
      value.catch(() => {
        if (last === mine) last = null
      })
      return value
    },
    /** What was read is old. */
    forget: (): void => {
      last = null
    },
  }
}
export type Remembered<T> = ReturnType<typeof createRemembered<T>>
