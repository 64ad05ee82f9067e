import { readFile } from "node:fs/promises"
import { parseAst } from "vite"
import { expect, test } from "vitest"
import { dropSerialisers } from "../../../src/server/client-build/drop-serialisers.ts"
import { transform } from "./transform.ts"

const THREE = "node_modules/three/build/three.core.js"

/** The names of all methods of all classes, as a parser reads them. */
function methodsOf(code: string): string[] {
  return parseAst(code).body.flatMap((node) =>
    node.type === "ClassDeclaration"
      ? node.body.body.flatMap((member) =>
          member.type === "MethodDefinition" && member.key.type === "Identifier"
            ? [`${node.id?.name}.${member.key.name}`]
            : [],
        )
      : [],
  )
}

test("three loses its serialisers, and no other method", async () => {
  const original = await readFile(THREE, "utf8")
  const slim = transform(dropSerialisers(), THREE, original)
  const others = methodsOf(original).filter((name) => !/\.(?:toJSON|fromJSON)$/.test(name))
  expect(others.length).toBeGreaterThan(1000)
  expect(methodsOf(slim)).toEqual(others)
})

test("a version of three that is laid out otherwise stops the build", () => {
  expect(() => transform(dropSerialisers(), THREE, "class A {}")).toThrow("three's layout has changed")
})
