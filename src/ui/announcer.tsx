import { createContext, type ReactNode, useCallback, useContext, useState } from "react"
import { VisuallyHidden } from "./visually-hidden.tsx"

/** Says something politely to a screen reader. The same words twice are said twice. */
export type Announce = (words: string) => void

const AnnouncerContext = createContext<Announce | null>(null)

export function useAnnounce(): Announce {
  const announce = useContext(AnnouncerContext)
  if (!announce) throw new Error("useAnnounce must be used within <Announcer>")
  return announce
}

/** Holds the page's one live region, which must be there before its words are. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ words: "", turn: 0 })
  const announce = useCallback<Announce>((words) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), [])
  return (
    <AnnouncerContext.Provider value={announce}>
      {children}
      <VisuallyHidden>
        <span role="status" aria-live="polite">
          <span key={said.turn}>{said.words}</span>
        </span>
      </VisuallyHidden>
    </AnnouncerContext.Provider>
  )
}
