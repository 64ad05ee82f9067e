// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react"
import { afterEach, expect, test } from "vitest"
import type { Person } from "../../../../src/client/presence/index.ts"
import { Tag } from "../../../../src/showroom/view/together/tag.tsx"
import { aPerson } from "../../../helpers/together/company.ts"

afterEach(cleanup)

function draw(facts: Partial<Person>, speaking: boolean) {
  const { container } = render(
    <Tag
      person={aPerson(1, facts)}
      saying={null}
      speaking={speaking}
      nameless="Senza nome"
      hold={() => {}}
    />,
  )
  return {
    icons: container.querySelectorAll("svg").length,
    path: container.querySelector("path")?.getAttribute("d"),
    ringed: container.querySelectorAll("[data-speaking]").length,
  }
}

test("[VOI-15] over a head one sees whether somebody is in voice and can be heard, and a ring while they speak", () => {
  expect(draw({}, false)).toMatchObject({ icons: 0, ringed: 0 })
  expect(draw({ voice: null }, false)).toMatchObject({ icons: 0, ringed: 0 })
  const muted = draw({ voice: { session: 1, state: "muted" } }, false)
  const live = draw({ voice: { session: 1, state: "live" } }, true)
  expect(muted).toMatchObject({ icons: 1, ringed: 0 })
  expect(live).toMatchObject({ icons: 1, ringed: 1 })
  // They differ in shape, not only in colour.
  expect(muted.path).not.toBe(live.path)
})
