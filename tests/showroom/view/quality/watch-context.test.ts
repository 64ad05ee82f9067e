import { describe, expect, it } from "vitest"
import { watchContext } from "../../../../src/showroom/view/quality/watch-context.ts"

function watched() {
  const canvas = new EventTarget()
  const told: string[] = []
  let due: (() => void) | null = null
  const stop = watchContext({
    canvas,
    after: (_ms, run) => {
      due = run
      return () => {
        due = null
      }
    },
    onLost: () => told.push("lost"),
    onRestored: () => told.push("restored"),
    onGone: () => told.push("gone"),
  })
  const dispatch = (type: string) => {
    const event = new Event(type, { cancelable: true })
    canvas.dispatchEvent(event)
    return event.defaultPrevented
  }
  return { told, stop, dispatch, wait: () => due?.() }
}

describe("a canvas whose graphics chip stops", () => {
  it("[WLK-45] asks for it back, and says when it is there", () => {
    const { told, dispatch, wait } = watched()
    expect(dispatch("webglcontextlost")).toBe(true)
    expect(told).toEqual(["lost"])
    dispatch("webglcontextrestored")
    wait()
    expect(told).toEqual(["lost", "restored"])
  })

  it("[WLK-45] gives it up when it doesn't come back in time, once however often it is lost", () => {
    const { told, dispatch, wait } = watched()
    dispatch("webglcontextlost")
    dispatch("webglcontextlost")
    wait()
    expect(told).toEqual(["lost", "lost", "gone"])
  })

  it("says nothing any more when the scene is closed", () => {
    const { told, stop, dispatch, wait } = watched()
    dispatch("webglcontextlost")
    stop()
    wait()
    dispatch("webglcontextrestored")
    expect(told).toEqual(["lost"])
  })
})
