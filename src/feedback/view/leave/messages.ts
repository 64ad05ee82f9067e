import { addMessages, defineMessages } from "../../../client/language.ts"

export const messages = defineMessages({
  it: {
    "feedback.ways": "Altri modi per non rispondere",
    "feedback.leave.visit": "Non in questa visita",
    "feedback.leave.visit.means": "Nessun’altra domanda fino alla prossima",
    "feedback.leave.never": "Mai più",
    "feedback.leave.never.means": "Questo negozio non ti chiede più nulla",
    "feedback.left.visit": "Va bene: in questa visita niente domande.",
    "feedback.left.never": "Va bene: non ti chiediamo più nulla.",
  },
  en: {
    "feedback.ways": "Other ways not to answer",
    "feedback.leave.visit": "Not this visit",
    "feedback.leave.visit.means": "No more questions until your next one",
    "feedback.leave.never": "Never again",
    "feedback.leave.never.means": "This store won’t ask you anything any more",
    "feedback.left.visit": "All right: no more questions this visit.",
    "feedback.left.never": "All right: we won’t ask you anything again.",
  },
})

addMessages(messages)
