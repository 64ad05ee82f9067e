import type pg from "pg"
import { type PulseAnswer, TEAMS, type Team } from "../../domain/pulse.ts"
import { addDays, mondayOf } from "../figures/calendar.ts"
import { countAnswer } from "../pulse/count-answer.ts"
import { shuffled } from "../pulse/shuffled.ts"
import { transaction } from "../storage/transaction.ts"
import { createRandom, type Random } from "./seeded-random.ts"

/** People who belong to each team: nobody of them has an account, so nobody new can sign in. */
const MEMBERS: Readonly<Record<Team, number>> = { guides: 8, office: 6 }
/** How likely one of them is to answer in a week, and how many of those who do write something. */
const ANSWERS: Readonly<Record<Team, number>> = { guides: 0.66, office: 0.8 }
const WRITES = 0.25
/** How much less happy they are about how they work than about where. */
const HARDER = 0.16
const WORDS = [
  "Il sabato siamo in pochi: un turno in più cambierebbe tutto.",
  "I tablet nuovi sono una benedizione.",
  "Vorrei sapere prima quali prodotti arrivano.",
  "Più tempo per il giro di prova delle novità, per favore.",
  "Mi piace quando leggiamo insieme i commenti dei clienti.",
  "Il nuovo banco si usa bene, le note private servono.",
  "Le domande difficili sulle misure dovremmo averle in una scheda.",
  "Bella settimana.",
  "Le scarpe comode fanno parte della divisa?",
  "Chi chiude la sera dovrebbe aprire più tardi il giorno dopo.",
  "Finalmente le misure si leggono.",
  "Quando qualcuno ringrazia nelle recensioni, ditecelo.",
  "Il magazzino ci avvisa troppo tardi.",
  "Mi sento ascoltata.",
  "Più formazione sulle lampade nuove.",
  "Troppi strumenti aperti insieme.",
] as const

export interface PulseSeededOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** The day that it is now in the showroom's time zone. */
  readonly today: string
  /** How far back it goes: whole weeks that are over alone. */
  readonly days: number
  readonly seed: number
}

/** What somebody says who is `mood` happy, 0 to 1; `words`: what nobody has written yet. */
function answerOf(random: Random, mood: number, words: string[]): PulseAnswer {
  const near = (most: number, least: number, happy: number) => {
    const swing = (random.next() - 0.5) * 0.5
    return least + Math.round((most - least) * Math.min(1, Math.max(0, happy + swing)))
  }
  const agrees = () => near(5, 1, mood - HARDER)
  const statements = { proud: agrees(), equipped: agrees(), heard: agrees() }
  const word = random.chance(WRITES) ? words.pop() : undefined
  return { enps: near(10, 0, mood), statements, ...(word === undefined ? {} : { word }) }
}

/** What those who work here said of each week, a little happier from one to the next; weeks that are there already stay. */
export async function pulseSeeded(options: PulseSeededOptions): Promise<void> {
  const { pool, showroomId, today, days, seed } = options
  const random = createRandom(seed + 5)
  const weeks = Math.floor(days / 7)
  const words: string[] = shuffled(WORDS, random.next)
  for (let ago = weeks; ago >= 1; ago -= 1) {
    const week = addDays(mondayOf(today), -7 * ago)
    const mood = 0.66 + 0.18 * (1 - ago / weeks)
    const answers = TEAMS.flatMap((team) =>
      Array.from({ length: MEMBERS[team] }, (_, member) => member)
        // Of each team somebody answers: that nobody did would be told of those who have accounts.
        .filter((member) => random.chance(ANSWERS[team]) || member === 0)
        .map(() => ({ team, answer: answerOf(random, mood + 0.2 * random.next(), words) })),
    )
    await transaction(pool, async (client) => {
      const { rowCount } = await client.query(
        "select 1 from pulse_rounds where showroom_id = $1 and week = $2",
        [showroomId, week],
      )
      if ((rowCount ?? 0) > 0) return
      for (const { team, answer } of answers)
        await countAnswer(client, {
          ...{ showroomId, week, team, answer, members: MEMBERS[team] },
          random: random.next,
        })
    })
  }
}
