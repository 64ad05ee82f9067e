export { JourneysPage } from "./journeys-page.tsx"
