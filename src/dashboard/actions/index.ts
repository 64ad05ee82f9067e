export { ActionsPage } from "./actions-page.tsx"
