import { useEffect, useState } from "react"
import { useServices } from "../services-context.ts"

const KEY = "vetrina.dashboard.keys"

/** Whether single keys do something; chosen in this browser. */
export function useKeysWanted(): readonly [boolean, (wanted: boolean) => void] {
  const { storage } = useServices()
  const [wanted, setWanted] = useState(() => storage.read(KEY, (stored) => stored !== false))
  const choose = (next: boolean) => {
    storage.write(KEY, next)
    setWanted(next)
  }
  return [wanted, choose]
}

/** Where a single key is a letter, or belongs to the control that has the focus. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog]",
    ) !== null
  )
}

/** Runs `keys[key]` for a single key pressed anywhere but in a field or a dialog. `keys` must be stable. */
export function useShortcuts(wanted: boolean, keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    if (!wanted) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      const run = keys[event.key.toLowerCase()]
      if (!run) return
      event.preventDefault()
      run()
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [wanted, keys])
}
