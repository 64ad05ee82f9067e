import { describe, expect, it } from "vitest"
import {
  ces,
  csat,
  difference,
  easyShare,
  merge,
  nps,
  responseRate,
  type Scale,
  subtract,
  tally,
} from "../../src/metrics/index.ts"

describe("[MET-12] what can't be is refused with a RangeError that names it", () => {
  it.each<[Scale, number, string]>([
    ["1-5", 6, "invalid score 6: scale 1-5 takes whole numbers from 1 to 5"],
    ["1-5", 0, "invalid score 0: scale 1-5 takes whole numbers from 1 to 5"],
    ["1-7", 3.5, "invalid score 3.5: scale 1-7 takes whole numbers from 1 to 7"],
    ["1-7", 8, "invalid score 8: scale 1-7 takes whole numbers from 1 to 7"],
    ["0-10", -1, "invalid score -1: scale 0-10 takes whole numbers from 0 to 10"],
    ["0-10", 11, "invalid score 11: scale 0-10 takes whole numbers from 0 to 10"],
    ["0-10", Number.NaN, "invalid score NaN: scale 0-10 takes whole numbers from 0 to 10"],
    ["0-10", Number.POSITIVE_INFINITY, "invalid score Infinity: scale 0-10 takes whole numbers from 0 to 10"],
  ])("on %s: score %f", (scale, score, message) => {
    expect(() => tally(scale, [1, score])).toThrow(new RangeError(message))
  })

  it.each([
    [[0, 0, -2, 0, 0], "invalid count of score 3 -2: a count is a whole number, 0 or more"],
    [[0.5, 0, 0, 0, 0], "invalid count of score 1 0.5: a count is a whole number, 0 or more"],
    [[0, 0, 0, 0, Number.NaN], "invalid count of score 5 NaN: a count is a whole number, 0 or more"],
    [
      [0, 2 ** 53, 0, 0, 0],
      "invalid count of score 2 9007199254740992: a count is a whole number, 0 or more",
    ],
    [[0, 0, 0, 0], "invalid counts: scale 1-5 has 5 scores, got 4 counts"],
    [[0, 0, 0, 0, 0, 0], "invalid counts: scale 1-5 has 5 scores, got 6 counts"],
    [
      [2 ** 53 - 1, 2, 0, 0, 0],
      "invalid sum of counts 9007199254740992: a count is a whole number, 0 or more",
    ],
  ])("counts %j", (counts, message) => {
    const broken = { scale: "1-5", counts } as const
    const sound = tally("1-5", [5])
    for (const use of [
      () => csat(broken),
      () => merge(broken, sound),
      () => merge(sound, broken),
      () => subtract(broken, sound),
      () => difference(broken, sound, "csat"),
    ]) {
      expect(use).toThrow(new RangeError(message))
    }
  })

  it("answers on another scale, which are never pooled", () => {
    const [five, seven, ten] = [tally("1-5", [5]), tally("1-7", [5]), tally("0-10", [5])]
    expect(() => merge(five, seven)).toThrow(
      new RangeError("scales differ: merge with the first takes 1-5, got 1-7"),
    )
    expect(() => subtract(ten, seven)).toThrow("takes 0-10, got 1-7")
    expect(() => csat(seven)).toThrow(new RangeError("scales differ: csat takes 1-5, got 1-7"))
    expect(() => ces(five)).toThrow(new RangeError("scales differ: ces takes 1-7, got 1-5"))
    expect(() => easyShare(ten)).toThrow(new RangeError("scales differ: easyShare takes 1-7, got 0-10"))
    expect(() => nps(five)).toThrow(new RangeError("scales differ: nps takes 0-10, got 1-5"))
    expect(() => difference(five, ten, "csat")).toThrow("csat takes 1-5, got 0-10")
    expect(() => difference(five, five, "nps")).toThrow("nps takes 0-10, got 1-5")
  })

  it("a scale that there isn't", () => {
    const unknown: Scale = JSON.parse('"1-9"')
    expect(() => tally(unknown, [])).toThrow(new RangeError("unknown scale 1-9: there are 1-5, 1-7, 0-10"))
    expect(() => csat({ scale: unknown, counts: [] })).toThrow(RangeError)
  })

  it("more taken away than there is", () => {
    expect(() => subtract(tally("1-5", [5]), tally("1-5", [5, 4]))).toThrow("count of score 4 -1")
  })

  it.each([0, 1, -0.1, 1.5, 95, Number.NaN])("confidence %f", (confidence) => {
    const message = `invalid confidence ${confidence}: it lies between 0 and 1, both excluded`
    for (const use of [
      () => csat(tally("1-5", []), { confidence }),
      () => ces(tally("1-7", [3]), { confidence }),
      () => nps(tally("0-10", []), { confidence }),
      () => responseRate(0, 0, { confidence }),
      () => difference(tally("1-7", []), tally("1-7", []), "ces", { confidence }),
    ]) {
      expect(use).toThrow(new RangeError(message))
    }
  })

  it.each([
    [3, 2, "invalid responses 3: more than the 2 impressions"],
    [-1, 2, "invalid responses -1: a count is a whole number, 0 or more"],
    [1, 2.5, "invalid impressions 2.5: a count is a whole number, 0 or more"],
    [Number.NaN, 2, "invalid responses NaN: a count is a whole number, 0 or more"],
  ])("%f responses of %f impressions", (responses, impressions, message) => {
    expect(() => responseRate(responses, impressions)).toThrow(new RangeError(message))
  })
})
