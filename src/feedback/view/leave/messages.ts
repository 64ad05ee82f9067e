import { addMessages, defineMessages } from "../../../client/language.ts"

export const messages = defineMessages({
  it: {
    "feedback.ways": "Altri modi per non rispondere",
    "feedback.leave.visit": "Non in questa visita",
    "feedback.leave.visit.means": "Nessun’altra domanda fino alla prossima",
    "feedback.leave.never": "Mai più questa",
    "feedback.leave.never.means": "Altre domande, sì",
    "feedback.leave.never-any": "Mai più",
    "feedback.leave.never-any.means": "Nessuna domanda, di nessun tipo",
    "feedback.left.visit": "Va bene: in questa visita niente domande.",
    "feedback.left.never": "Va bene: questa non la chiediamo più.",
    "feedback.left.never-any": "Va bene: non ti chiediamo più nulla.",
  },
  en: {
    "feedback.ways": "Other ways not to answer",
    "feedback.leave.visit": "Not this visit",
    "feedback.leave.visit.means": "No more questions until your next one",
    "feedback.leave.never": "Never this one again",
    "feedback.leave.never.means": "Other questions are fine",
    "feedback.leave.never-any": "Never again",
    "feedback.leave.never-any.means": "No questions at all",
    "feedback.left.visit": "All right: no more questions this visit.",
    "feedback.left.never": "All right: we won’t ask this again.",
    "feedback.left.never-any": "All right: we won’t ask you anything again.",
  },
})

addMessages(messages)
