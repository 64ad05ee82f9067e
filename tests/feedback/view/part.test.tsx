// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react"
import type { ReactNode } from "react"
import { afterEach, expect, test } from "vitest"
import { createPart, type Part, usePart } from "../../../src/feedback/view/part.ts"

afterEach(cleanup)

const Word = ({ word }: { word: string }) => <p>{word}</p>

function Draw({ part, fallback }: { part: Part<typeof Word>; fallback: ReactNode }) {
  const Come = usePart(part)
  return Come ? <Come word="here" /> : fallback
}

test("[ASK-68] a part that has been fetched is drawn at once, whoever asked for it", async () => {
  let fetched = 0
  const part = createPart(async () => {
    fetched++
    return Word
  })
  await Promise.all([part.fetch(), part.fetch()])
  render(<Draw part={part} fallback="waiting" />)
  expect(screen.queryByText("here")).not.toBeNull()
  expect(fetched).toBe(1)
})

test("[ASK-68] a part that hasn't come has something in its place, and is drawn when it does", async () => {
  let come: (component: typeof Word) => void = () => {}
  const part = createPart(() => new Promise<typeof Word>((resolve) => (come = resolve)))
  render(<Draw part={part} fallback={<p>waiting</p>} />)
  expect(screen.queryByText("waiting")).not.toBeNull()
  await act(async () => come(Word))
  expect(screen.queryByText("waiting")).toBeNull()
  expect(screen.queryByText("here")).not.toBeNull()
})

test("[ASK-68] a part that can't be had leaves what is in its place, and is asked for again", async () => {
  let tries = 0
  const part = createPart(async () => {
    tries++
    if (tries === 1) throw new TypeError("Failed to fetch")
    return Word
  })
  const { rerender } = render(<Draw part={part} fallback={<p>waiting</p>} />)
  await act(async () => {})
  expect(screen.queryByText("waiting")).not.toBeNull()
  await act(() => part.fetch())
  rerender(<Draw part={part} fallback={<p>waiting</p>} />)
  expect(screen.queryByText("here")).not.toBeNull()
  expect(tries).toBe(2)
})
