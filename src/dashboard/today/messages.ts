import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "today.cases": "Da guardare oggi",
      "today.cases.note":
        "{open, plural, one {un caso aperto} other {# casi aperti}}{overdue, plural, =0 {} one {, uno oltre il termine} other {, # oltre il termine}}",
      "today.cases.none": "Nessun caso aperto: nessuno aspetta una risposta.",
      "today.cases.all": "Tutti i casi",
      "today.held": "Perché non abbiamo chiesto",
      "today.held.note":
        "{held, plural, one {un momento taciuto} other {# momenti taciuti}}{shown, plural, =0 {} one {, una domanda mostrata} other {, # domande mostrate}}",
      "today.held.everyone": "di tutte le lingue e di tutti i dispositivi",
      "today.held.none": "In questo periodo ogni domanda che toccava è stata chiesta.",
      "today.held.rule": "Regola",
      "today.held.count": "Momenti",
      "today.held.share": "Quota",
      "today.failed": "Non è arrivato:",
    },
    en: {
      "today.cases": "To look at today",
      "today.cases.note":
        "{open, plural, one {one open case} other {# open cases}}{overdue, plural, =0 {} one {, one overdue} other {, # overdue}}",
      "today.cases.none": "No open case: nobody is waiting for an answer.",
      "today.cases.all": "All cases",
      "today.held": "Why we didn’t ask",
      "today.held.note":
        "{held, plural, one {one moment left alone} other {# moments left alone}}{shown, plural, =0 {} one {, one question shown} other {, # questions shown}}",
      "today.held.everyone": "of every language and device",
      "today.held.none": "Every question that was due in this period was asked.",
      "today.held.rule": "Rule",
      "today.held.count": "Moments",
      "today.held.share": "Share",
      "today.failed": "Didn’t arrive:",
    },
  }),
)
