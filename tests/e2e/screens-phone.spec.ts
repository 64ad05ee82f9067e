import { lookAtScreens } from "./helpers/look-at-screens.ts"

lookAtScreens("[DSH-90]", {
  name: "phone",
  language: "it",
  more: "Altro",
  use: { colorScheme: "dark", viewport: { width: 390, height: 844 }, hasTouch: true },
})
