import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "people.title": "Persone",
      "people.enps": "eNPS {value}",
      "people.few": "{n, plural, one {# risposta} other {# risposte}}: campione piccolo",
      "people.part": "hanno partecipato {share} di chi lavora qui",
      "people.aht": "Gestione al banco {value} in media",
      "people.aht.n": "{n, plural, one {# richiesta} other {# richieste}}",
      "people.none": "nessuna settimana con abbastanza risposte del personale",
      "people.more": "Chi lavora qui",
    },
    en: {
      "people.title": "People",
      "people.enps": "eNPS {value}",
      "people.few": "{n, plural, one {# answer} other {# answers}}: a small sample",
      "people.part": "{share} of those who work here took part",
      "people.aht": "Handling at the desk {value} on average",
      "people.aht.n": "{n, plural, one {# request} other {# requests}}",
      "people.none": "no week with enough answers by staff",
      "people.more": "Team",
    },
  }),
)
