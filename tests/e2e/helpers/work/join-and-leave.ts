import { createHmac, randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import { expectAccessible } from "../accessibility.ts"
import { expect } from "../store.ts"
import { createKeys } from "./keys.ts"
import { expectFocusKept, goTo, type Said, type Sitting } from "./sitting.ts"

const PARTS: Said = { it: "Accessi", en: "Access" }
const PEOPLE: Said = { it: "Persone", en: "People" }
const LOG: Said = { it: "Registro", en: "Log" }
const MINE: Said = { it: "Il mio account", en: "My account" }
const INVITATIONS: Said = { it: "Inviti", en: "Invitations" }
const ROLE: Said = { it: "Ruolo", en: "Role" }
const MARKETER: Said = { it: "Marketing", en: "Marketer" }
const GUIDE: Said = { it: "Guida", en: "Guide" }
const INVITE: Said = { it: "Invita", en: "Invite" }
const LINK: Said = { it: "Link dell’invito", en: "Link of the invitation" }
const DONE: Said = { it: "Fatto", en: "Done" }
const NAME: Said = { it: "Come ti chiami", en: "Your name" }
const CREATE: Said = { it: "Crea l’account", en: "Create the account" }
const FACTOR: Said = { it: "Secondo passaggio", en: "Second factor" }
const SWITCH_ON: Said = { it: "Attiva", en: "Switch on" }
const SAFETY: Said = { it: "La tua password, per sicurezza", en: "Your password, to be safe" }
const SET_UP: Said = { it: "Prepara il codice", en: "Set up the code" }
const TRY: Said = {
  it: "Scrivi il codice che l’app mostra adesso",
  en: "Enter the code that the app shows now",
}
const PUT_AWAY: Said = { it: "Li ho messi da parte", en: "I have put them away" }
const FACTOR_ON: Said = { it: "Il secondo passaggio è attivo.", en: "The second factor is on." }
const CODE: Said = { it: "Codice di sei cifre", en: "Six-digit code" }
const MANAGE: Said = { it: "Gestisci", en: "Manage" }
const CHANGE_ROLE: Said = { it: "Cambia ruolo", en: "Change role" }
const CHANGED: Said = { it: "ora ha il ruolo: Guida", en: "now has the role: Guide" }
const DEACTIVATE: Said = { it: "Disattiva", en: "Deactivate" }
const DEACTIVATED: Said = { it: "Ada è disattivato.", en: "Ada is deactivated." }
const OUT: Said = { it: "Questo account è disattivato", en: "This account is deactivated" }
/** In the log, the last first. */
const DEEDS: readonly Said[] = [
  { it: "Ha disattivato un account", en: "Deactivated an account" },
  { it: "Ha cambiato un ruolo", en: "Changed a role" },
  { it: "Ha attivato il secondo passaggio", en: "Switched on the second factor" },
  { it: "Ha accettato l’invito", en: "Accepted the invitation" },
  { it: "Ha invitato", en: "Invited" },
]
const PASSWORD = "a horse that is correct"
/** Somebody else whenever this runs. */
const EMAIL = `ada-${randomUUID()}@example.com`
const STEP = 30_000

/** What an authenticator app shows at some time (RFC 6238: SHA-1, six digits, thirty seconds). */
function codeAt(secret: string, ms: number): string {
  const bits = [...secret.replace(/[\s=]/g, "").toUpperCase()]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("")
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(ms / STEP)))
  const hash = createHmac("sha1", key).update(counter).digest()
  const from = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

/** The store's own time: a code is good by its clock. */
async function timeOf(owner: Page): Promise<number> {
  const reply: { now: string } = await (await owner.request.get("/api/cases")).json()
  return Date.parse(reply.now)
}

