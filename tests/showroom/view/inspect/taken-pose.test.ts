import { Box3, Vector3 } from "three"
import { describe, expect, it } from "vitest"
import { takenPose } from "../../../../src/showroom/view/inspect/taken-pose.ts"
import { aModelOf } from "./a-product-model.ts"

function pitchOf(width: number, height: number, changes: Parameters<typeof aModelOf>[0] = {}) {
  const box = new Box3(new Vector3(-width / 2, 0, -0.05), new Vector3(width / 2, height, 0.05))
  return takenPose(aModelOf({ box, ...changes })).pitch
}

describe("how a product is held when it is taken", () => {
  it("[INS-39] what is flat is leant towards the visitor, the more the flatter it is", () => {
    const pitches = [0.5, 0.3, 0.2, 0.1].map((height) => pitchOf(1, height))
    expect(pitches).toEqual(pitches.toSorted((a, b) => a - b))
    expect(pitches[0]).toBe(0)
    expect(pitches.at(-1)).toBeGreaterThan(20)
  })

  it("[INS-39] what has its top to tell about first is leant, however tall it is", () => {
    const weave = { id: "weave", at: new Vector3(0, 1, 0), normal: new Vector3(0, 1, 0), on: null }
    const foot = { id: "foot", at: new Vector3(), normal: new Vector3(0, 0, 1), on: null }
    expect(pitchOf(0.5, 0.5, { hotspots: [weave, foot] })).toBeGreaterThan(10)
    expect(pitchOf(0.5, 0.5, { hotspots: [foot, weave] })).toBe(0)
  })

  it("[INS-39] spectacles look one in the face, and what has no size is held straight", () => {
    expect(pitchOf(1, 0.1, { worn: true })).toBe(0)
    expect(takenPose(aModelOf({ box: new Box3() })).pitch).toBeGreaterThanOrEqual(0)
  })
})
