// @vitest-environment jsdom

import { PerspectiveCamera, type Vector3 } from "three"
import { expect, test } from "vitest"
import type { OtherPerson } from "../../../../src/showroom/view/together/other-person.ts"
import { createTagPlaces } from "../../../../src/showroom/view/together/tag-places.ts"

const PAGE = { width: 1280, height: 720 }

function otherAt(z: number, x = 0): OtherPerson {
  const person = { place: { x, y: 0, z, turn: 0 } } as OtherPerson["person"]
  const nothing = () => {}
  return {
    person,
    tall: 1.7,
    opacity: 1,
    appear: nothing,
    gesture: nothing,
    pointAt: nothing,
    fade: nothing,
    step: nothing,
  }
}

/** A camera at eye height that looks along -z. */
function scene(isClear: (from: Vector3, to: Vector3) => boolean = () => true) {
  const lens = new PerspectiveCamera(50, PAGE.width / PAGE.height, 0.1, 100)
  lens.position.set(0, 1.7, 0)
  lens.updateMatrixWorld()
  const elements = new Map<number, HTMLElement>()
  const places = createTagPlaces({ lens, page: PAGE, occluders: { isClear } }, elements)
  return {
    show: (others: readonly OtherPerson[], frames = 12) => {
      others.forEach((_, id) => {
        elements.set(id, document.createElement("div"))
      })
      for (let frame = 0; frame < frames; frame++) places.place(new Map(others.entries()))
      return others.map((_, id) => elements.get(id)?.style)
    },
  }
}

test("[TOG-63] a name stands over its head, and fades with the distance", () => {
  const [near, middle, far] = scene().show([otherAt(-4), otherAt(-11.5), otherAt(-20)])
  expect(near?.opacity).toBe("1")
  expect(near?.transform).toMatch(/^translate\(640\.0px, 3\d\d\.\dpx\)/)
  expect(Number(middle?.opacity)).toBeCloseTo(0.5, 1)
  expect(far?.opacity).toBe("0")
  expect(Number(near?.zIndex)).toBeGreaterThan(Number(middle?.zIndex))
})

test("[TOG-63] no name is shown of whom one can't see: behind one, or behind a wall", () => {
  const [behind] = scene().show([otherAt(4)])
  expect(behind?.opacity).toBe("0")
  const [hidden, seen] = scene((_, to: Vector3) => to.x > 0.5).show([otherAt(-4), otherAt(-4, 1)])
  expect([hidden?.opacity, seen?.opacity]).toEqual(["0", "1"])
})

test("[TOG-63] a name whose person has gone is hidden", () => {
  const element = document.createElement("div")
  const lens = new PerspectiveCamera()
  const places = createTagPlaces(
    { lens, page: PAGE, occluders: { isClear: () => true } },
    new Map([[1, element]]),
  )
  places.place(new Map())
  expect(element.style.opacity).toBe("0")
})
