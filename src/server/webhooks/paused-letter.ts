import type pg from "pg"
import { KEEP_DELIVERIES_DAYS, type PauseCause } from "../../protocol/webhooks.ts"
import { queueMail } from "../mail/mail-queue.ts"

export interface PausedLetterOptions {
  /** Whether there is a mail server: without one nothing is put in line. */
  readonly mail: boolean
  readonly showroomName: string
  readonly publicUrl: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const WHY: Readonly<Record<Exclude<PauseCause, "by-hand">, { readonly it: string; readonly en: string }>> = {
  failing: {
    it: "da almeno un giorno nessun messaggio viene accettato",
    en: "for a day or more no message has been taken",
  },
  gone: {
    it: "chi li riceveva ha risposto di non volerne più (410)",
    en: "the receiver answered that it wants no more (410)",
  },
}

/** What becomes meanwhile of what would have been sent. */
const MEANWHILE: typeof WHY = {
  failing: {
    it: `Ciò che succede intanto aspetta, al massimo ${KEEP_DELIVERIES_DAYS} giorni.`,
    en: `What happens meanwhile waits, for ${KEEP_DELIVERIES_DAYS} days at most.`,
  },
  gone: {
    it: "Ciò che era in attesa è stato messo da parte.",
    en: "What was waiting is set aside.",
  },
}

/** Tells the owners by mail that a webhook was paused; in both languages, because nobody knows which of them they read. */
export function createPausedLetter({ mail, showroomName, publicUrl, now }: PausedLetterOptions) {
  return async (client: pg.ClientBase, webhookId: string, cause: PauseCause): Promise<void> => {
    if (!mail || cause === "by-hand") return
    const { rows } = await client.query<{ email: string; name: string }>(
      "select staff.email, webhooks.name from staff, webhooks where staff.role = 'owner' and webhooks.id = $1",
      [webhookId],
    )
    const where = `${publicUrl}/dashboard/connections`
    for (const { email, name } of rows) {
      const it = `${showroomName} ha messo in pausa il webhook «${name}»: ${WHY[cause].it}. ${MEANWHILE[cause].it} Si riprende da ${where}`
      const en = `${showroomName} has paused the webhook “${name}”: ${WHY[cause].en}. ${MEANWHILE[cause].en} It goes on from ${where}`
      await queueMail(
        client,
        {
          to: email,
          subject: `Webhook in pausa / paused: ${name}`,
          text: `${it}\n\n${en}\n`,
        },
        { about: webhookId, now: now() },
      )
    }
  }
}
