import { useCallback, useState } from "react"

/** Words for the page's own live region; the same twice are said twice. */
export function useAnnounceIn() {
  const [{ words, turn }, set] = useState({ words: "", turn: 0 })
  const say = useCallback((next: string) => set((before) => ({ words: next, turn: before.turn + 1 })), [])
  // An unseen space makes the same words other words.
  return { said: turn % 2 === 0 ? words : `${words}\u00a0`, say }
}
