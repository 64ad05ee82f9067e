import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "team.intro":
        "Come sta chi lavora qui, accanto a come stanno i clienti nelle stesse dodici settimane. Chi ha detto cosa non lo sa nessuno: una settimana si vede quando è finita, e da cinque risposte in su; le settimane con meno aspettano le seguenti.",
      "team.empty":
        "Ancora nessuna risposta. Le guide ricevono la domanda a fine turno, al banco; chiunque può rispondere su /staff/pulse.",
      "team.enps": "eNPS",
      "team.about.enps": "consiglierebbero di lavorare qui: % 9-10 meno % 0-6",
      "team.engagement": "Coinvolgimento",
      "team.about.engagement": "d’accordo, in media 4 o più sulle tre frasi",
      "team.participation": "Partecipazione",
      "team.about.participation": "chi ha risposto, di chi lavora qui, settimana per settimana",
      "team.customers.nps": "NPS dei clienti",
      "team.customers.csat": "CSAT dei clienti",
      "team.weeks": "Settimana per settimana",
      "team.week": "Dal lunedì",
      "team.chart": "{name}, settimana per settimana; gli stessi numeri sono nella tabella",
      "team.chart.enps": "eNPS",
      "team.chart.nps": "NPS dei clienti",
      "team.statements": "Chi è d’accordo",
      "team.teams": "eNPS per squadra",
      "team.of.guides": "Guide",
      "team.of.office": "Ufficio",
      "team.words": "Parole",
      "team.words.note": "In ordine casuale, senza voti accanto; da cinque in su.",
      "team.words.none": "Ancora nessuna parola.",
      "team.words.hidden":
        "{n, plural, one {# parola aspetta} other {# parole aspettano}} di essere con altre, per non dire di chi sono.",
      "team.none": "ancora niente",
      "team.hidden": "troppo pochi ({n})",
      "team.waiting": "{n, plural, one {# aspetta} other {# aspettano}}",
    },
    en: {
      "team.intro":
        "How those who work here are doing, beside how customers are in the same twelve weeks. Nobody knows who said what: a week is shown when it is over, and from five answers on; weeks with fewer wait for the next ones.",
      "team.empty":
        "No answers yet. Guides are asked at the end of a shift, at the desk; anybody can answer at /staff/pulse.",
      "team.enps": "eNPS",
      "team.about.enps": "would recommend working here: % 9-10 minus % 0-6",
      "team.engagement": "Engagement",
      "team.about.engagement": "agree, 4 or more on average over the three statements",
      "team.participation": "Taking part",
      "team.about.participation": "who answered, of those who work here, week by week",
      "team.customers.nps": "Customers’ NPS",
      "team.customers.csat": "Customers’ CSAT",
      "team.weeks": "Week by week",
      "team.week": "From Monday",
      "team.chart": "{name}, week by week; the same numbers are in the table",
      "team.chart.enps": "eNPS",
      "team.chart.nps": "Customers’ NPS",
      "team.statements": "Who agrees",
      "team.teams": "eNPS by team",
      "team.of.guides": "Guides",
      "team.of.office": "Office",
      "team.words": "Words",
      "team.words.note": "In random order, with no scores beside them; from five on.",
      "team.words.none": "No words yet.",
      "team.words.hidden":
        "{n, plural, one {# word waits} other {# words wait}} to be among others, so as not to tell whose they are.",
      "team.none": "nothing yet",
      "team.hidden": "too few ({n})",
      "team.waiting": "{n, plural, one {# waits} other {# wait}}",
    },
  }),
)
