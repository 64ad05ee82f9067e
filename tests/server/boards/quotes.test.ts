import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { contactIn, quoteIn } from "../../../src/server/boards/quotes.ts"

describe("[BRD-5] a visitor's own words", () => {
  test("are found however they are written and marked", () => {
    const comment = "Le lampade sono APPESE troppo in alto, davvero"
    expect(quoteIn("Ci scrivono: «le lampade, sono appese… troppo in ALTO»!", comment)).toBe(
      "le lampade sono appese troppo in",
    )
    expect(quoteIn("Qui è troppo buio davvero", "qui è troppo buio, davvero!")).toBe(
      "qui è troppo buio davvero",
    )
  })

  test("are not what anybody would say", () => {
    expect(quoteIn("Le lampade sono appese troppo basse", "Le lampade sono appese troppo in alto")).toBeNull()
    expect(quoteIn("Bello", "Bello")).toBeNull()
    expect(quoteIn("Lampade appese troppo in alto", "Troppo in alto")).toBeNull()
    expect(quoteIn("", "una due tre quattro cinque sei")).toBeNull()
    expect(quoteIn("una due tre quattro cinque sei", "")).toBeNull()
  })

  test("are found wherever six of them stand in a row", () => {
    const word = fc.stringMatching(/^[a-zàèìòù]{1,8}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 6, maxLength: 30 }),
        fc.nat(),
        fc.array(word, { maxLength: 6 }),
        (theirs, at, around) => {
          const from = at % (theirs.length - 5)
          const run = theirs.slice(from, from + 6).join(" ")
          expect(quoteIn(`${around.join(" ")} ${run}, ${around.join(" ")}`, theirs.join(" "))).not.toBeNull()
        },
      ),
    )
  })

  test("nor is an address or a number by which somebody can be reached", () => {
    expect(contactIn("Scrivi a Anna.Rossi+x@example.co.uk!")).toBe("Anna.Rossi+x@example.co.uk")
    expect(contactIn("Chiama il +39 333 123 4567.")).toBe("+39 333 123 4567")
    expect(contactIn("Dal 12.10.2026 in 28 giorni: 40 posti")).toBeNull()
    expect(contactIn("Aperto 10:00-19:30")).toBeNull()
  })
})
