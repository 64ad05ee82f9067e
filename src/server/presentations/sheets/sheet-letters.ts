import { formatPrice } from "../../../domain/format-price.ts"
import type { Language } from "../../../domain/language.ts"
import { lineTotal, ordered, sheetTotals } from "../../../domain/order-sheet.ts"
import type { StoredSheet } from "./sheet.ts"

interface Words {
  readonly subject: string
  readonly sent: string
  readonly total: string
  readonly link: string
  readonly offer: string
  readonly came: string
  readonly desk: string
}

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    subject: "Il tuo foglio d’ordine",
    sent: "Ciao, il tuo foglio d’ordine è arrivato a chi ti ha accompagnato.",
    total: "Totale",
    link: "Si legge, si stampa e si cambia da qui:",
    offer: "È una richiesta, non un acquisto: ti risponde una persona.",
    came: "È arrivato un foglio d’ordine.",
    desk: "Con nome e note è al banco:",
  },
  en: {
    subject: "Your order sheet",
    sent: "Hello, your order sheet has reached whoever showed you around.",
    total: "Total",
    link: "It is read, printed and changed here:",
    offer: "It is a request, not a purchase: a person will answer you.",
    came: "An order sheet has come.",
    desk: "With name and notes it is at the desk:",
  },
}

export interface SheetLetters {
  /** To the buyer; `code`: of the sheet's link. */
  forBuyer(sheet: StoredSheet, code: string): { readonly subject: string; readonly text: string }
  forGuide(sheet: StoredSheet, language: Language): { readonly subject: string; readonly text: string }
}

/** Writes what is told of a sheet by mail. Nothing in it is what anybody typed: names and notes stay on the sheet. */
export function createSheetLetters(options: {
  readonly showroomName: string
  /** Without a slash at its end. */
  readonly publicUrl: string
}): SheetLetters {
  const { showroomName, publicUrl } = options
  function linesOf({ lines }: StoredSheet, language: Language): string {
    return [
      ...ordered(lines).map((line) =>
        [
          `${line.quantity} × ${[line.title[language], ...line.values].join(", ")}`,
          formatPrice(lineTotal(line), line.currency, language),
        ].join(": "),
      ),
      ...sheetTotals(lines).map(
        (sum) => `${WORDS[language].total}: ${formatPrice(sum.amount, sum.currency, language)}`,
      ),
    ].join("\n")
  }
  const closed = (paragraphs: readonly string[]) => `${[...paragraphs, `—\n${showroomName}`].join("\n\n")}\n`
  return {
    forBuyer: (sheet, code) => {
      const words = WORDS[sheet.language]
      const link = `${words.link}\n${publicUrl}/order/${code}`
      return {
        subject: `${words.subject} · ${showroomName}`,
        text: closed([words.sent, linesOf(sheet, sheet.language), link, words.offer]),
      }
    },
    forGuide: (sheet, language) => {
      const words = WORDS[language]
      const desk = `${words.desk}\n${publicUrl}/staff/presentations/sheets`
      return {
        subject: `${words.came} · ${showroomName}`,
        text: closed([words.came, linesOf(sheet, language), desk]),
      }
    },
  }
}
