import { createContext, useContext } from "react"
import type { Desk } from "./desk-store.ts"
import type { DeskTools } from "./desk-tools.ts"

export interface DeskHere {
  readonly desk: Desk
  readonly tools: DeskTools
}

const DeskContext = createContext<DeskHere | null>(null)
export const DeskProvider = DeskContext.Provider

export function useDesk(): DeskHere {
  const here = useContext(DeskContext)
  if (!here) throw new Error("useDesk must be used within <DeskProvider>")
  return here
}
