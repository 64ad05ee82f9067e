import type { Page } from "@playwright/test"
import { expectAccessible } from "../accessibility.ts"
import { expect } from "../store.ts"
import { createKeys } from "./keys.ts"
import { expectFocusKept, type Said, type Sitting } from "./sitting.ts"

const NEW: Said = { it: "Nuova presentazione", en: "New presentation" }
const TITLE = {
  it: { it: "Titolo in italiano", en: "Title in Italian" },
  en: { it: "Titolo in inglese", en: "Title in English" },
} as const
const ADD_STEP: Said = { it: "Aggiungi un passo", en: "Add a step" }
const FIND: Said = { it: "Cerca un prodotto da aggiungere", en: "Search a product to add" }
const CAPTION = {
  it: { it: "Gli ospiti leggono, in italiano", en: "Guests read, in Italian" },
  en: { it: "Gli ospiti leggono, in inglese", en: "Guests read, in English" },
} as const
const DUPLICATE: Said = { it: "Duplica il passo 1", en: "Duplicate step 1" }
const REMOVE: Said = { it: "Togli il passo 2", en: "Remove step 2" }
const PREVIEW: Said = { it: "Anteprima", en: "Preview" }
const SAVE: Said = { it: "Salva", en: "Save" }
const SAVED: Said = { it: "Salvata, versione 1", en: "Saved, version 1" }
const MAKE_LINK: Said = { it: "Crea un link", en: "Make a link" }
const LINK: Said = { it: "Link della presentazione", en: "Link of the presentation" }

const CUPS: Said = { it: "Tazzine Alba", en: "Alba espresso cups" }
const PUT_ON: Said = {
  it: "Metti Tazzine Alba nel foglio d’ordine",
  en: "Put Alba espresso cups on the order sheet",
}
const MORE: Said = { it: "Uno in più di Tazzine Alba", en: "One more of Alba espresso cups" }
const QUANTITY: Said = { it: "Quantità di Tazzine Alba", en: "Quantity of Alba espresso cups" }
const KEPT: Said = { it: "Salvato", en: "Saved" }
const SEND_OFF: Said = { it: "Invia, stampa, scarica", en: "Send, print, download" }
const SHEET: Said = { it: "Foglio d’ordine", en: "Order sheet" }
const LINES: Said = { it: "Righe del foglio d’ordine", en: "Lines of the order sheet" }
const YOUR_NAME: Said = { it: "Il tuo nome", en: "Your name" }
const COMPANY: Said = { it: "Azienda", en: "Company" }
const SENT: Said = { it: "Mandato a ", en: "Sent to " }
const DELETE: Said = { it: "Cancella questo foglio", en: "Delete this sheet" }
const NO: Said = { it: "No", en: "No" }

const SHEETS: Said = { it: "Fogli d’ordine", en: "Order sheets" }
const MARK: Said = { it: "Segna come fatto il foglio di Oliver", en: "Mark Oliver’s sheet as done" }
const NOT_DONE: Said = { it: "Non ancora fatto", en: "Not done yet" }
const LEAVE_NOTE: Said = { it: "Lascia una nota", en: "Leave a note" }
const LEAVE: Said = { it: "Lascia", en: "Leave it" }
const NOTE_DONE: Said = { it: "Fatto: Oliver calls on Monday", en: "Done: Oliver calls on Monday" }
const NOTES_DONE: Said = { it: "Fatte (1)", en: "Done (1)" }

/** A presentation is written, and its link given away; resolves to the link. */
async function writePresentation({ page, keys, language }: Sitting): Promise<string> {
  await page.goto(`/staff/presentations?lang=${language}`)
  await keys.press(page.getByRole("button", { name: NEW[language] }))
  await keys.write(page.getByRole("textbox", { name: TITLE.it[language] }), "Al bar")
  await keys.write(page.getByRole("textbox", { name: TITLE.en[language] }), "At the bar")
  await keys.press(page.getByRole("button", { name: ADD_STEP[language] }))
  await keys.write(page.getByRole("searchbox", { name: FIND[language] }), CUPS[language])
  await keys.press(page.getByRole("button", { name: new RegExp(`${CUPS[language]}$`) }).first())
  await expectFocusKept(page, "after a product was added")
  await keys.write(page.getByRole("textbox", { name: CAPTION.it[language] }), "Sei tazzine.")
  await keys.write(page.getByRole("textbox", { name: CAPTION.en[language] }), "Six cups.")
  await keys.press(page.getByRole("button", { name: DUPLICATE[language] }))
  await keys.press(page.getByRole("button", { name: REMOVE[language] }))
  await expectFocusKept(page, "after a step was removed")
  const preview = page.getByRole("button", { name: PREVIEW[language], exact: true })
  await keys.press(preview)
  await expect(page.getByRole("dialog")).toBeVisible()
  await expectAccessible(page, "the preview of a presentation")
  await keys.key("Escape")
  await expect(preview, "the focus is back where it was").toBeFocused()
  await keys.press(page.getByRole("button", { name: SAVE[language], exact: true }))
  await expect(page.getByRole("status").filter({ hasText: SAVED[language] })).toBeVisible()
  await keys.press(page.getByRole("button", { name: MAKE_LINK[language] }))
  const link = page.getByRole("textbox", { name: LINK[language] })
  await expect(link).toHaveValue(/presentation=/)
  await expectAccessible(page, "a presentation with its link")
  return link.inputValue()
}

