import type { Plugin } from "vite"

/** A method of a class, as three's build lays it out: one tab before its name and before its last brace. */
const SERIALISER = /^\t(?:static )?(?:toJSON|fromJSON)\([^\n]*\) \{\n[\s\S]*?^\t\}$/gm

/** Three 0.187 has 92. */
const EXPECTED = 80

/**
 * Ships three without `toJSON` and `fromJSON`: scenes come from our own files, and nothing writes three's format. A class's
 * methods are no dead code to a bundler.
 */
export function dropSerialisers(): Plugin {
  return {
    name: "drop-serialisers",
    apply: "build",
    transform: {
      filter: { id: /\/three\/build\/three\.core\.js/ },
      handler(code) {
        let dropped = 0
        const slim = code.replace(SERIALISER, (method) => {
          dropped++
          return "\n".repeat(method.split("\n").length - 1)
        })
        if (dropped < EXPECTED)
          throw new Error(
            `drop-serialisers: ${dropped} methods found, not ${EXPECTED} or more: three's layout has changed`,
          )
        return { code: slim, map: null }
      },
    },
  }
}
