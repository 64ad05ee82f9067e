import { createContext, useContext } from "react"

/** The store's, by its IANA name: every hour on the dashboard is told in it. `null` before it is known: the reader's own. */
export const TimezoneContext = createContext<string | null>(null)

export function useTimezone(): string | null {
  return useContext(TimezoneContext)
}
