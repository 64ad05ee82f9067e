export interface OpenAddress {
  readonly kind: "open"
  readonly scene: string
  readonly number: number
}

/** What tells rooms apart: the same in every process and after a restart. */
export type RoomAddress =
  | OpenAddress
  | { readonly kind: "friends" | "guided"; readonly scene: string; readonly code: string }

export function roomIdOf(address: RoomAddress): string {
  const { kind, scene } = address
  return address.kind === "open" ? `${kind}~${scene}~${address.number}` : `${kind}~${scene}~${address.code}`
}
