import type { Language } from "../../domain/language.ts"

export const CANNED = ["thanks", "fixing", "by-hand", "no"] as const
export type Canned = (typeof CANNED)[number]

/** Beginnings of answers, in the language of whoever is answered. */
export const CANNED_TEXTS: Readonly<Record<Canned, Readonly<Record<Language, string>>>> = {
  thanks: {
    it: "Buongiorno, grazie di avercelo scritto. ",
    en: "Hello, and thank you for telling us. ",
  },
  fixing: {
    it: "Ha ragione: così non va. Lo sistemiamo oggi e la prossima volta lo troverà a posto. ",
    en: "You are right: this isn’t how it should be. We put it right today, and you will find it so next time. ",
  },
  "by-hand": {
    it: "Intanto lo facciamo volentieri con lei: ci chiami dal pulsante «Chiedi a una persona» quando torna. ",
    en: "Meanwhile we gladly do it with you: call us with “Ask a person” when you are back. ",
  },
  no: {
    it: "Questo non lo facciamo, e preferiamo dirglielo: non è quello che promettiamo. ",
    en: "This we don’t do, and we would rather say so: it isn’t what we promise. ",
  },
}
