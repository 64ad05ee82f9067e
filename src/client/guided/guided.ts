import type { ScenePoint } from "../../protocol/realtime/messages/guided.ts"
import type { GuidedStore } from "./guided-store.ts"

/** What can be done in a guided visit. Outside of one, or when it is the other's to do, nothing happens. */
export interface VisitDoings {
  /** The guide: "follow me", to everybody who is here and who comes later; off: everybody walks by themselves again. */
  askFollow(on: boolean): void
  /** The guide: "come to me", to where they stand now. */
  askCome(): void
  /** The guide: brings a product forward for everybody; `null` puts it back. */
  spotlight(product: string | null): void
  /** The guide: points at a place of the scene, and what is there; `null`: at nothing. May be called each frame. */
  pointAt(at: ScenePoint | null, product: string | null): void
  /** The guide: takes the pointer in hand, or lays it down, which points at nothing. */
  takePointer(on: boolean): void
  /** The guide: ends the visit for everybody. */
  end(): void
  /** A guest: goes along; also later, and again. */
  agree(): void
  /** A guest: doesn't go along. They can change their mind as long as the guide leads. */
  decline(): void
  /** A guest who rides along: looks elsewhere, or where the guide looks again. */
  lookAround(on: boolean): void
  /** A guest: walks by themselves for a while, and comes back. */
  stepOut(): void
  stepIn(): void
  /** A guest: wants to be taken to where the guide called them. */
  agreeToCome(): void
  /** A guest: stays, or has arrived. */
  dismissCome(): void
}

/** Guided visits, on one's page. How one comes into one and leaves it is `presence`'s. */
export interface Guided extends VisitDoings {
  readonly store: GuidedStore
  /** Puts away what is left of the last visit. */
  dismissSummary(): void
}
