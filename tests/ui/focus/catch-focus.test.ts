// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest"
import { catchFocus } from "../../../src/ui/focus/index.ts"

let turns: (() => void)[] = []
let stop = () => {}
const find = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`nothing is ${selector}`)
  return found
}
/** The watcher is told of what is gone in a microtask of its own; then others have had their turn. */
async function letTurns(): Promise<void> {
  await Promise.resolve()
  for (const turn of turns.splice(0)) turn()
}

beforeEach(() => {
  turns = []
  document.body.innerHTML = `<main tabindex="-1"><section><h2 tabindex="-1">Rows</h2>
    <ul><li id="one"><button id="a">a</button></li><li id="two"><button id="b">b</button><button id="c">c</button></li></ul>
  </section><p><button id="d">d</button></p></main>`
  stop = catchFocus(document, (run) => turns.push(run))
})
afterEach(() => {
  stop()
  document.body.innerHTML = ""
})

test("[DSH-91] what held the focus gets it when what had it is gone, from the inside out", async () => {
  find("#b").focus()
  find("#b").remove()
  await letTurns()
  expect(document.activeElement).toBe(find("#two"))
  find("#two").remove()
  await letTurns()
  expect(document.activeElement).toBe(find("ul"))
  find("ul").remove()
  await letTurns()
  expect(document.activeElement).toBe(find("h2"))
  find("section").remove()
  await letTurns()
  expect(document.activeElement).toBe(find("main"))
})

test("[DSH-91] who took the focus meanwhile keeps it, and nothing stays reachable that wasn’t", async () => {
  find("#b").focus()
  find("#b").remove()
  find("#d").focus()
  await letTurns()
  expect(document.activeElement).toBe(find("#d"))
  find("#a").focus()
  find("#a").remove()
  await letTurns()
  expect(document.activeElement).toBe(find("#one"))
  find("#d").focus()
  expect(find("#one").hasAttribute("tabindex")).toBe(false)
  expect(find("main").getAttribute("tabindex")).toBe("-1")
})

test("[DSH-91] what was left by its user, and whatever goes after it is stopped, is left alone", async () => {
  find("#b").focus()
  find("#b").blur()
  await letTurns()
  find("#b").remove()
  await letTurns()
  expect(document.activeElement).toBe(document.body)
  find("#a").focus()
  stop()
  find("#a").remove()
  await letTurns()
  expect(document.activeElement).toBe(document.body)
})
