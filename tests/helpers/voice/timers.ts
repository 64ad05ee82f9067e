/** Timers that are moved by hand. */
export function createTimers() {
  let now = 0
  const timers = new Set<{ at: number; every: number | null; run: () => void }>()
  const schedule = (milliseconds: number, every: number | null, run: () => void) => {
    const timer = { at: now + milliseconds, every, run }
    timers.add(timer)
    return () => void timers.delete(timer)
  }
  return {
    after: (milliseconds: number, run: () => void) => schedule(milliseconds, null, run),
    every: (milliseconds: number, run: () => void) => schedule(milliseconds, milliseconds, run),
    get waiting() {
      return timers.size
    },
    pass(milliseconds: number): void {
      now += milliseconds
      for (const timer of [...timers].sort((a, b) => a.at - b.at)) {
        if (timer.at > now || !timers.has(timer)) continue
        if (timer.every === null) timers.delete(timer)
        else timer.at = now + timer.every
        timer.run()
      }
    },
  }
}
