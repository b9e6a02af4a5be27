import { defineConfig } from '@playwright/test'

const isRoot = process.getuid?.() === 0
const executablePath = process.env.CHROMIUM_PATH

// `npm test -- e2e` starts a site and says where it is; against one that runs: E2E_URL=http://localhost:3000 npx playwright test
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  // A browser on a busy machine may lose a moment; what fails twice is a fault.
  retries: 1,
  use: {
    baseURL: process.env.E2E_URL ?? 'http://localhost:3000',
    locale: 'fr-BE',
    // Neither the server's zone nor the place's: a moment shown without its zone is visibly wrong.
    timezoneId: 'America/Halifax',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  // A journey tagged @phone is walked on a telephone too.
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    { name: 'phone', grep: /@phone/, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
})
