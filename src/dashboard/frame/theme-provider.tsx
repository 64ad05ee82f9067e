import { type ReactNode, useEffect, useMemo, useState } from "react"
import { useServices } from "../services-context.ts"
import { THEMES, type Theme, ThemeContext } from "./use-theme.ts"

const KEY = "vetrina.dashboard.theme"
const DARK = "(prefers-color-scheme: dark)"

/** Light or dark: as the device, or as chosen in this browser. The page is the store's light one again afterwards. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { storage } = useServices()
  const [theme, setTheme] = useState<Theme>(() =>
    storage.read(KEY, (stored) => THEMES.find((each) => each === stored) ?? "auto"),
  )
  useEffect(() => {
    const root = document.documentElement
    const device = window.matchMedia(DARK)
    const paint = () => {
      root.dataset.theme = theme === "dark" || (theme === "auto" && device.matches) ? "dark" : "light"
    }
    paint()
    device.addEventListener("change", paint)
    return () => {
      device.removeEventListener("change", paint)
      delete root.dataset.theme
    }
  }, [theme])
  const value = useMemo(() => {
    const choose = (next: Theme) => {
      storage.write(KEY, next)
      setTheme(next)
    }
    return { theme, choose }
  }, [theme, storage])
  return <ThemeContext.Provider value={value}>{children}</ThemeContext.Provider>
}
