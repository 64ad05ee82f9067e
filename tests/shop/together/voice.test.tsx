// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test, vi } from "vitest"
import type { Person, RoomFacts, VoiceState } from "../../../src/client/presence/index.ts"
import { holdVoice } from "../../../src/client/voice/voice-holder.ts"
import type { VoiceSettings } from "../../../src/client/voice/voice-settings.ts"
import { Company } from "../../../src/shop/together/company.tsx"
// fetched when they are first wanted: here they are there already, however busy the machine is
import "../../../src/shop/together/chat/chat-panel.tsx"
import "../../../src/shop/together/people/people-panel.tsx"
import "../../../src/shop/together/together-layer.tsx"
import "../../../src/shop/together/voice/voice-layer.tsx"
import "../../../src/shop/together/voice/voice-panel.tsx"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { aPerson, withCompany } from "../../helpers/together/company.ts"
import { withVoice } from "../../helpers/voice/voice-double.ts"

const speaker = (id: number, state: VoiceState = "muted", facts: Partial<Person> = {}) =>
  aPerson(id, { voice: { session: id * 10, state }, ...facts })

interface Walk {
  people?: readonly Person[]
  settings?: Partial<VoiceSettings>
  facts?: Partial<RoomFacts>
  language?: "it" | "en"
}

/** In a room with these people; the voice is fetched. */
async function walk({ people = [], settings = {}, facts = { kind: "friends" }, language = "it" }: Walk = {}) {
  const company = withCompany(createFakeShop([]).shop)
  const double = withVoice(company.presence, settings)
  const shop = { ...company.shop, voice: holdVoice(async () => double.voice) }
  shop.visit.getState().enter({ name: "Giulia", avatar: shop.visit.getState().avatar })
  const view = renderInShop(
    shop,
    <main tabIndex={-1}>
      <Company surface="scene" tools={company.tools} />
    </main>,
    { language },
  )
  await company.join(people, facts)
  const way = await screen.findByRole("button", { name: language === "it" ? /^Voce\. / : /^Voice\. / })
  return {
    ...company,
    ...double,
    ...view,
    shop,
    way,
    async openPanel(): Promise<HTMLElement> {
      fireEvent.click(screen.getByRole("button", { name: /^(?:Voce|Voice)\. / }))
      return screen.findByRole("region", { name: language === "it" ? "Voce" : "Voice" })
    },
    /** Goes in, and is let in. */
    async goIn(listening = false): Promise<HTMLElement> {
      await act(() => double.voice.join({ listening }))
      company.tell(double.joined())
      return screen.findByRole("region", { name: language === "it" ? "La tua voce" : "Your voice" })
    },
  }
}

/** Its name is what is read on it; what it does is its description. */
const talkButton = (description: RegExp) => screen.getByRole("button", { description })
const pressed = (description: RegExp) => talkButton(description).getAttribute("aria-pressed")

test("[VOI-8] with others the way into voice is there, says how many are in it, and asks for nothing", async () => {
  const { way, device, people } = await walk({ people: [speaker(1), aPerson(2)] })
  expect(way.getAttribute("aria-label")).toBe("Voce. A voce: una persona")
  people({ changed: [{ id: 2, voice: { session: 2, state: "live" } }] })
  expect(way.getAttribute("aria-label")).toBe("Voce. A voce: 2 persone")
  expect(device.asked).toBe(0)
})

