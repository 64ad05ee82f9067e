import * as v from "valibot"
import { finite, localized, name } from "./parse-shared.ts"
import { ParseError, showValue } from "./parsing.ts"
import { isPersonaFact, PERSONA_FACTS, type Persona } from "./persona.ts"

/** Answers are divided among them: of more, each would have too few to be told. */
const MOST_PERSONAS = 12
const MOST_CONDITIONS = 4

const FACTS = `facts of a visit: ${Object.keys(PERSONA_FACTS).join(", ")}`
const amount = v.pipe(finite, v.minValue(0))

const bounds = v.pipe(
  v.strictObject({ atLeast: v.exactOptional(amount), atMost: v.exactOptional(amount) }),
  v.check(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, "atLeast, atMost or both"),
  v.check(
    ({ atLeast = 0, atMost = Number.POSITIVE_INFINITY }) => atLeast <= atMost,
    "atLeast not above atMost",
  ),
)

const condition = v.pipe(
  v.record(v.string(), bounds),
  v.check((tests) => Object.keys(tests).length > 0, "one fact or more"),
  v.check((tests) => Object.keys(tests).every(isPersonaFact), FACTS),
)

const persona = v.strictObject({
  id: name,
  name: localized,
  when: v.pipe(v.array(condition), v.minLength(1), v.maxLength(MOST_CONDITIONS)),
})

export const personas: v.GenericSchema<unknown, readonly Persona[]> = v.pipe(
  v.array(persona),
  v.maxLength(MOST_PERSONAS),
  v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, "ids that differ"),
)

const idAt = v.object({ personas: v.array(v.looseObject({})) })

/** The same error, its paths with the ids of the rules that are wrong: `personas[2 "comparing"].when`. */
export function namingPersonas({ subject, problems }: ParseError, input: unknown): ParseError {
  const given = v.safeParse(idAt, input)
  const list = given.success ? given.output.personas : []
  return new ParseError(
    subject,
    problems.map((problem) => ({
      ...problem,
      path: problem.path.replace(/^personas\[(\d+)\]/, (path, index: string) => {
        const id = list[Number(index)]?.id
        return typeof id === "string" ? `personas[${index} ${showValue(id)}]` : path
      }),
    })),
  )
}
