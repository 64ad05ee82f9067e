import type { DigestWords } from "../digest-words.ts"

const count = (n: number, one: string, many: string) => (n === 1 ? one : many.replace("#", String(n)))

export const IT: DigestWords = {
  title: (from, to) => `La settimana dal ${from} al ${to}`,
  subject: (store, from, to) => `${store}, la settimana dal ${from} al ${to}`,
  metric: {
    csat: "Soddisfazione",
    ces: "Facilità",
    "easy-share": "Facilità",
    nps: "Passaparola",
    "response-rate": "Chi risponde",
    frt: "Prima risposta",
    aht: "Tempo con i clienti",
    enps: "Passaparola",
    engagement: "Coinvolgimento",
    "team-participation": "Chi ha partecipato",
  },
  note: {
    csat: "CSAT, voti 4 e 5 su 5",
    ces: "CES, media da 1 a 7",
    "easy-share": "CES, voti da 5 a 7 su 7",
    nps: "NPS, da −100 a 100",
    "response-rate": "su domande viste",
    frt: "mediana dell’attesa, più breve è meglio",
    aht: "media, più breve è meglio",
    enps: "eNPS, da −100 a 100",
    engagement: "chi è d’accordo, in media, con le tre frasi",
    "team-participation": "di chi lavora qui",
  },
  lead: {
    nobody: "Questa settimana non ha risposto nessuno.",
    calm: "Questa settimana nessun numero è distinguibile dalle quattro settimane prima.",
    fewer: "Questa settimana le risposte sono troppo poche per dire se qualcosa è cambiato.",
    better: (what) => `Va meglio: ${what}.`,
    worse: (what) => `Va peggio: ${what}.`,
    and: " e ",
  },
  at: (what, place) => `${what}, ${place}`,
  interval: (low, high) => `da ${low} a ${high}`,
  noInterval: "senza intervallo: servono più risposte",
  hidden: (n) => `nascosto, n ${n}: direbbe che cosa ha risposto qualcuno`,
  none: "nessuna risposta",
  n: {
    answers: (n) => `n ${n}`,
    prompts: (n) => `n ${n} domande viste`,
    requests: (n) => `n ${n} richieste`,
    members: (n) => `n ${n}`,
  },
  waiting: (n) => `${n} aspettano`,
  word: {
    better: (delta, low, high) => `meglio: ${delta} (da ${low} a ${high})`,
    worse: (delta, low, high) => `peggio: ${delta} (da ${low} a ${high})`,
    same: (low, high) => `nessuna differenza distinguibile (da ${low} a ${high})`,
    "too-few": "troppo poche risposte per un confronto",
  },
  before: (value, n) => `prima ${value}, n ${n}`,
  numbers: "I numeri",
  numbersNote: "Ogni numero con il suo intervallo al 95%, confrontato con le quattro settimane prima.",
  changed: "Che cosa è cambiato",
  changedNote: (compared) =>
    `Su ${compared} confronti, solo quelli che reggono guardandoli tutti insieme (Holm): così un caso non sembra una notizia.`,
  unchanged: (compared) =>
    compared === 0
      ? "Da nessuna parte c’erano abbastanza risposte per un confronto."
      : `Di ${compared} confronti nessuno regge: in nessun posto un numero è distinguibilmente migliore o peggiore.`,
  cases: "Che cosa aspetta una persona",
  open: (n) => count(n, "1 caso aperto", "# casi aperti"),
  overdue: (n) =>
    n === 0 ? "nessuno oltre la scadenza" : count(n, "1 oltre la scadenza", "# oltre la scadenza"),
  flow: (opened, closed) =>
    `Nella settimana: ${count(opened, "1 aperto", "# aperti")}, ${count(closed, "1 chiuso", "# chiusi")}.`,
  done: "Che cosa abbiamo fatto",
  said: "Hai detto",
  did: { done: "Abbiamo fatto", declined: "Non lo facciamo" },
  noDeeds: "In questa settimana non è stato annotato niente.",
  comments: "Con parole loro",
  commentsNote:
    "Tirati a sorte fra i commenti della settimana, senza voto, senza nome e senza data. Chi li ha scritti può ritirarli: allora spariscono anche da qui.",
  noComments:
    "Questa settimana non ce ne sono da mostrare: se ne mostrano solo quando sono almeno cinque e niente in loro dice chi li ha scritti.",
  staff: "Chi lavora qui, accanto ai clienti",
  staffNote: (from, to) => `Le quattro settimane dal ${from} al ${to}. Il polso di chi lavora qui è anonimo.`,
  customers: "I clienti",
  colleagues: "Chi lavora qui",
  how: "Pieno: 30 risposte o più. Tratteggiato: meno. La tacca: le quattro settimane prima. Sotto 5 il numero resta nascosto. L’intervallo dice di quanto il numero può sbagliare perché ha risposto solo una parte dei visitatori.",
  other: "Read it in English",
  earlier: "Settimana prima",
  later: "Settimana dopo",
  closed: {
    title: "Questo indirizzo non apre niente",
    text: "L’indirizzo del riepilogo è stato rinnovato, oppure manca un pezzo. Chiedi quello nuovo, o accedi se lavori qui.",
    signIn: "Accedi",
  },
  missing: {
    title: "Di questa settimana non c’è un riepilogo",
    text: "Si fa ogni lunedì mattina, per la settimana appena finita.",
  },
  mine: {
    off: (email) => `Vuoi riceverlo ogni lunedì a ${email}?`,
    on: (email) => `Lo ricevi ogni lunedì a ${email}.`,
    start: "Mandamelo",
    stop: "Non mandarmelo più",
  },
  letter: {
    open: "Apri il riepilogo",
    why: "Lo ricevi perché qualcuno nella tua azienda ti ha aggiunto, o l’hai chiesto tu.",
    leave: "Non riceverlo più",
    comments: "I commenti della settimana si leggono sulla pagina: chi li ha scritti può ritirarli.",
    how: "In grigio: meno di 30 risposte. Sotto 5 il numero resta nascosto. L’intervallo dice di quanto il numero può sbagliare perché ha risposto solo una parte dei visitatori.",
  },
  hide: "Togli dalla pagina",
  leave: {
    title: "Il riepilogo della settimana",
    ask: "Non vuoi più riceverlo?",
    button: "Non mandarmelo più",
    left: "Fatto: non lo riceverai più.",
    back: "Ci ho ripensato: mandamelo",
    returned: "Fatto: lo riceverai di nuovo il lunedì.",
    unknown: "Questo indirizzo non è di nessuno: forse il riepilogo è già stato tolto.",
  },
}