test("[VOI-14] before going in the microphone can be tried: it is asked for, the meter moves, another can be chosen", async () => {
  const { openPanel, device, loud, voice, tell, joined } = await walk({ people: [speaker(1)] })
  const panel = within(await openPanel())
  panel.getByText("A voce: Persona 1")
  device.answer = "wait"
  fireEvent.click(panel.getByRole("button", { name: "Prova il microfono" }))
  panel.getByText("Il browser chiede il permesso: consenti il microfono.")
  await act(async () => device.decide("allow"))
  const meter = await panel.findByRole("meter", { name: "Livello del microfono" })
  panel.getByText(/Non sento ancora niente/)
  loud.set(null, 0.7)
  await panel.findByText("Il microfono funziona")
  await waitFor(() => expect(meter.getAttribute("aria-valuenow")).toBe("70"))
  device.answer = "allow"
  const choice = await panel.findByRole("combobox", { name: "Microfono" })
  await act(async () => void fireEvent.change(choice, { target: { value: "usb" } }))
  expect(voice.store.getState().device).toBe("usb")
  expect(device.tracks.map(({ stopped }) => stopped)).toEqual([true, false])

  await act(async () => void fireEvent.click(panel.getByRole("button", { name: "Entra a voce" })))
  tell(joined())
  await screen.findByRole("region", { name: "La tua voce" })
  expect(screen.queryByRole("region", { name: "Voce" })).toBeNull()
  expect(device.asked).toBe(2)
})

test("[VOI-14] one hears oneself back where the browser can record, and nothing of it is kept", async () => {
  const { openPanel, device } = await walk()
  const made: string[] = []
  class RecorderDouble {
    state = "inactive"
    mimeType = "audio/webm"
    ondataavailable: ((event: { data: Blob }) => void) | null = null
    onstop: (() => void) | null = null
    start() {
      this.state = "recording"
      recorder = this
    }
    stop() {
      this.state = "inactive"
      this.ondataavailable?.({ data: new Blob(["a voice"]) })
      this.onstop?.()
    }
  }
  let recorder: RecorderDouble | null = null
  let played: HTMLAudioElement | null = null
  vi.stubGlobal("MediaRecorder", RecorderDouble)
  vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(async function (this: HTMLAudioElement) {
    played = this
  })
  vi.spyOn(HTMLMediaElement.prototype, "pause").mockImplementation(() => {})
  const revoked: string[] = []
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: () => {
        made.push("blob:a")
        return "blob:a"
      },
      revokeObjectURL: (url: string) => revoked.push(url),
    }),
  )
  try {
    const panel = within(await openPanel())
    await act(async () => void fireEvent.click(panel.getByRole("button", { name: "Prova il microfono" })))
    fireEvent.click(await panel.findByRole("button", { name: "Riascoltati" }))
    panel.getByText("Parla: registro tre secondi…")
    act(() => recorder?.stop())
    panel.getByText("Così ti sentono gli altri…")
    expect(made).toHaveLength(1)
    act(() => void played?.dispatchEvent(new Event("ended")))
    expect(panel.queryByText("Così ti sentono gli altri…")).toBeNull()
    expect(revoked).toHaveLength(1)
    expect(device.tracks).toHaveLength(1)
  } finally {
    vi.unstubAllGlobals()
  }
})

test("[VOI-14] a test ends with its panel", async () => {
  const { openPanel, device } = await walk()
  const panel = within(await openPanel())
  await act(async () => void fireEvent.click(panel.getByRole("button", { name: "Prova il microfono" })))
  await panel.findByRole("meter")
  fireEvent.click(panel.getByRole("button", { name: "Chiudi" }))
  await waitFor(() => expect(device.tracks[0]?.stopped).toBe(true))
})

test("[VOI-13] V held is heard, in words, for a screen reader and with a frame around all; let go it is over", async () => {
  const { goIn, container } = await walk({ people: [speaker(1, "live", { name: "Marco" })] })
  const bar = within(await goIn())
  bar.getByText("Non ti sentono")
  expect(pressed(/^Tieni premuto per parlare/)).toBe("false")
  const framed = () => container.querySelectorAll("[class*=frame][aria-hidden]").length
  expect(framed()).toBe(0)
  fireEvent.keyDown(window, { key: "v" })
  bar.getByText("Marco ti sente")
  expect(pressed(/^Tieni premuto per parlare/)).toBe("true")
  expect(framed()).toBe(1)
  expect(screen.getByText("Ora ti sentono").closest("[aria-live]")).toBeTruthy()
  fireEvent.keyDown(window, { key: "v", repeat: true })
  fireEvent.keyUp(window, { key: "v" })
  bar.getByText("Non ti sentono")
  expect(framed()).toBe(0)
})

