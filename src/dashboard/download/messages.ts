import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "download.open": "Scarica",
      "download.title": "Scarica le risposte",
      "download.what": "Tutte le risposte del periodo e dei filtri scelti, una per riga.",
      "download.hidden": "I voti che si potrebbero attribuire a meno di 5 persone restano vuoti.",
      "download.xlsx": "Excel",
      "download.csv": "CSV",
      "download.json": "JSON",
      "download.parquet": "Parquet",
      "download.for.xlsx": "per leggerle e ordinarle",
      "download.for.csv": "per altri fogli di calcolo",
      "download.for.json": "per i programmi",
      "download.for.parquet": "per l’analisi dei dati",
    },
    en: {
      "download.open": "Download",
      "download.title": "Download the answers",
      "download.what": "All answers of the period and filters you chose, one a row.",
      "download.hidden": "Scores that could be put down to fewer than 5 people stay empty.",
      "download.xlsx": "Excel",
      "download.csv": "CSV",
      "download.json": "JSON",
      "download.parquet": "Parquet",
      "download.for.xlsx": "to read and sort them",
      "download.for.csv": "for other spreadsheets",
      "download.for.json": "for programs",
      "download.for.parquet": "for data analysis",
    },
  }),
)
