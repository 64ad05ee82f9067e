import { expect, test } from "vitest"
import { createDesk } from "../../src/guiding/desk/desk-store.ts"
import type { DeskReply } from "../../src/protocol/desk.ts"
import { createDeskDouble, NOW } from "../helpers/help/desk-double.ts"

const settle = () => new Promise((resolve) => setImmediate(resolve))

/** A desk whose answers are given one by one, in any order. */
function deskOfAnswers() {
  const { tools } = createDeskDouble()
  const answers: ((guides: readonly string[]) => void)[] = []
  const reply = () =>
    new Promise<DeskReply>((resolve) => {
      answers.push((guides) => resolve({ now: new Date(NOW).toISOString(), guides } as DeskReply))
    })
  const ask = <T>() => reply() as Promise<T>
  const desk = createDesk({ ...tools, api: { get: ask, post: ask, send: ask }, language: () => "it" })
  return { desk, answers, shown: () => desk.store.getState().desk?.guides }
}

test("[HLP-30] an answer is shown while a later one is on its way, and one that was overtaken never", async () => {
  const { desk, answers, shown } = deskOfAnswers()
  void desk.refresh()
  void desk.take("a")
  void desk.refresh()
  answers[1]?.(["taken"])
  await settle()
  expect(shown()).toEqual(["taken"])
  answers[0]?.(["before"])
  await settle()
  expect(shown()).toEqual(["taken"])
  answers[2]?.(["after"])
  await settle()
  expect(shown()).toEqual(["after"])
  desk.stop()
})
