import { expectAccessible } from "../accessibility.ts"
import { expect } from "../store.ts"
import { expectFocusKept, goTo, type Said, type Sitting } from "./sitting.ts"

const PARTS: Said = { it: "Parti della sezione", en: "Parts of the section" }
const DIGEST: Said = { it: "Riepilogo", en: "Digest" }
const LINK: Said = { it: "L’indirizzo per l’azienda", en: "The company’s address" }
const RENEW: Said = { it: "Rinnova", en: "Renew" }
const RENEWED: Said = { it: "Rinnovato", en: "Renewed" }
const READERS: Said = { it: "Chi lo riceve per posta", en: "Who gets it by e-mail" }
const START: Said = { it: "Mandamelo", en: "Send it to me" }
const STOP: Said = { it: "Non mandarmelo più", en: "Don’t send it any more" }
const EMAIL: Said = { it: "Indirizzo e-mail", en: "E-mail address" }
const READS: Said = { it: "Legge in", en: "Reads in" }
const ITALIAN: Said = { it: "italiano", en: "Italian" }
const ADD: Said = { it: "Aggiungi", en: "Add" }
const REMOVE: Said = { it: "Togli", en: "Remove" }

const COLLEAGUE = "ada@example.com"

async function openDigest(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  await goTo(sitting, "actions")
  await keys.switchTo(page.getByRole("radiogroup", { name: PARTS[language] }), DIGEST[language])
}

/** The digest's readers: oneself, and a colleague in a language of theirs; then neither. */
export async function chooseReaders(sitting: Sitting): Promise<void> {
  const { page, keys, language } = sitting
  await openDigest(sitting)
  const part = page.getByRole("region", { name: READERS[language] })
  await keys.press(part.getByRole("button", { name: START[language], exact: true }))
  const stop = part.getByRole("button", { name: STOP[language], exact: true })
  await expect(stop, "one stays where one was").toBeFocused()
  await expect(part.getByRole("listitem")).toHaveCount(1)

  await keys.write(part.getByRole("textbox", { name: EMAIL[language] }), COLLEAGUE)
  await keys.choose(part.getByRole("combobox", { name: READS[language] }), ITALIAN[language])
  await keys.press(part.getByRole("button", { name: ADD[language], exact: true }))
  const reader = part.getByRole("listitem").filter({ hasText: COLLEAGUE })
  await expect(reader).toContainText(ITALIAN[language])
  await expect(part.getByRole("textbox", { name: EMAIL[language] })).toHaveValue("")
  await expectFocusKept(page, "after a reader was added")
  await expectAccessible(page, "the digest’s readers")

  await keys.press(reader.getByRole("button", { name: `${REMOVE[language]} ${COLLEAGUE}` }))
  await expect(reader).toHaveCount(0)
  await expectFocusKept(page, "after a reader was removed")
  await keys.press(stop)
  await expect(part.getByRole("button", { name: START[language], exact: true })).toBeFocused()
}

/** The digest: the company's link is made anew and read by somebody who isn't signed in; the one before opens no more. */
export async function renewDigest(sitting: Sitting): Promise<void> {
  const { page, keys, language, someoneElse } = sitting
  await openDigest(sitting)
  const part = page.getByRole("region", { name: LINK[language] })
  const link = part.getByRole("textbox", { name: LINK[language] })
  const before = await link.inputValue()
  await keys.press(part.getByRole("button", { name: RENEW[language], exact: true }))
  await keys.press(part.getByRole("button", { name: new RegExp(`^${RENEW[language]}: `) }))
  await expect(part.getByRole("status")).toContainText(RENEWED[language])
  await expectFocusKept(page, "after the link was made anew")
  await expectAccessible(page, "the digest’s part")
  const after = await link.inputValue()
  expect(after).not.toBe(before)

  const reader = await someoneElse()
  // The week is told within a minute of when it could be.
  const told = async () => (await reader.request.get(after)).status()
  await expect.poll(told, { timeout: 90_000, intervals: [1_000] }).toBe(200)
  await reader.goto(`${after}&lang=${language}`)
  await expect(reader.getByRole("heading", { level: 1 })).toBeVisible()
  await expectAccessible(reader, "the digest")
  const refused = await reader.request.get(before)
  expect(refused.status()).toBe(401)
}
