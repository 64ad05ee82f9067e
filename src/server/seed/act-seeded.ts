import type pg from "pg"
import { v7 } from "uuid"
import type { Measure } from "../../domain/target.ts"
import { createActionStore } from "../storage/action-store.ts"
import { createTargetStore } from "../storage/target-store.ts"
import { createRandom } from "./seeded-random.ts"

const DAY = 86_400_000
const WHO = { id: "seed", name: "Ambra" }

const GOALS: readonly (Measure & { readonly value: number; readonly ahead: number; readonly why: string })[] =
  [
    { metric: "csat", segment: {}, value: 70, ahead: 60, why: "Sette su dieci devono uscire contenti." },
    {
      metric: "ces",
      segment: { device: "phone" },
      value: 5,
      ahead: 90,
      why: "Dal telefono si fa più fatica.",
    },
    { metric: "frt", segment: {}, value: 60, ahead: 30, why: "Nessuno aspetta più di un minuto." },
  ]

/** `goal`: its place among them; `null`: it isn't measured. */
const DEEDS: readonly { readonly what: string; readonly ago: number; readonly goal: number | null }[] = [
  { what: "Nuove etichette, con il prezzo in grande", ago: 45, goal: 0 },
  { what: "Il carrello si apre da ogni pagina", ago: 40, goal: 1 },
  { what: "Due persone in più il sabato", ago: 12, goal: null },
]

export interface ActSeededOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly seed: number
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Goals that somebody set, and what was done for them. */
export async function actSeeded({ pool, showroomId, seed, now }: ActSeededOptions): Promise<void> {
  const random = createRandom(seed + 4)
  const idAt = (time: number) =>
    v7({ msecs: time, random: Uint8Array.from({ length: 16 }, () => random.whole(0, 255)) })
  const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10)
  const set: { readonly id: string; readonly measure: Measure }[] = []
  const began = now - 50 * DAY
  const targets = createTargetStore({ pool, showroomId, now: () => began })
  for (const { ahead, metric, segment, ...goal } of GOALS) {
    const [id, by] = [idAt(began), dayAt(now + ahead * DAY)]
    await targets.write(id, () => ({
      ...{ ...goal, metric, segment, id, by, days: 28, state: "open", version: 1, setBy: WHO, setAt: began },
    }))
    set.push({ id, measure: { metric, segment } })
  }
  for (const { what, ago, goal } of DEEDS) {
    const time = now - ago * DAY
    const id = idAt(time)
    const target = goal === null ? null : (set[goal] ?? null)
    const actions = createActionStore({ pool, showroomId, now: () => time })
    await actions.write(id, () => ({
      ...{ id, version: 1, what, on: dayAt(time), who: WHO.name, notedBy: WHO, changedAt: time },
      ...{ target: target?.id ?? null, measure: target?.measure ?? null, cases: [], entries: [] },
    }))
  }
}
