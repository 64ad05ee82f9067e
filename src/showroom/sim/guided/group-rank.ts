/**
 * Which place in the group is one's own: every guest has one, and none has another's, on whoever's page it is worked out.
 * `others`: numbers of all other guests in the room.
 */
export function groupRank(own: number, others: Iterable<number>): number {
  let rank = 0
  for (const id of others) if (id < own) rank++
  return rank
}
