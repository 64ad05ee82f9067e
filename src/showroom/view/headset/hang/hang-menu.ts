import { Vector3 } from "three"
import type { Panel, PanelPart } from "../../../../client/headset-panel.ts"
import { currentLanguage, i18n } from "../../../../client/language.ts"
import { headingAlong, turnBetween } from "../../../sim/index.ts"
import type { HeadsetStep, HeadsetView } from "../headset-view.ts"
import "../messages.ts"

/** Metres before the visitor, lower than their eyes, and at least over the floor; degrees to their left: in no ray's way. */
const BEFORE = 0.8
const LOWER = 0.8
const LOWEST = 0.6
const ASIDE = 40
/** It comes along when one has turned or gone so far, degrees and metres. */
const STAYS = { degrees: 60, metres: 0.7 }

const place = new Vector3()
const way = new Vector3()

function menuOf(view: HeadsetView): Panel {
  const hasWands = [...view.hands.values()].some(({ source }) => source.hand === undefined)
  const parts: readonly PanelPart[] = [
    { kind: "hint", text: i18n._(hasWands ? "headset.point" : "headset.point.hand") },
    ...(hasWands ? [{ kind: "hint", text: i18n._("headset.stick") } as const] : []),
    { kind: "row", buttons: [{ id: "leave", label: i18n._("headset.leave") }] },
  ]
  return { id: `menu ${hasWands} ${currentLanguage()}`, parts, press: () => view.leave() }
}

/** Hangs what the hands can do, and the way out, low beside the visitor. */
export const hangMenu: HeadsetStep = (view) => {
  const { live, menu, eye, carried, hungFor } = view
  if (!view.rig) return
  const { heading } = live.body
  const panel = menuOf(view)
  if (menu.panel?.id !== panel.id) menu.show(panel)
  way.subVectors(menu.object.position, eye).setY(0)
  const isNear =
    way.length() < BEFORE + STAYS.metres &&
    Math.abs(turnBetween(heading - ASIDE, headingAlong(way.x, way.z))) < STAYS.degrees
  const key = String(carried)
  if (isNear && hungFor.get(menu) === key) return
  hungFor.set(menu, key)
  const angle = ((heading - ASIDE) * Math.PI) / 180
  place.set(eye.x + Math.sin(angle) * BEFORE, 0, eye.z - Math.cos(angle) * BEFORE)
  place.y = Math.max(LOWEST, eye.y - LOWER)
  menu.hang(place, eye, place.distanceTo(eye))
}
