import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "how.title": "Come si calcola",
      "how.intro": "Ogni numero viene dalle risposte contate, sempre con la stessa formula: qui e nell’API.",
      "how.formula": "Formula",
      "how.interval": "Intervallo al 95%",
      "how.version": "Versione {version}",
      "how.formula.csat": "voti 4 e 5 / tutti i voti da 1 a 5",
      "how.formula.ces": "media dei voti da 1 a 7, dove 7 è facile",
      "how.formula.easy-share": "voti da 5 a 7 / tutti i voti da 1 a 7",
      "how.formula.nps": "% di 9 e 10 meno % da 0 a 6",
      "how.formula.response-rate": "risposte / domande davvero viste",
      "how.interval.wilson": "Wilson",
      "how.interval.student-t": "t di Student",
      "how.interval.adjusted-wald": "Wald corretto (Rocks 2016)",
      "how.easy-share": "Facilità, quota",
      "how.marks":
        "Segno pieno: 30 risposte o più. Aperto e tratteggiato: da 5 a 29. Sotto 5 il valore resta sul server, e con lui un secondo da cui si potrebbe ricavare.",
      "how.waiting":
        "I giorni con meno di 5 risposte contano insieme ai vicini: ai bordi di un periodo qualche risposta aspetta, così due periodi non si possono sottrarre fino a una persona.",
      "how.change":
        "Un cambiamento ha un nome solo quando l’intervallo della differenza esclude lo zero. Color terracotta: intervallo tutto sotto la media del negozio, o peggio di prima.",
      "how.formula.frt":
        "mediana di quanto passa tra una richiesta e la prima risposta di una persona; chi aspetta ancora, o se n’è andato, è contato a parte",
      "how.interval.order-statistics": "statistiche d’ordine; la differenza è un bootstrap con seme fisso",
      "how.many":
        "Dove si confrontano molti numeri insieme, la frase in alto e il grassetto nelle righe dicono solo quel che regge anche contandoli tutti (Holm 1979).",
    },
    en: {
      "how.title": "How it’s calculated",
      "how.intro":
        "Every number comes from counted answers, always by the same formula: here and in the API.",
      "how.formula": "Formula",
      "how.interval": "95% interval",
      "how.version": "Version {version}",
      "how.formula.csat": "scores 4 and 5 / all scores of 1 to 5",
      "how.formula.ces": "mean of the scores of 1 to 7, where 7 is easy",
      "how.formula.easy-share": "scores 5 to 7 / all scores of 1 to 7",
      "how.formula.nps": "% of 9 and 10 minus % of 0 to 6",
      "how.formula.response-rate": "answers / prompts really seen",
      "how.interval.wilson": "Wilson",
      "how.interval.student-t": "Student’s t",
      "how.interval.adjusted-wald": "Adjusted Wald (Rocks 2016)",
      "how.easy-share": "Ease, share",
      "how.marks":
        "Filled mark: 30 answers or more. Open and dashed: 5 to 29. Under 5 the value stays on the server, and with it a second one from which it could be worked out.",
      "how.waiting":
        "Days with fewer than 5 answers count together with their neighbours: at the ends of a period a few answers wait, so that two periods can’t be subtracted down to one person.",
      "how.change":
        "A change is named only when the interval of the difference excludes zero. Terracotta: interval wholly below the store’s mean, or worse than before.",
      "how.formula.frt":
        "median of the time from a request to the first answer by a person; who is still waiting, or left, is counted apart",
      "how.interval.order-statistics": "order statistics; the difference is a bootstrap with a fixed seed",
      "how.many":
        "Where many numbers are compared at once, the sentence at the top and the bold rows tell only what holds with all of them taken together (Holm 1979).",
    },
  }),
)
