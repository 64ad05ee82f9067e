import {
  flick,
  isWorn,
  lookAt,
  plugInHeadset,
  pointAlong,
  pointAt,
  pressButton,
  pull,
  seenBy,
} from "./helpers/headset.ts"
import { expect, test } from "./helpers/store.ts"
import { lookFor, press, stateOf, walkIn } from "./helpers/walk.ts"

const LAMP = "lighting-plinths-front-1"
/** Down to the floor some steps away, to the left behind who has just put the headset on. */
const BEHIND = [-0.41, -0.7, 0.58] as const

const bodyOf = async (page: Parameters<typeof stateOf>[0]) => (await stateOf(page)).body

// Both eyes are drawn, in software.
test.use({ viewport: { width: 800, height: 450 } })

test("[VRX-10] a customer walks, takes a lamp in hand and answers with a headset on, and is back on the page where they stood", async ({
  page,
  owner,
}) => {
  test.setTimeout(400_000)
  await page.route("**/api/showroom", async (route) => {
    const response = await route.fetch()
    const showroom = await response.json()
    for (const prompt of showroom.prompts)
      if (prompt.id === "product-csat")
        prompt.followUps = [
          {
            from: 1,
            to: 3,
            question: { it: "Che cosa non ti convince?", en: "What don’t you like?" },
            choices: [
              { id: "light", label: { it: "La luce che fa", en: "Its light" } },
              { id: "price", label: { it: "Il prezzo", en: "Its price" } },
            ],
          },
        ]
    await route.fulfill({ response, json: showroom })
  })
  const before = await owner.answers("csat", "device=vr")
  await plugInHeadset(page)
  await walkIn(page)
  await page.evaluate(() => window.vetrina?.standIn("lighting"))
  await expect.poll(async () => (await stateOf(page)).zone).toBe("lighting")
  const enter = page.getByRole("button", { name: "Entra in VR" })
  await press(enter)
  await expect.poll(() => isWorn(page), { timeout: 60_000 }).toBe(true)
  const start = await bodyOf(page)

  // Carried by an arc to the floor behind, and turned by a flick of the stick.
  await pointAlong(page, BEHIND)
  await pull(page, "trigger")
  await expect
    .poll(async () => {
      const { x, z } = await bodyOf(page)
      return Math.hypot(x - start.x, z - start.z)
    })
    .toBeGreaterThan(0.5)
  const { heading } = await bodyOf(page)
  await flick(page, 1, 0)
  await expect.poll(async () => Math.round(((await bodyOf(page)).heading - heading + 360) % 360)).toBe(30)

  // The lamp in hand, and back.
  const thing = async () => (await seenBy(page)).things.find(({ slot }) => slot === LAMP)
  const lamp = await thing()
  expect(lamp).toBeDefined()
  if (!lamp) return
  await lookAt(page, lamp.at)
  await pointAt(page, lamp.at)
  await pull(page, "squeeze")
  await expect.poll(async () => (await stateOf(page)).activity.kind).toBe("inspecting")
  expect((await seenBy(page)).held).toBe(lamp.product)
  await lookFor(page, 4.1)
  await pressButton(page, "back", "left")
  await expect.poll(async () => (await stateOf(page)).activity.kind).toBe("walking")

  // The question beside it: seen when it is looked at, answered by pointing, with its follow-up.
  const asked = async () =>
    (await seenBy(page)).question?.map((part) => ("text" in part ? part.text : "")).join(" ") ?? ""
  await expect.poll(asked, { timeout: 60_000 }).toContain("quanto ti convince quel che hai visto?")
  const score = (await seenBy(page)).buttons.find(({ id }) => id === "score:3")
  if (score) await lookAt(page, score.at)
  await expect.poll(async () => (await seenBy(page)).reading?.whole).toBe(true)
  expect((await seenBy(page)).reading?.arcmin).toBeGreaterThan(30)
  await pressButton(page, "score:2")
  await expect.poll(asked).toContain("Che cosa non ti convince?")
  await pressButton(page, "choice:price")
  await expect.poll(asked).toContain("Annotato: Il prezzo.")
  await expect.poll(() => owner.answers("csat", "device=vr"), { timeout: 60_000 }).toBe(before + 1)

  // Out by the button in the store.
  const last = await bodyOf(page)
  await pressButton(page, "leave", "left")
  await expect.poll(() => isWorn(page)).toBe(false)
  await expect(enter).toBeVisible()
  const { x, z } = await bodyOf(page)
  expect(Math.hypot(x - last.x, z - last.z)).toBeLessThan(0.1)
})
