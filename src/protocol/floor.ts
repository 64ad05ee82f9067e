import type { Language } from "../domain/language.ts"

/** Seconds after which a guest can be shown something again. */
export const LIGHT_EVERY = 30

/** Somebody who walks where others see them. */
export interface FloorGuest {
  /** Good as long as they are in their room. */
  readonly id: string
  /** Empty: none was given. */
  readonly name: string
  readonly language: Language
  readonly scene: string
  /** As the guide reads it; `null`: between zones. */
  readonly zone: string | null
  readonly x: number
  readonly z: number
  readonly doing: "walking" | "looking" | "inspecting" | "trying"
  readonly product: { readonly id: string; readonly title: string } | null
  /** Whether their hand is up. */
  readonly hand: boolean
}

/** `GET /api/desk/floor`, for guides. */
export interface FloorReply {
  readonly guests: readonly FloorGuest[]
  /** With friends, or on a guided visit: a number, and nothing of whom. Who walks alone isn't known at all. */
  readonly others: number
}
