import type pg from "pg"
import { v7 } from "uuid"
import type { EntryDraft } from "../boards/entry.ts"
import { makeEntry, moveEntry } from "../boards/write-entry.ts"
import { createBoardStore } from "../storage/board-store.ts"
import { createRandom } from "./seeded-random.ts"

const DAY = 86_400_000
const MOST_LINKED = 12

interface Deed extends Omit<EntryDraft, "on"> {
  /** So many days ago. */
  readonly ago: number
  readonly state: "draft" | "published"
}

const DEEDS: readonly Deed[] = [
  {
    ...{ ago: 26, state: "published", outcome: "done", metric: "csat" },
    place: { kind: "touchpoint", id: "lighting" },
    said: { it: "Le misure delle lampade si trovano a fatica", en: "The lamps’ measures are hard to find" },
    did: {
      it: "Ora ogni lampada si può vedere accanto a una persona, con le misure scritte a fianco.",
      en: "Every lamp can now be seen beside a person, with its measures written next to it.",
    },
  },
  {
    ...{ ago: 12, state: "published", outcome: "done", metric: "ces" },
    place: { kind: "touchpoint", id: "cart" },
    said: { it: "Al carrello si arriva con troppi passi", en: "It takes too many steps to reach the cart" },
    did: {
      it: "Il vassoio si apre da ogni stanza, e mostra subito il totale.",
      en: "The tray opens from every room, and shows the total at once.",
    },
  },
  {
    ...{ ago: 8, state: "published", outcome: "declined", metric: null },
    place: null,
    said: { it: "Vorreste della musica nelle sale", en: "You would like music in the rooms" },
    did: {
      it: "Per ora no: molti ci vengono per parlare con chi li accompagna. I suoni si accendono dalle impostazioni.",
      en: "Not for now: many come here to talk with those they are with. Sounds can be switched on in the settings.",
    },
  },
  {
    ...{ ago: 2, state: "draft", outcome: "done", metric: "csat" },
    place: { kind: "touchpoint", id: "ceramics" },
    said: { it: "Non si capisce quanto è grande una tazza", en: "It isn’t clear how large a cup is" },
    did: {
      it: "Stiamo fotografando le ceramiche in mano.",
      en: "We are taking pictures of the ceramics in a hand.",
    },
  },
]

export interface BoardSeededOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Which touchpoints the showroom has. */
  readonly touchpoints: ReadonlySet<string>
  readonly seed: number
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** What was done about what visitors said: a few entries of the boards, linked to what was said where they are about. */
export async function boardSeeded(options: BoardSeededOptions): Promise<void> {
  const { pool, showroomId, touchpoints, seed, now } = options
  const random = createRandom(seed + 3)
  for (const { ago, state, ...words } of DEEDS) {
    const touchpoint = words.place?.id ?? null
    if (touchpoint !== null && !touchpoints.has(touchpoint)) continue
    const time = now - ago * DAY
    const id = v7({ msecs: time, random: Uint8Array.from({ length: 16 }, () => random.whole(0, 255)) })
    const store = createBoardStore({ pool, showroomId, now: () => time })
    const sources = await store.sources({ q: "", zone: null, touchpoint, product: null })
    const links = sources
      .filter(({ kind, at }) => kind === "comment" && at < time)
      .slice(0, MOST_LINKED)
      .map(({ kind, id }) => ({ kind, id }))
    const draft = { ...words, on: new Date(time).toISOString().slice(0, 10) }
    const who = { id: "seed", name: "Ambra" }
    await store.write(
      id,
      who,
      () => makeEntry(id, draft, links, time),
      () => undefined,
    )
    if (state === "draft") continue
    await store.write(
      id,
      who,
      (entry, was) => moveEntry(entry ?? makeEntry(id, draft, links, time).entry, was, state, time),
      () => undefined,
    )
  }
}
