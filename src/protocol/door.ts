/** `GET /api/door`: who is inside, for whoever stands at the door. No more than a number. */
export interface DoorReply {
  /** People in the open rooms now; `null` when that isn't known. Rooms of friends and guided visits don't count. */
  readonly people: number | null
}
