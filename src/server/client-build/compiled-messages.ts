import { compileMessage } from "@lingui/message-utils/compileMessage"
import type { Plugin } from "vite"

/** What is read of a syntax tree in the form of ESTree. */
type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<string, unknown>

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each)
  if (!isNode(value)) return
  yield value
  for (const child of Object.values(value)) yield* nodesIn(child)
}

const isDefinition = ({ type, callee }: Node) =>
  type === "CallExpression" && isNode(callee) && callee.name === "defineMessages"

/** The texts of `defineMessages({ it: { id: "…" } })`; every one must be a plain string. */
function textsOf(
  definition: Node,
): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  return [...nodesIn(definition.arguments)]
    .filter(({ type, value }) => type === "Property" && !(isNode(value) && value.type === "ObjectExpression"))
    .map(({ key, value }) => {
      if (isNode(value) && value.type === "Literal" && typeof value.value === "string")
        return { start: value.start, end: value.end, text: value.value }
      throw new Error(`a message must be a plain string: ${JSON.stringify(isNode(key) ? key.value : key)}`)
    })
}

/** Compiles the interface's words when the client is built, so that no browser has to fetch the compiler. */
export function compiledMessages(): Plugin {
  return {
    name: "compiled-messages",
    apply: "build",
    enforce: "post",
    transform: {
      filter: { code: "defineMessages(" },
      handler(code, id) {
        if (id.endsWith("/client/language.ts")) return null
        const definitions = [...nodesIn(this.parse(code))].filter(isDefinition)
        let compiled = code
        for (const { start, end, text } of definitions.flatMap(textsOf).toSorted((a, b) => b.start - a.start))
          compiled = compiled.slice(0, start) + JSON.stringify(compileMessage(text)) + compiled.slice(end)
        return { code: compiled, map: null }
      },
    },
  }
}
