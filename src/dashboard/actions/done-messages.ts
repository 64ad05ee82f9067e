import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "goals.back-to-case": "Torna al caso",
      "goals.done": "Azioni",
      "goals.field.what": "Che cosa è stato fatto",
      "goals.field.on": "Il giorno",
      "goals.field.who": "Chi l’ha fatto",
      "goals.field.who.me": "tu, se resta vuoto",
      "goals.field.by-what": "Misurata da",
      "goals.own-measure": "Un numero suo",
      "goals.unmeasured": "non misurata",
      "goals.unmeasured.text":
        "Quest’azione non è misurata da nessun numero: si vede sulla linea del tempo degli altri.",
      "goals.around.summary": "{metric}, settimana per settimana intorno all’azione.",
      "goals.noted-by": "annotata da {by}",
      "goals.done.empty": "Ancora nessuna azione",
      "goals.done.empty.text":
        "Annota che cosa avete fatto e quando: qui si confrontano i 28 giorni prima con i 28 dopo, con l’intervallo della differenza.",
      "goals.links": "Casi e voci della bacheca ({count})",
      "goals.links.cases": "Casi aperti, i più recenti",
      "goals.links.entries": "Hai detto, abbiamo fatto",
      "goals.links.none": "Non ce ne sono.",
      "goals.no-words": "senza parole",
      "goals.linked": "Da che cosa nasce, che cosa ne è venuto",
      "goals.linked.case": "caso",
      "goals.linked.entry": "bacheca",
      "goals.side.past": "Mezzo anno prima",
      "goals.side.before": "28 giorni prima",
      "goals.side.after": "28 giorni dopo",
      "goals.effect.how": "Tanti giorni prima quanti dopo; il giorno stesso non conta.",
      "goals.effect.not-over":
        "I giorni dopo non sono finiti: il confronto si legge dal {day}. Chi guarda ogni giorno, prima o poi trova una differenza per caso.",
      "goals.effect.too-few": "Nessun confronto: servono {least} risposte da ogni parte.",
      "goals.effect.same": "Nessuna differenza distinguibile: {by} (da {from} a {to}).",
      "goals.effect.told":
        "Differenza distinguibile: {by} (da {from} a {to}). Se viene dall’azione, questo confronto non lo dice: altro può essere cambiato.",
      "goals.regression": "Scelto perché era basso?",
      "goals.regression.worst": "Nei 28 giorni prima era il peggiore di {count} mostrati.",
      "goals.regression.below": "Nei 28 giorni prima era peggio del suo mezzo anno precedente.",
      "goals.regression.why":
        "Chi sceglie un numero perché in quel momento è basso lo vede spesso risalire da solo.",
      "goals.regression.no-past": "Non c’è un passato abbastanza lungo con cui confrontarlo.",
      "goals.regression.past.told":
        "Anche rispetto a quel mezzo anno la differenza si distingue: {by} (da {from} a {to}).",
      "goals.regression.past.same":
        "Rispetto a quel mezzo anno non si distingue nessuna differenza: {by} (da {from} a {to}).",
      "goals.alongside":
        "{count, plural, one {Negli stessi giorni è stata fatta un’altra cosa: il confronto non può dire quale delle due conta.} other {Negli stessi giorni sono state fatte altre # cose: il confronto non può dire quale conta.}}",
      "goals.alongside.entry": "bacheca",
    },
    en: {
      "goals.back-to-case": "Back to the case",
      "goals.done": "Actions",
      "goals.field.what": "What was done",
      "goals.field.on": "On the day",
      "goals.field.who": "Who did it",
      "goals.field.who.me": "you, if left empty",
      "goals.field.by-what": "Measured by",
      "goals.own-measure": "A number of its own",
      "goals.unmeasured": "not measured",
      "goals.unmeasured.text":
        "This action isn’t measured by any number: it shows on the timeline of others.",
      "goals.around.summary": "{metric}, week by week around the action.",
      "goals.noted-by": "noted by {by}",
      "goals.done.empty": "No action yet",
      "goals.done.empty.text":
        "Note what you did and when: the 28 days before are compared with the 28 after here, with the interval of the difference.",
      "goals.links": "Cases and entries of the board ({count})",
      "goals.links.cases": "Open cases, the latest",
      "goals.links.entries": "You said, we did",
      "goals.links.none": "There are none.",
      "goals.no-words": "without words",
      "goals.linked": "What it comes from, what came of it",
      "goals.linked.case": "case",
      "goals.linked.entry": "board",
      "goals.side.past": "Half a year before",
      "goals.side.before": "28 days before",
      "goals.side.after": "28 days after",
      "goals.effect.how": "As many days before as after; the day itself doesn’t count.",
      "goals.effect.not-over":
        "The days after aren’t over: the comparison can be read from {day}. Who looks every day finds a difference by chance sooner or later.",
      "goals.effect.too-few": "No comparison: it takes {least} answers on either side.",
      "goals.effect.same": "No distinguishable difference: {by} ({from} to {to}).",
      "goals.effect.told":
        "Distinguishable difference: {by} ({from} to {to}). Whether it comes from the action this comparison doesn’t say: something else may have changed.",
      "goals.regression": "Chosen because it was low?",
      "goals.regression.worst": "In the 28 days before it was the worst of {count} shown.",
      "goals.regression.below": "In the 28 days before it was worse than in its half year before them.",
      "goals.regression.why": "A number that is chosen because it is low at the time often rises by itself.",
      "goals.regression.no-past": "There isn’t a past long enough to compare it with.",
      "goals.regression.past.told":
        "Against that half year the difference can be told apart too: {by} ({from} to {to}).",
      "goals.regression.past.same":
        "Against that half year no difference can be told apart: {by} ({from} to {to}).",
      "goals.alongside":
        "{count, plural, one {Something else was done within the same days: the comparison can’t say which of the two counts.} other {# other things were done within the same days: the comparison can’t say which counts.}}",
      "goals.alongside.entry": "board",
    },
  }),
)