/** Access: invited, joined by the letter's link, a second factor, another role, deactivated; and all of it is in the log. */
export async function joinAndLeave(sitting: Sitting): Promise<void> {
  const { page, keys, language, someoneElse } = sitting
  await goTo(sitting, "access")
  const parts = page.getByRole("radiogroup", { name: PARTS[language] })
  const invitations = page.getByRole("region", { name: INVITATIONS[language] })
  await keys.write(invitations.getByRole("textbox", { name: "E-mail" }), EMAIL)
  await keys.choose(invitations.getByRole("combobox", { name: ROLE[language] }), MARKETER[language])
  await keys.press(invitations.getByRole("button", { name: INVITE[language], exact: true }))
  const link = invitations.getByRole("textbox", { name: LINK[language] })
  await expect(link).toBeFocused()
  await expectAccessible(page, "an invitation")
  const address = await link.inputValue()
  await keys.press(invitations.getByRole("button", { name: DONE[language], exact: true }))
  await expectFocusKept(page, "after the link was put away")

  const ada = await someoneElse()
  const hers = createKeys(ada)
  const door = new URL(address)
  door.searchParams.set("lang", language)
  await ada.goto(door.href)
  await hers.write(ada.getByRole("textbox", { name: NAME[language] }), "Ada")
  await hers.write(ada.getByLabel("Password"), PASSWORD)
  await expectAccessible(ada, "joining")
  await hers.press(ada.getByRole("button", { name: CREATE[language] }))
  await expect(ada.getByRole("navigation").first()).toBeVisible()
  await goTo({ ...sitting, page: ada, keys: hers }, "access")
  const factor = ada
    .getByRole("main")
    .locator("section")
    .filter({
      has: ada.getByRole("heading", { name: FACTOR[language], exact: true }),
    })
  await hers.press(factor.getByRole("button", { name: SWITCH_ON[language] }))
  await expect(factor.getByLabel(SAFETY[language])).toBeFocused()
  await hers.write(factor.getByLabel(SAFETY[language]), PASSWORD)
  await hers.press(factor.getByRole("button", { name: SET_UP[language] }))
  const code = factor.getByRole("textbox", { name: TRY[language] })
  await expect(code, "where the code is written").toBeFocused()
  await expectAccessible(ada, "setting up a second factor")
  const secret = (await factor.locator("code").textContent()) ?? ""
  await hers.write(code, codeAt(secret, await timeOf(page)))
  await hers.key("Enter")
  await hers.press(factor.getByRole("button", { name: PUT_AWAY[language] }))
  await expect(ada.getByText(FACTOR_ON[language])).toBeVisible()
  await expectFocusKept(ada, "after the codes were put away")

  await ada.context().clearCookies()
  await ada.goto(`/dashboard?lang=${language}`)
  await hers.write(ada.getByRole("textbox", { name: "E-mail" }), EMAIL)
  await hers.write(ada.getByLabel("Password", { exact: true }), PASSWORD)
  await hers.key("Enter")
  await expect(ada.getByRole("textbox", { name: CODE[language] })).toBeFocused()
  await expectAccessible(ada, "the second step")
  // One code opens once: the next is good a little before its time.
  await ada.keyboard.type(codeAt(secret, (await timeOf(page)) + STEP))
  await hers.key("Enter")
  await expect(ada.getByRole("navigation").first()).toBeVisible()

  await keys.switchTo(parts, MINE[language])
  await keys.switchTo(parts, PEOPLE[language])
  const card = page.getByRole("listitem").filter({ hasText: EMAIL })
  await keys.press(card.getByRole("button", { name: MANAGE[language] }))
  await keys.choose(card.getByRole("combobox", { name: ROLE[language] }), GUIDE[language])
  await keys.press(card.getByRole("button", { name: CHANGE_ROLE[language] }))
  await expect(page.getByRole("status").filter({ hasText: CHANGED[language] })).toBeAttached()
  await expectFocusKept(page, "after a role was changed")
  const deactivate = card.getByRole("button", { name: DEACTIVATE[language] })
  await keys.press(deactivate)
  await expectAccessible(page, "asked whether to deactivate")
  await keys.press(card.getByRole("group", { name: DEACTIVATE[language] }).getByRole("button").last())
  await expect(page.getByRole("status").filter({ hasText: DEACTIVATED[language] })).toBeAttached()
  await expectFocusKept(page, "after somebody was deactivated")

  await ada.goto(`/dashboard?lang=${language}`)
  await hers.write(ada.getByRole("textbox", { name: "E-mail" }), EMAIL)
  await hers.write(ada.getByLabel("Password", { exact: true }), PASSWORD)
  await hers.key("Enter")
  await expect(ada.getByText(OUT[language])).toBeVisible()

  await keys.switchTo(parts, LOG[language])
  const rows = page.getByRole("table").getByRole("row")
  for (const deed of DEEDS)
    await expect(
      rows
        .filter({ hasText: deed[language] })
        .filter({ hasText: /Ada|ada-/ })
        .first(),
    ).toBeVisible()
  await expectAccessible(page, "the log")
}