test("[VOI-13] the button is held by finger, mouse or Space; whatever takes it away lets go", async () => {
  const { goIn, device } = await walk()
  await goIn()
  const button = talkButton(/^Tieni premuto per parlare/)
  const [track] = device.tracks
  const ways = [
    [() => fireEvent.pointerDown(button, { button: 0 }), () => fireEvent.pointerUp(button)],
    [() => fireEvent.pointerDown(button, { button: 0 }), () => fireEvent.pointerCancel(button)],
    [() => fireEvent.keyDown(button, { key: " " }), () => fireEvent.keyUp(button, { key: " " })],
    [() => fireEvent.keyDown(button, { key: "Enter" }), () => fireEvent.blur(button)],
    [() => fireEvent.keyDown(window, { key: "v" }), () => fireEvent.blur(window)],
  ] as const
  for (const [hold, release] of ways) {
    hold()
    expect(track?.enabled).toBe(true)
    release()
    expect(track?.enabled).toBe(false)
  }
})

test("[VOI-13] V is a letter where one writes", async () => {
  const { goIn, device, talk } = await walk()
  await goIn()
  act(() => talk.getState().open("chat"))
  fireEvent.keyDown(await screen.findByRole("textbox"), { key: "v" })
  expect(device.tracks[0]?.enabled).toBe(false)
})

test("[VOI-13] an open microphone is switched by its button and by V, and says when nobody is there to hear it", async () => {
  const { goIn } = await walk({ settings: { mode: "open" } })
  const bar = within(await goIn())
  bar.getByText("Microfono aperto")
  bar.getByText("per ora non c’è nessuno a voce")
  fireEvent.keyDown(window, { key: "v" })
  fireEvent.keyUp(window, { key: "v" })
  bar.getByText("Non ti sentono")
  expect(pressed(/^Accendi il microfono/)).toBe("false")
  fireEvent.click(talkButton(/^Accendi il microfono/))
  bar.getByText("Microfono aperto")
  fireEvent.click(bar.getByRole("button", { name: "Esci dalla voce" }))
  expect(screen.queryByRole("region", { name: "La tua voce" })).toBeNull()
})

test("[VOI-11] a denied microphone opens the conversation by itself and says why; from there one can listen", async () => {
  const { openPanel, device, voice, tell, joined } = await walk({ people: [speaker(1)] })
  device.answer = "denied"
  const panel = within(await openPanel())
  await act(async () => void fireEvent.click(panel.getByRole("button", { name: "Entra a voce" })))
  const chat = within(await screen.findByRole("region", { name: "Conversazione" }))
  expect(chat.getByRole("alert").textContent).toContain("Il browser non mi dà il microfono")
  await act(async () => void fireEvent.click(chat.getByRole("button", { name: "Ascolta soltanto" })))
  tell(joined())
  expect(chat.queryByRole("alert")).toBeNull()
  within(screen.getByRole("region", { name: "La tua voce" })).getByText("Ascolti soltanto")
  expect(voice.store.getState().mic.kind).toBe("closed")
})

test("[VOI-11] a test that fails says why where it was tried, and points to writing", async () => {
  const { openPanel, device } = await walk({ language: "en" })
  device.answer = "missing"
  const panel = within(await openPanel())
  await act(async () => void fireEvent.click(panel.getByRole("button", { name: "Try the microphone" })))
  expect(panel.getByRole("alert").textContent).toContain("No microphone was found")
  fireEvent.click(panel.getByRole("button", { name: "Write" }))
  await screen.findByRole("region", { name: "Conversation" })
})

