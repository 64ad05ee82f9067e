import { useState } from "react"
import type { DeskTools } from "./desk-tools.ts"

const KEY = "vetrina.desk.sound"

export interface Sound {
  readonly wanted: boolean
  want(wanted: boolean): void
}

/** Whether this guide, in this browser, wants to hear that somebody asks. Nobody does until they say so. */
export function useSound({ storage, chime }: Pick<DeskTools, "storage" | "chime">): Sound {
  const [wanted, setWanted] = useState(() => storage.read(KEY, (stored) => stored === true))
  return {
    wanted,
    want: (next) => {
      setWanted(next)
      storage.write(KEY, next)
      // At once: it is how it sounds, and browsers let a page sound that was clicked on.
      if (next) chime()
    },
  }
}
