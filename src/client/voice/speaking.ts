import { SPEAKING } from "./sound/loudness.ts"

/** Looks that somebody still counts as speaking after the last sound: words have gaps. */
const HOLD = 5

/** Tells from how loud people are who of them speaks. */
export function createSpeaking() {
  const left = new Map<string, number>()
  let speaking: ReadonlySet<string> = new Set()
  return {
    /** One look at everybody; the same set as before when nothing changed. */
    look(keys: Iterable<string>, loudness: (key: string) => number): ReadonlySet<string> {
      const here = new Set(keys)
      for (const key of left.keys()) if (!here.has(key)) left.delete(key)
      for (const key of here) {
        const rest = loudness(key) >= SPEAKING ? HOLD : (left.get(key) ?? 0) - 1
        if (rest > 0) left.set(key, rest)
        else left.delete(key)
      }
      const same = left.size === speaking.size && [...left.keys()].every((key) => speaking.has(key))
      if (!same) speaking = new Set(left.keys())
      return speaking
    },
  }
}
