// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react"
import { afterEach, expect, test } from "vitest"
import { createPart, DrawPart } from "../../../src/feedback/view/part.tsx"

afterEach(cleanup)

const Word = ({ word }: { word: string }) => <p>{word}</p>

test("[ASK-68] a part that has been fetched is drawn at once, whoever asked for it", async () => {
  let fetched = 0
  const part = createPart(async () => {
    fetched++
    return Word
  })
  await Promise.all([part.fetch(), part.fetch()])
  render(<DrawPart part={part} with={{ word: "here" }} fallback="waiting" />)
  expect(screen.queryByText("here")).not.toBeNull()
  expect(fetched).toBe(1)
})

test("[ASK-68] a part that hasn't come has something in its place, and is drawn when it does", async () => {
  let come: (component: typeof Word) => void = () => {}
  const part = createPart(() => new Promise<typeof Word>((resolve) => (come = resolve)))
  render(<DrawPart part={part} with={{ word: "here" }} fallback={<p>waiting</p>} />)
  expect(screen.queryByText("waiting")).not.toBeNull()
  await act(async () => come(Word))
  expect(screen.queryByText("waiting")).toBeNull()
  expect(screen.queryByText("here")).not.toBeNull()
})

test("[ASK-68] a part that can't be had leaves what is in its place, and is asked for again", async () => {
  let tries = 0
  const part = createPart<{ word: string }>(async () => {
    tries++
    if (tries === 1) throw new TypeError("Failed to fetch")
    return Word
  })
  const { rerender } = render(<DrawPart part={part} with={{ word: "here" }} fallback={<p>waiting</p>} />)
  await act(async () => {})
  expect(screen.queryByText("waiting")).not.toBeNull()
  await act(() => part.fetch())
  rerender(<DrawPart part={part} with={{ word: "here" }} fallback={<p>waiting</p>} />)
  expect(screen.queryByText("here")).not.toBeNull()
  expect(tries).toBe(2)
})
