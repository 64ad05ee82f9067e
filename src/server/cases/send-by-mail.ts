import type pg from "pg"
import type { Language } from "../../domain/language.ts"
import type { Contact } from "../../protocol/help.ts"
import { queueMail } from "../mail/mail-queue.ts"
import { readContact } from "../storage/cases/particulars.ts"
import type { Case } from "./case.ts"

export interface SendByMailOptions {
  /** Whether there is a mail server: without one nothing is put in line. */
  readonly mail: boolean
  readonly showroomName: string
  readonly publicUrl: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export interface Words {
  readonly id: string
  readonly text: string
  readonly language: Language
}

/** Puts an answer in line to be mailed, when its visitor left an address; in the answer's own transaction. */
export type SendByMail = (client: pg.ClientBase, kase: Case, words: Words) => Promise<void>

const SUBJECT: Readonly<Record<Language, (name: string) => string>> = {
  it: (name) => `${name} ti ha risposto`,
  en: (name) => `${name} has answered you`,
}
const ABOUT: Readonly<Record<Language, string>> = {
  it: "Ci avevi scritto:",
  en: "You had written to us:",
}
const WHERE: Readonly<Record<Language, (url: string) => string>> = {
  it: (url) => `Trovi la risposta anche nel negozio, dove l’avevi lasciata: ${url}`,
  en: (url) => `You find the answer in the store too, where you had left it: ${url}`,
}

async function contactOf(client: pg.ClientBase, kase: Case): Promise<Contact | null> {
  if (kase.helpId === null) return readContact(client, kase)
  const { rows } = await client.query<{ contact: Contact | null }>(
    "select contact from help_requests where id = $1",
    [kase.helpId],
  )
  return rows[0]?.contact ?? null
}

export function createSendByMail({ mail, showroomName, publicUrl, now }: SendByMailOptions): SendByMail {
  return async (client, kase, { text, language }) => {
    if (!mail) return
    const contact = await contactOf(client, kase)
    if (contact?.kind !== "email") return
    const said = kase.comment ? `${ABOUT[language]}\n> ${kase.comment}\n\n` : ""
    const where = kase.visitor === null ? "" : `\n\n${WHERE[language](`${publicUrl}/my-feedback`)}`
    await queueMail(
      client,
      {
        to: contact.value,
        subject: SUBJECT[language](showroomName),
        text: `${text}\n\n—\n${said}${showroomName}${where}\n`,
      },
      { about: kase.id, now: now() },
    )
  }
}
