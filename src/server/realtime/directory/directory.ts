import type { RoomAddress } from "../room-address.ts"

/** Where a room lives. */
export type Whereabouts =
  | {
      readonly kind: "here"
      readonly address: RoomAddress
      /** Counts up with every claim of any process; `null` when nobody could be asked. */
      readonly turn: number | null
    }
  | { readonly kind: "there"; readonly process: string }
  /**
   * Nobody can tell before `wait` milliseconds: the process that had the room ended and its lease has not run out, or
   * (`isCutOff`) what the processes share can't be reached.
   */
  | { readonly kind: "unknown"; readonly wait: number; readonly isCutOff: boolean }

/** Which process has which room, as all processes of a showroom agree: a room is in one at a time. Never rejects. */
export interface Directory {
  /** Where this room is; from now on here, if it was nowhere. */
  claim(address: RoomAddress): Promise<Whereabouts>
  /**
   * The open room of a scene where somebody is expected back; else the fullest with a place, wherever; else a new one here.
   * `key` is `null` for whoever isn't expected anywhere.
   */
  claimOpen(scene: string, key: string | null): Promise<Whereabouts>
  /** Somebody's connection to an open room here is lost, and they may come back without a token. */
  expect(key: string, address: RoomAddress): void
  /** How many people one would meet in the open rooms of all processes, as far as is known. */
  people(): Promise<number>
  /** Gives up everything here for others to take, at once. */
  leave(): Promise<void>
}
