import type { Avatar } from "../../domain/avatar.ts"
import type { RecordingPart } from "../../protocol/recordings.ts"

/** What waits in the browser until the server has it. */
export type WaitingItem =
  | {
      readonly kind: "part"
      readonly id: string
      readonly visitId: string
      readonly avatar: Avatar
      readonly part: RecordingPart
      /** It may still grow, in the page that keeps it. */
      readonly open: boolean
      /** Milliseconds since the epoch. */
      readonly keptAt: number
    }
  | { readonly kind: "discard"; readonly id: string; readonly visitId: string; readonly at: string }

/** Where items wait: what is kept again is replaced. Nothing rejects. */
export interface WaitingItems {
  keep(item: WaitingItem): Promise<void>
  all(): Promise<readonly WaitingItem[]>
  remove(ids: readonly string[]): Promise<void>
  close(): void
}
