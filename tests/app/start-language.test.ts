import { expect, test } from "vitest"
import { startLanguage } from "../../src/app/start-language.ts"
import "../../src/app/messages.ts"
import { activateLanguage, currentLanguage } from "../../src/client/language.ts"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import { createFakeStorage, forbidden } from "../helpers/fake-storage.ts"

function start({
  href = "https://shop.test/list",
  preferred = ["fr", "en-GB"],
  storage = createFakeStorage(),
} = {}) {
  const root = { lang: "" }
  const manifest = { href: "/api/app.webmanifest" }
  const location = { href }
  const replaceAddress = (next: string) => {
    location.href = next
  }
  const stop = startLanguage(
    { preferred, root, manifest, location, replaceAddress },
    createSafeStorage(() => storage),
  )
  return { root, manifest, location, storage, stop }
}

test("[SHP-10] the language is the first that the browser prefers and the interface has", () => {
  const { root, stop } = start()
  expect(currentLanguage()).toBe("en")
  expect(root.lang).toBe("en")
  stop()
})

test("[SHP-10] Italian is spoken to whoever prefers neither", () => {
  const { root, stop } = start({ preferred: ["fr", "ja"] })
  expect(root.lang).toBe("it")
  stop()
})

test("[SHP-10] what the address asks for wins, what it asks wrongly doesn't", () => {
  const asked = start({ href: "https://shop.test/?lang=it" })
  expect(asked.root.lang).toBe("it")
  asked.stop()
  const wrong = start({ href: "https://shop.test/?lang=<script>" })
  expect(wrong.root.lang).toBe("en")
  wrong.stop()
})

test("[SHP-10] a choice is told to the page, remembered, and not undone by the address", () => {
  const first = start({ href: "https://shop.test/list?lang=en&q=lampada" })
  activateLanguage("it")
  expect(first.root.lang).toBe("it")
  expect(first.manifest.href).toBe("/api/app.webmanifest?lang=it")
  expect(first.location.href).toBe("https://shop.test/list?q=lampada")
  first.stop()
  const again = start({ storage: first.storage })
  expect(again.root.lang).toBe("it")
  again.stop()
})

test("[SHP-10] a language that was stored damaged, or can't be stored, is none", () => {
  const storage = createFakeStorage({ "vetrina.language": '"klingon"' })
  const damaged = start({ storage })
  expect(damaged.root.lang).toBe("en")
  damaged.stop()
  const page = {
    preferred: ["en"],
    root: { lang: "" },
    manifest: null,
    location: { href: "https://shop.test/" },
    replaceAddress: () => {},
  }
  const stop = startLanguage(page, createSafeStorage(forbidden))
  activateLanguage("it")
  expect(page.root.lang).toBe("it")
  stop()
})
