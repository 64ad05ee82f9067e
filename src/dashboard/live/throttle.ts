/** Something that can be asked for often, and called off. */
export interface Throttled {
  ask(): void
  stop(): void
}

/**
 * Lets one call through at once, then at most one each `milliseconds`; what was asked for in between comes at the end
 * of the wait, once.
 */
export function throttle(
  milliseconds: number,
  call: () => void,
  after: (milliseconds: number, then: () => void) => () => void,
): Throttled {
  let asked = false
  let cancel: (() => void) | null = null
  function run(): void {
    asked = false
    call()
    cancel = after(milliseconds, () => {
      cancel = null
      if (asked) run()
    })
  }
  return {
    ask: () => {
      if (cancel) asked = true
      else run()
    },
    stop: () => {
      cancel?.()
      cancel = null
      asked = false
    },
  }
}
