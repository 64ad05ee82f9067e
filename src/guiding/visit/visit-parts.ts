import type { ComponentType, ReactNode } from "react"
import type { Avatar } from "../../domain/avatar.ts"

/** What the visit borrows of the shop, so that people and products look the same everywhere. */
export interface VisitParts {
  readonly Face: ComponentType<{ avatar: Avatar }>
  readonly Panel: ComponentType<{
    title: string
    side: "left" | "right" | "list"
    onClose: () => void
    children: ReactNode
  }>
  /** A hook: the title of a product, once it is known. */
  readonly useTitle: (product: string | null) => string | null
}

/** What the visit needs of the browser. */
export interface VisitTools {
  /** Where the store is: links begin with it. */
  readonly origin: string
  /** Opens the system's own ways to share; `null` where there are none. Rejects when it can't. */
  readonly share: ((data: { title: string; url: string }) => Promise<void>) | null
  /** Puts a text on the clipboard. Rejects where that isn't allowed. */
  readonly copy: (text: string) => Promise<void>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Returns what stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

export interface VisitProps {
  /** What it lies over. */
  surface: "scene" | "list"
  parts: VisitParts
  tools: VisitTools
}
