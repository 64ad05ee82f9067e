import { setupI18n } from "@lingui/core"
import { build } from "vite"
import { expect, test } from "vitest"
import { compiledMessages } from "../../../src/server/client-build/compiled-messages.ts"

const ENTRY = "virtual:messages.ts"

/** The module that a build makes of one that defines messages. */
async function built(source: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
        load: (id) => (id === `\0${ENTRY}` ? source : null),
      },
      compiledMessages(),
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: "strict" },
    },
  })
  const chunks = [output].flat().flatMap((each) => ("output" in each ? each.output : []))
  const chunk = chunks.find((each) => each.type === "chunk")
  if (chunk?.type !== "chunk") throw new Error("the build made no module")
  return chunk.code
}

const define = (texts: string) =>
  `function defineMessages(messages) { return messages }\nexport const messages = defineMessages({ it: { ${texts} } })`

test("[SHP-10] words are compiled when the client is built, plurals and names in them too", async () => {
  const text = "{n, plural, one {un articolo} other {# articoli}} di {who}"
  const code = await built(define(`"a.b": ${JSON.stringify(text)}, "a.c": "Chiudi"`))
  const { messages } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const i18n = setupI18n({ locale: "it", messages: { it: messages.it } })
  expect(i18n._("a.b", { n: 3, who: "Giulia" })).toBe("3 articoli di Giulia")
  expect(i18n._("a.b", { n: 1, who: "Giulia" })).toBe("un articolo di Giulia")
  expect(i18n._("a.c")).toBe("Chiudi")
})

test("[SHP-10] a message that is not a plain string stops the build and is named", async () => {
  await expect(built(define('"a.b": "x".repeat(2)'))).rejects.toThrow(
    'a message must be a plain string: "a.b"',
  )
})
