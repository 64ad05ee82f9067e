import { startReceiver } from "../../../helpers/webhooks/receiver.ts"
import { expectAccessible } from "../accessibility.ts"
import { expect } from "../store.ts"
import { expectFocusKept, goTo, type Said, type Sitting } from "./sitting.ts"

const NEW: Said = { it: "Nuovo webhook", en: "New webhook" }
const NAME: Said = { it: "Nome", en: "Name" }
const ADDRESS: Said = { it: "Indirizzo", en: "Address" }
const CREATE: Said = { it: "Crea", en: "Create" }
const SECRET: Said = { it: "Il segreto di «Magazzino»", en: "The secret of “Magazzino”" }
const COPIED: Said = { it: "L’ho copiato", en: "I have copied it" }
const TEST: Said = { it: "Prova", en: "Test" }
const DELIVERED: Said = { it: "Consegnato", en: "Delivered" }
const CHANGE: Said = { it: "Modifica", en: "Change" }
const CANCEL: Said = { it: "Annulla", en: "Cancel" }
const ROTATE: Said = { it: "Nuovo segreto", en: "New secret" }
const MAKE_SECRET: Said = { it: "Fai un nuovo segreto", en: "Make a new secret" }
const DELETE: Said = { it: "Elimina", en: "Delete" }
const FOR_GOOD: Said = { it: "Elimina per sempre", en: "Delete for good" }
const VIEWS: Said = { it: "Viste SQL", en: "SQL views" }

/** Connections: a webhook made, tried on a real receiver, its secret changed, deleted; and a view's columns read. */
export async function connect(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  const receiver = await startReceiver()
  try {
    await goTo(sitting, "connections")
    const open = page.getByRole("button", { name: NEW[language] })
    await keys.press(open)
    const name = page.getByRole("textbox", { name: NAME[language], exact: true })
    await expect(name).toBeFocused()
    await keys.write(name, "Magazzino")
    await keys.write(page.getByRole("textbox", { name: ADDRESS[language] }), receiver.url)
    await expectAccessible(page, "a new webhook")
    await keys.press(page.getByRole("button", { name: CREATE[language], exact: true }))
    const note = page.getByRole("region", { name: SECRET[language] })
    await expect(note.getByRole("textbox")).toBeFocused()
    const secret = await note.getByRole("textbox").inputValue()
    await expectAccessible(page, "the secret of a webhook")
    await keys.press(note.getByRole("button", { name: COPIED[language] }))
    await expectFocusKept(page, "after the secret was put away")

    const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Magazzino" }) })
    const test = card.getByRole("button", { name: TEST[language], exact: true })
    await keys.press(test)
    await expect.poll(() => receiver.received.length).toBe(1)
    expect(receiver.received[0]?.headers["webhook-signature"]).toMatch(/^v1,/)
    await expect(card.getByRole("table").getByText(DELIVERED[language])).toBeVisible()
    await expect(test, "one stays where one was").toBeFocused()
    await expectAccessible(page, "what was delivered")

    const change = card.getByRole("button", { name: CHANGE[language], exact: true })
    await keys.press(change)
    await keys.press(card.getByRole("button", { name: CANCEL[language], exact: true }))
    await expect(change, "the focus is back where it was").toBeFocused()
    await keys.press(card.getByRole("button", { name: ROTATE[language], exact: true }))
    await expect(card.getByRole("button", { name: MAKE_SECRET[language], exact: true })).toBeFocused()
    await expectAccessible(page, "asked whether to make a new secret")
    await keys.key("Enter")
    await expect(note.getByRole("textbox")).toBeFocused()
    expect(await note.getByRole("textbox").inputValue()).not.toBe(secret)
    await keys.press(note.getByRole("button", { name: COPIED[language] }))

    await keys.press(card.getByRole("button", { name: DELETE[language], exact: true }))
    await expect(card.getByRole("button", { name: FOR_GOOD[language] })).toBeFocused()
    await keys.key("Enter")
    await expect(card).toHaveCount(0)
    await expectFocusKept(page, "after a webhook was deleted")

    const views = page.getByRole("region", { name: VIEWS[language] })
    const first = views.locator("summary").nth(1)
    await keys.press(first)
    await expect(views.getByRole("table").first()).toBeVisible()
    await expectAccessible(page, "the columns of a view")
  } finally {
    await receiver.down()
  }
}