test("[VOI-11] when nobody can be reached the conversation opens with the reason, and voice can be tried again", async () => {
  const { goIn, network, timers, talk } = await walk({ people: [speaker(1)] })
  await goIn()
  act(() => {
    network.opened[0]?.onRoute(speaker(1).key, "failed")
    timers.pass(1)
  })
  const chat = within(await screen.findByRole("region", { name: "Conversazione" }))
  expect(chat.getByRole("alert").textContent).toContain("Le vostre voci non si raggiungono")
  fireEvent.click(chat.getByRole("button", { name: "Riprova con la voce" }))
  expect(talk.getState().panel).toBe("voice")
})

test("[VOI-2] six in voice are told before one asks", async () => {
  const { openPanel } = await walk({ people: [1, 2, 3, 4, 5, 6].map((id) => speaker(id)) })
  const panel = within(await openPanel())
  panel.getByText("A voce si è già in 6. Scrivi, o riprova quando esce qualcuno.")
  expect(panel.queryByRole("button", { name: "Entra a voce" })).toBeNull()
})

test("[VOI-15] the people say who is in voice, how, who speaks and with whom it doesn't work", async () => {
  const { goIn, presence, network, talk } = await walk({
    people: [speaker(1, "live"), speaker(2, "listening"), aPerson(3)],
  })
  await goIn()
  act(() => talk.getState().open("people"))
  const list = within(await screen.findByRole("list", { name: "Chi è qui" }))
  const row = (at: number) => within(list.getAllByRole("listitem")[at] ?? document.body)
  row(0).getByText("si sente")
  row(1).getByText("ascolta soltanto")
  act(() => presence.store.setState({ speaking: new Set([aPerson(1).key]) }))
  await row(0).findByText("parla")
  act(() => network.opened[0]?.onRoute(aPerson(1).key, "connecting"))
  await row(0).findByText("mi collego alla sua voce…")
  act(() => network.opened[0]?.onRoute(aPerson(1).key, "connected"))
  expect(row(0).queryByText("mi collego alla sua voce…")).toBeNull()
  act(() => network.opened[0]?.onRoute(aPerson(1).key, "failed"))
  row(0).getByText("le vostre voci non si raggiungono: scrivetevi")
  expect(row(2).queryByText(/voce|microfono/)).toBeNull()
})

test("[VOI-12] each person in voice has a volume of their own", async () => {
  const { goIn, volumes, talk } = await walk({ people: [speaker(1, "live", { name: "Marco" }), aPerson(2)] })
  await goIn()
  act(() => talk.getState().open("people"))
  fireEvent.click(await screen.findByRole("button", { name: "Marco: silenzia, blocca o segnala" }))
  const slider = screen.getByRole("slider", { name: "Volume di Marco" })
  expect(slider.getAttribute("aria-valuetext")).toBe("100%")
  fireEvent.change(slider, { target: { value: "40" } })
  expect(volumes.get(aPerson(1).key)).toBe(0.4)
  expect(slider.getAttribute("aria-valuetext")).toBe("40%")
  expect(screen.queryByRole("slider", { name: /Persona 2/ })).toBeNull()
})

test("[VOI-8] going on alone ends voice at once", async () => {
  const { goIn, presence, device } = await walk()
  await goIn()
  act(() => presence.leave())
  expect(device.tracks[0]?.stopped).toBe(true)
  expect(screen.queryByRole("region", { name: "La tua voce" })).toBeNull()
})

test("[VOI-12] how one speaks and whether voices come from where people stand are chosen before going in", async () => {
  const { openPanel, voice } = await walk()
  const panel = within(await openPanel())
  fireEvent.click(panel.getByRole("radio", { name: /^Microfono aperto/ }))
  fireEvent.click(panel.getByRole("switch", { name: /^Voci nello spazio/ }))
  expect(voice.store.getState()).toMatchObject({ mode: "open", spatial: false })
})
