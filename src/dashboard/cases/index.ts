export { CasesPage, type CasesPageProps } from "./cases-page.tsx"
