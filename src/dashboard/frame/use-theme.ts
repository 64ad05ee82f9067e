import { createContext, useContext } from "react"

export const THEMES = ["auto", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]

export interface ThemeChoice {
  readonly theme: Theme
  readonly choose: (theme: Theme) => void
}

export const ThemeContext = createContext<ThemeChoice | null>(null)

export function useTheme(): ThemeChoice {
  const choice = useContext(ThemeContext)
  if (!choice) throw new Error("useTheme must be used within <ThemeProvider>")
  return choice
}
