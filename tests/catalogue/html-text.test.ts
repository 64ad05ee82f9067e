import fc from "fast-check"
import { expect, test } from "vitest"
import { htmlToText } from "../../src/catalogue/html-text.ts"

test.each([
  ["<p>Uno</p><p>Due</p>", "Uno\n\nDue"],
  ["<p>Uno</p>\n\n\n<p>Due</p>", "Uno\n\nDue"],
  ["Uno<br>Due<br/>Tre", "Uno\nDue\nTre"],
  [
    "<p>Ecco:</p><ul>\n  <li>uno</li>\n  <li><p>due</p></li>\n</ul><p>Fine</p>",
    "Ecco:\n\n• uno\n• due\n\nFine",
  ],
  ["<ol><li>uno<li>due</ol>", "• uno\n• due"],
  ["<ul><li></li><li>uno</li></ul>", "• uno"],
  [
    "<table><tr><td>Peso</td><td>2 kg</td></tr><tr><td>Alto</td><td>3 m</td></tr></table>",
    "Peso 2 kg\nAlto 3 m",
  ],
  ["Caff&egrave; &amp; t&#232; &lt;3", "Caffè & tè <3"],
  ["prima riga\r\nseconda riga\rterza", "prima riga\nseconda riga\nterza"],
  ["prima <b>riga</b>\nseconda", "prima riga\nseconda"],
  ["<p>a capo\nnel sorgente</p>", "a capo nel sorgente"],
  ["1 < 2 e 3 > 2", "1 < 2 e 3 > 2"],
  ["", ""],
])("[CAT-2] %j reads as %j", (html, text) => {
  expect(htmlToText(html)).toBe(text)
})

test.each([
  "<script>alert(1)</script>Vaso",
  "<style>p{color:red}</style>Vaso",
  "<img src=x onerror=alert(1)>Vaso",
  "<svg onload=alert(1)><text>alert</text></svg>Vaso",
  "<iframe src=javascript:alert(1)>alert</iframe>Vaso",
  "<!-- alert(1) -->Vaso",
  "<a href='javascript:alert(1)'>Vaso</a>",
  "<p onclick='alert(1)'>Vaso",
  "\u202eVaso\u202c",
  "V\u0000as\u0007o",
])("[CAT-2] nothing but the text is left of %j", (html) => {
  expect(htmlToText(html)).toBe("Vaso")
})

test("[CAT-2] whatever is in a body, its text has no control characters and no trailing spaces", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom("<p>", "<li>", "<b", "&lt;", ""),
      (text, tag) => {
        const read = htmlToText(`${tag}${text}`)
        expect(read).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u)
        expect(read).toBe(read.trim())
        expect(read).not.toContain("\n\n\n")
      },
    ),
  )
})

test("[CAT-2] 20,000 nested tags are read, not overflowed", () => {
  expect(htmlToText(`${"<div>".repeat(20_000)}Vaso`)).toBe("Vaso")
})
