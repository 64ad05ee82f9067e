import { describe, expect, it } from "vitest"
import { createWalkInput, pollButtons, pollGamepad, readStick } from "../../../src/showroom/input/index.ts"

const stick = { forward: 0, right: 0, run: false }

function pad(axes: number[], pressed: number[] = []) {
  return {
    connected: true,
    axes,
    buttons: Array.from({ length: 16 }, (_, at) => ({ pressed: pressed.includes(at) })),
  }
}

describe("gamepad", () => {
  it("[WLK-50] walks by the left stick and looks by the right", () => {
    const input = createWalkInput()
    pollGamepad([null, pad([0, -1, 1, 0])], input, 0.1)
    readStick(input, stick)
    expect(stick).toEqual({ forward: 1, right: 0, run: false })
    expect(input.viewTurn.stick).toBe(1)
    pollGamepad([pad([0, 0, 0, 1])], input, 0.1)
    expect(input.lookY).toBeCloseTo(52, 6)
    pollGamepad([pad([1, 0, 0, 0], [5])], input, 0.1)
    readStick(input, stick)
    expect(stick.run).toBe(true)
    expect(stick.right).toBe(1)
  })

  it("[WLK-50] acts once for each press of a button", () => {
    const { buttons } = createWalkInput()
    const frames = [[0], [0], [], [0], [1], [1]].map((pressed) => {
      pollButtons([pad([0, 0], pressed)], buttons)
      return [buttons.act, buttons.back]
    })
    expect(frames).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [true, false],
      [false, true],
      [false, false],
    ])
  })

  it("[WLK-59] sits, waves and steps through what is in reach, once for each press", () => {
    const { buttons } = createWalkInput()
    pollButtons([pad([0, 0], [2, 14])], buttons)
    expect(buttons).toMatchObject({ sit: true, wave: false, previous: true, next: false, act: false })
    pollButtons([pad([0, 0], [2, 3, 15])], buttons)
    expect(buttons).toMatchObject({ sit: false, wave: true, previous: false, next: true })
    pollButtons([pad([0, 0], [])], buttons)
    pollButtons([pad([0, 0], [2])], buttons)
    expect(buttons).toMatchObject({ sit: true, wave: false })
    pollButtons([], buttons)
    expect(buttons).toMatchObject({ sit: false, held: { sit: false } })
  })

  it("[WSH-18] notes what is in reach, once for each press of the cross upwards", () => {
    const { buttons } = createWalkInput()
    const frames = [[12], [12], [], [12]].map((pressed) => {
      pollButtons([pad([0, 0], pressed)], buttons)
      return buttons.wish
    })
    expect(frames).toEqual([true, false, false, true])
  })

  it("ignores a stick that only drifts, and lets go when it is unplugged", () => {
    const input = createWalkInput()
    pollGamepad([pad([0.1, -0.1, 0.1, 0.05])], input, 0.1)
    readStick(input, stick)
    expect(stick.forward).toBe(0)
    expect(input.lookY).toBe(0)
    expect(input.viewTurn.stick).toBe(0)
    pollGamepad([pad([0, -1, 0, 0])], input, 0.1)
    pollGamepad([null], input, 0.1)
    readStick(input, stick)
    expect(stick.forward).toBe(0)
    pollGamepad([], input, 0.1)
    pollGamepad([{ connected: true, axes: [], buttons: [] }], input, 0.1)
    readStick(input, stick)
    expect(stick.forward).toBe(0)
  })
})