/** Who has the link goes through it without the store, orders, and sends the sheet; printed it is nothing but the sheet. */
async function order(guest: Page, link: string, { language }: Sitting): Promise<void> {
  const keys = createKeys(guest)
  await guest.goto(
    `/list?${new URLSearchParams({ presentation: new URL(link).searchParams.get("presentation") ?? "", lang: language })}`,
  )
  const dialog = guest.getByRole("dialog")
  await expect(dialog.getByRole("heading", { level: 1 })).toBeFocused()
  await expectAccessible(guest, "a presentation without the store")
  await keys.press(dialog.getByRole("button", { name: PUT_ON[language] }))
  await expectFocusKept(guest, "after something was put on the sheet")
  await keys.press(dialog.getByRole("button", { name: MORE[language] }).first())
  await expect(dialog.getByRole("textbox", { name: QUANTITY[language] }).first()).toHaveValue("2")
  await expect(dialog.getByRole("status").filter({ hasText: KEPT[language] })).toBeVisible()
  await keys.press(dialog.getByRole("link", { name: SEND_OFF[language] }))
  await expect(guest.getByRole("heading", { level: 1, name: SHEET[language] })).toBeVisible()
  const lines = guest.getByRole("list", { name: LINES[language] })
  await keys.write(lines.getByRole("textbox", { name: QUANTITY[language] }), "12")
  await keys.key("Enter")
  await expectAccessible(guest, "an order sheet")
  await keys.press(guest.getByRole("button", { name: DELETE[language] }))
  await expectFocusKept(guest, "asked whether to delete the sheet")
  await keys.press(guest.getByRole("button", { name: NO[language], exact: true }))
  await expectFocusKept(guest, "after deleting was thought better of")
  await keys.write(guest.getByRole("textbox", { name: YOUR_NAME[language] }), "Oliver")
  await keys.write(guest.getByRole("textbox", { name: COMPANY[language] }), "Bar Sport")
  await keys.key("Enter")
  await expect(guest.getByText(new RegExp(`^${SENT[language]}`)).first()).toBeVisible()
  await guest.emulateMedia({ media: "print" })
  await expect(lines.getByText("× 12")).toBeVisible()
  for (const button of await guest.getByRole("button").all()) await expect(button).toBeHidden()
  await guest.emulateMedia({ media: "screen" })
}

/** At the desk: what was sent is dealt with, and a note is left for the next shift. */
export async function presentAndOrder(sitting: Sitting): Promise<void> {
  const { page, keys, language, someoneElse } = sitting
  const link = await writePresentation(sitting)
  await order(await someoneElse(), link, sitting)

  await page.goto(`/staff?lang=${language}`)
  const note = page.getByRole("textbox", { name: LEAVE_NOTE[language] })
  await keys.write(note, "Oliver calls on Monday")
  await keys.press(page.getByRole("button", { name: LEAVE[language], exact: true }))
  await expect(note).toHaveValue("")
  await expectFocusKept(page, "after a note was left")
  await expectAccessible(page, "the desk, with a note and an order sheet")
  await keys.press(page.getByRole("button", { name: NOTE_DONE[language] }))
  await expect(page.getByText(NOTES_DONE[language])).toBeVisible()
  await expectFocusKept(page, "after a note was done")
  const waiting = page.getByRole("region", { name: new RegExp(`^${SHEETS[language]}`) })
  await expect(waiting.getByText("Oliver · Bar Sport")).toBeVisible()
  await keys.press(waiting.getByRole("link"))
  await expect(page.getByRole("heading", { level: 1, name: SHEETS[language] })).toBeVisible()
  await keys.press(page.getByRole("button", { name: MARK[language] }))
  await expect(page.getByRole("button", { name: NOT_DONE[language] })).toBeFocused()
  await expectAccessible(page, "the order sheets")
}
