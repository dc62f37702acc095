/** `npm run fetch`: brings everything that is downloaded to run a VS Code here, all at the same time, unless it is here. */
import { findChromium } from './chromium.ts'
import { fetchServer, fetchVsce, fetchWeb } from './fetch.ts'

// Each program that runs is ended when this one ends.
process.setMaxListeners(50)

const fetched = await Promise.allSettled([findChromium(), fetchServer(), fetchVsce(), fetchWeb()])
for (const one of fetched) {
  if (one.status === 'fulfilled') continue
  console.error(one.reason instanceof Error ? one.reason.message : String(one.reason))
  process.exitCode = 1
}
