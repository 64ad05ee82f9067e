import type { PersonChange } from "../../../protocol/realtime/person.ts"
import { type Effect, tell } from "./effect.ts"
import { type Member, personOf } from "./member.ts"
import type { Room } from "./room.ts"

export function noteIn({ news }: Room, { id }: Member): void {
  news.out.delete(id)
  news.changed.delete(id)
  news.in.add(id)
}

export function noteOut({ news }: Room, { id }: Member): void {
  news.changed.delete(id)
  news.in.delete(id)
  news.out.add(id)
}

export function noteChange({ news }: Room, { id, shown }: Member, change: Omit<PersonChange, "id">): void {
  if (!shown || news.in.has(id)) return
  news.changed.set(id, { ...news.changed.get(id), ...change, id })
}

/** Tells everybody what changed about whom since the last time; who may not know of somebody hears nothing of them. */
export function flushNews(room: Room): Effect[] {
  const { news, members } = room
  if (news.in.size + news.out.size + news.changed.size === 0) return []
  const whole = {
    in: [...news.in].flatMap((id) => members.get(id) ?? []).map(personOf),
    out: [...news.out],
    changed: [...news.changed.values()],
  }
  news.in.clear()
  news.out.clear()
  news.changed.clear()
  const open: number[] = []
  const effects: Effect[] = []
  for (const { id, lostAt, unseen } of members.values()) {
    if (lostAt !== null) continue
    if (unseen.size === 0) {
      open.push(id)
      continue
    }
    const part = {
      in: whole.in.filter((person) => !unseen.has(person.id)),
      out: whole.out.filter((gone) => !unseen.has(gone)),
      changed: whole.changed.filter((change) => !unseen.has(change.id)),
    }
    if (part.in.length + part.out.length + part.changed.length > 0)
      effects.push(...tell([id], { type: "people", ...part }))
  }
  return [...tell(open, { type: "people", ...whole }), ...effects]
}
