import type pg from "pg"
import { v7 } from "uuid"
import type { Event } from "../../domain/event.ts"
import type { Language } from "../../domain/language.ts"
import { answerReview } from "../reviews/answer-review.ts"
import { decide } from "../reviews/decide.ts"
import { writeReview } from "../reviews/write-review.ts"
import { hashSecret } from "../visitors/hash-secret.ts"
import { createRandom } from "./seeded-random.ts"
import { appeal } from "./simulate-journey.ts"

const HOUR = 3_600_000
/** Shares of those who had a product in hand, and of what they wrote, 0 to 1. */
const WRITES = 0.45
const SPAM = 0.04
const HAS_NAME = 0.6
/** Milliseconds: what was written since then still waits for somebody's decision. */
const WAITS = 36 * HOUR

type Words = readonly (readonly [title: string, text: string])[]

const LIKED: Readonly<Record<Language, Words>> = {
  it: [
    ["Come si vedeva", "Arrivata uguale a come l’ho girata nel negozio: colore e misure tornano."],
    ["La tengo", "Più bella da vicino. Ci ho messo poco a decidere."],
    ["Fatta bene", "Le finiture si vedono anche nell’anteprima, e dal vivo sono così."],
  ],
  en: [
    ["Just as shown", "It looks exactly as it did when I turned it in the store."],
    ["Keeping it", "Better still up close. The size beside the person helped me decide."],
  ],
}
const MIXED: Readonly<Record<Language, Words>> = {
  it: [
    ["Bello, con un però", "Mi piace, ma l’avrei voluto in un altro colore."],
    ["Nella media", "Fa quello che deve; mi aspettavo un materiale più pesante."],
  ],
  en: [["Good, not great", "I like it, though I had hoped for a warmer colour."]],
}
const DISLIKED: Readonly<Record<Language, Words>> = {
  it: [
    ["Più piccolo del previsto", "Le misure c’erano, ma non le avevo capite: a casa sembra la metà."],
    ["Non per questo prezzo", "Bello da vedere, delude quando lo si usa."],
  ],
  en: [["Smaller than I thought", "The measures were there, I just didn’t see them in time."]],
}
const NAMES = ["Marta", "Luca R.", "Chiara", "D. Conti", "Anna", "Jo", "Paolo", "Sofia"] as const
const REPLY: Readonly<Record<Language, string>> = {
  it: "Grazie di averlo detto: abbiamo messo le misure più in vista, accanto a una persona. Se vuoi cambiarlo, ci pensiamo noi.",
  en: "Thank you for saying so: the measures now stand beside a person. If you would like to change it, we take care of it.",
}
const BRAND = { id: "seed", name: "Ambra", role: "marketer" } as const

export interface ReviewSeededOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly handleOf: (productId: string) => string
  readonly seed: number
  /** Milliseconds since the epoch: nobody has written after it. */
  readonly now: number
}

/** Some of the known visitors write about a product they had in hand; older reviews are decided about, unhappy ones answered. */
export function reviewSeeded(
  options: ReviewSeededOptions,
): (events: readonly Event[], visitorId: string) => Promise<void> {
  const { pool, showroomId, handleOf, seed, now } = options
  // A stream of its own: the history is the same with and without reviews.
  const random = createRandom(seed + 2)
  const pickOf = (words: Words) => words[random.whole(0, words.length - 1)]
  return async (events, visitorId) => {
    const held = events.filter((event) => event.type === "product.inspected")
    const event = held[random.whole(0, Math.max(0, held.length - 1))]
    if (!event || !random.chance(WRITES)) return
    const { productId } = event
    const language: Language = random.chance(0.75) ? "it" : "en"
    const stars = 1 + Math.round(4 * Math.min(1, (appeal(handleOf(productId)) + random.next()) / 1.6))
    const [title, text] = pickOf((stars >= 4 ? LIKED : stars === 3 ? MIXED : DISLIKED)[language]) ?? [
      null,
      null,
    ]
    const name = random.chance(HAS_NAME) ? random.pick(NAMES) : null
    const time = Math.min(Date.parse(event.at) + random.whole(1, 20) * HOUR, now)
    const newId = () =>
      v7({ msecs: time, random: Uint8Array.from({ length: 16 }, () => random.whole(0, 255)) })
    const version = newId()
    await writeReview(pool, {
      ...{ showroomId, productId, version },
      author: hashSecret(visitorId),
      words: { stars, title, text, name, language },
      at: new Date(time),
    })
    if (time > now - WAITS) return
    const reviewId = await reviewOf(pool, version)
    const at = new Date(time + random.whole(1, 12) * HOUR)
    const decision = random.chance(SPAM)
      ? ({ kind: "refuse", reason: "spam" } as const)
      : ({ kind: "publish" } as const)
    await decide(pool, { ...{ showroomId, reviewId, version, decision, at }, who: BRAND })
    if (decision.kind === "publish" && stars <= 2)
      await answerReview(pool, {
        ...{ showroomId, reviewId, language, at, text: REPLY[language] },
        ...{ id: newId(), was: null, who: BRAND },
      })
  }
}

async function reviewOf(pool: pg.Pool, version: string): Promise<string> {
  const { rows } = await pool.query<{ review_id: string }>(
    "select review_id from review_versions where id = $1",
    [version],
  )
  return rows[0]?.review_id ?? ""
}
