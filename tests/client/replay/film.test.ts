import { describe, expect, test } from "vitest"
import { type Film, filmOf, gapsBetween, reelAt, zonesOf } from "../../../src/client/replay/film.ts"
import { createPlayer, heldAt, inHandAt, momentAt, questionAt } from "../../../src/client/replay/player.ts"
import type { PathSample } from "../../../src/domain/recording/path-sample.ts"
import { createTrackWriter } from "../../../src/domain/recording/write-track.ts"
import type { MomentPrompt, RecordedPart, VisitMoment } from "../../../src/protocol/visits.ts"

const START = Date.UTC(2026, 10, 21, 9)
const iso = (seconds: number) => new Date(START + seconds * 1000).toISOString()

function part(
  id: string,
  seconds: number,
  samples: readonly Partial<PathSample>[],
  scene = "flagship",
): RecordedPart {
  const writer = createTrackWriter()
  for (const sample of samples)
    writer.add({
      ...{ at: 0, x: 0, z: 0, heading: 0, yaw: 0, pitch: 0, pose: "upright", product: null, zone: null },
      ...sample,
    })
  const track = Buffer.from(writer.bytes()).toString("base64")
  return { id, sceneId: scene, sceneVersion: "1", startedAt: iso(seconds), track }
}

const PROMPT: MomentPrompt = {
  impressionId: "i1",
  id: "p",
  version: 1,
  metric: "csat",
  scale: "1-5",
  question: "Com’è?",
  score: null,
  low: false,
  comment: null,
  choice: null,
  rule: null,
}

function moment(seconds: number, type: VisitMoment["type"], more: Partial<VisitMoment> = {}): VisitMoment {
  return {
    ...{
      id: `${type} ${seconds}`,
      at: iso(seconds),
      type,
      zone: null,
      place: null,
      products: [],
      touchpoint: null,
    },
    ...{ seconds: null, quantity: null, kind: null, times: null, prompt: null },
    ...more,
  }
}

const filmed = (moments: readonly VisitMoment[], parts: readonly RecordedPart[]): Film =>
  filmOf({ moments, recording: parts.length > 0 ? { parts, bytes: 0, avatar: null } : null })

describe("a film", () => {
  test("[RPL-21] joins parts of a scene, and shows the later of those that overlap", () => {
    const film = filmed(
      [moment(0, "visit.started")],
      [
        part("a", 1, [
          { at: 0, x: 1 },
          { at: 1000, x: 2 },
          { at: 4000, x: 9 },
        ]),
        part("b", 3, [
          { at: 0, x: 3 },
          { at: 500, x: 4 },
        ]),
        part("c", 6, [{ at: 0, x: 5 }], "attic"),
      ],
    )
    expect(film.reels.map(({ sceneId, samples }) => [sceneId, samples.map(({ at, x }) => [at, x])])).toEqual([
      [
        "flagship",
        [
          [1000, 1],
          [2000, 2],
          [3000, 3],
          [3500, 4],
        ],
      ],
      ["attic", [[6000, 5]]],
    ])
    expect(reelAt(film, 0)?.sceneId).toBe("flagship")
    expect(reelAt(film, 7000)?.sceneId).toBe("attic")
    expect(film.length).toBe(7500)
  })

  test("of a visit that wasn't recorded has its moments, and of nothing is nothing", () => {
    const film = filmed([moment(0, "visit.started"), moment(5, "visit.ended")], [])
    expect([film.reels, film.moments.map(({ offset }) => offset)]).toEqual([[], [0, 5000]])
    expect(filmed([], [])).toMatchObject({ reels: [], moments: [], idle: [] })
  })

  test("[RPL-22] finds where nothing happens, and plays on from where something does", () => {
    expect(
      gapsBetween(
        [
          { from: 8_000, to: 10_000 },
          { from: 0, to: 2_000 },
        ],
        30_000,
      ),
    ).toEqual([
      { from: 2_000, to: 8_000 },
      { from: 10_000, to: 30_000 },
    ])
    const film = filmed([moment(0, "visit.started"), moment(60, "cart.added"), moment(62, "visit.ended")], [])
    const player = createPlayer(film)
    player.play()
    for (let step = 0; step < 60; step++) player.step(0.1)
    expect(player.now()).toBeGreaterThan(58_000)
    const patient = createPlayer(film)
    patient.set({ skips: false })
    patient.play()
    for (let step = 0; step < 60; step++) patient.step(0.1)
    expect(patient.now()).toBeCloseTo(6_000)
  })

  test("tells the zones that were gone through, one after the other", () => {
    const film = filmed(
      [moment(0, "visit.started"), moment(2, "zone.entered", { zone: { id: "atrium", label: "Atrio" } })],
      [
        part("a", 4, [
          { at: 0, zone: "atrium" },
          { at: 2000, zone: "lighting" },
        ]),
      ],
    )
    expect(zonesOf(film)).toEqual([
      { from: 2000, to: 6000, zone: "atrium" },
      { from: 6000, to: film.length, zone: "lighting" },
    ])
  })
})

describe("a player", () => {
  const film = filmed(
    [
      moment(0, "visit.started"),
      moment(1, "prompt.shown", { prompt: PROMPT }),
      moment(5, "prompt.answered", { prompt: { ...PROMPT, score: 2, low: true } }),
      moment(12, "prompt.suppressed", { prompt: { ...PROMPT, impressionId: null, rule: "moving" } }),
      moment(14, "visit.ended"),
    ],
    [part("a", 0, [{ at: 0 }, { at: 3000, product: "lamp", pose: "holding" }, { at: 9000 }])],
  )

  test("[RPL-23] plays at any speed, stops at the end, and begins anew from there", () => {
    const player = createPlayer(film)
    player.step(1)
    expect(player.now()).toBe(0)
    player.toggle()
    player.set({ speed: 4, skips: false })
    player.step(1)
    expect(player.now()).toBe(4000)
    player.step(60)
    expect([player.now(), player.store.getState().playing]).toEqual([film.length, false])
    player.toggle()
    expect([player.now(), player.store.getState().playing]).toEqual([0, true])
  })

  test("[RPL-23] goes to any moment, and never beyond the film", () => {
    const player = createPlayer(film, 9_000_000)
    expect(player.now()).toBe(film.length)
    player.seek(-5)
    expect([player.now(), player.store.getState().at, player.leaps()]).toEqual([0, 0, 1])
  })

  test("[RPL-24] shows a question from when it was asked until after it was answered", () => {
    expect(questionAt(film, 500)).toBeNull()
    expect(questionAt(film, 2000)).toMatchObject({ ending: null })
    expect(questionAt(film, 6000)?.ending?.prompt?.score).toBe(2)
    expect(questionAt(film, 11_000)).toBeNull()
    expect(heldAt(film, 11_000)).toBeNull()
    expect(heldAt(film, 13_000)?.prompt?.rule).toBe("moving")
    expect([inHandAt(film, 1000), inHandAt(film, 4000), inHandAt(film, 9500)]).toEqual([null, "lamp", null])
    expect([momentAt(film, -1), momentAt(film, 5000)]).toEqual([-1, 2])
  })
})
